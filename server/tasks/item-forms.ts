import { Type } from 'typebox'
import { only, required, text } from './form-fields.ts'

const line = Type.String({ minLength: 1, maxLength: 200 })
const day = Type.String({ format: 'date' })

/** What the kinds of items record beside a review and a decision (rules §9). */
export const itemForms = [
  // 登记: the entry in the register; `text` is the fact that it establishes
  Type.Object(
    {
      form: Type.Literal('yimen:register'),
      outcome: Type.Literal('grant'),
      registerNumber: line,
      text: required
    },
    only
  ),
  Type.Object(
    {
      form: Type.Literal('yimen:register'),
      outcome: Type.Literal('refuse'),
      text: required,
      legalBasis: required
    },
    only
  ),
  Type.Object(
    { form: Type.Literal('yimen:register'), outcome: Type.Literal('return'), text: required },
    only
  ),
  // A public procedure: its announcement, on which day it was published and until when bids are taken
  Type.Object(
    {
      form: Type.Literal('yimen:announce'),
      outcome: Type.Literal('announced'),
      announcement: line,
      announcedOn: day,
      closesOn: day,
      text: Type.Optional(text)
    },
    only
  ),
  // and what came of it; `price` in 万元
  Type.Object(
    {
      form: Type.Literal('yimen:record-tender'),
      outcome: Type.Literal('awarded'),
      winner: line,
      price: Type.Number({ exclusiveMinimum: 0, description: '万元' }),
      document: line,
      text: Type.Optional(text)
    },
    only
  ),
  Type.Object(
    { form: Type.Literal('yimen:record-tender'), outcome: Type.Literal('failed'), text: required },
    only
  ),
  // 报告备查: nothing is decided
  Type.Object(
    {
      form: Type.Literal('yimen:acknowledge'),
      outcome: Type.Literal('acknowledged'),
      text: Type.Optional(text)
    },
    only
  ),
  // A service: taken on, with an appointment where one helps
  Type.Object(
    {
      form: Type.Literal('yimen:take-on'),
      outcome: Type.Literal('taken-on'),
      appointedOn: Type.Optional(day),
      place: Type.Optional(line),
      contact: Type.Optional(line),
      text: Type.Optional(text)
    },
    only
  ),
  // and what came of it
  Type.Object(
    { form: Type.Literal('yimen:record-service'), outcome: Type.Literal('grant'), text: required },
    only
  ),
  Type.Object(
    {
      form: Type.Literal('yimen:record-service'),
      outcome: Type.Literal('refuse'),
      text: required,
      legalBasis: required
    },
    only
  ),
  // The word of another department that an item asks for (concurDepts)
  Type.Object(
    {
      form: Type.Literal('yimen:concur'),
      outcome: Type.Enum(['agree', 'disagree']),
      text: required,
      legalBasis: Type.Optional(text)
    },
    only
  )
] as const
