import { Type, type Static } from 'typebox'
import { StoredFile } from '../files/schema.ts'
import { only, required, text } from '../tasks/form-fields.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])
const LegalDate = Type.String({ format: 'date' })

/** What the province decided: entered from its document, or found in what it publishes. */
export const ProvinceDecision = Type.Object({
  documentNumber: Type.String(),
  decidedBy: Type.String({ description: 'the organ of the province, as it signs' }),
  decidedOn: LegalDate,
  reason: Type.String(),
  legalBasis: Type.String(),
  /** its document; null where it was fetched */
  fileId: Nullable(Type.String({ format: 'uuid' })),
  /** where it was fetched; null where a person entered it */
  source: Nullable(Type.String())
})
export type ProvinceDecision = Static<typeof ProvinceDecision>

/** One level of a case's way, with its last stay there; `receivedOn` null: not there yet. */
export const CaseLevel = Type.Object({
  level: Type.Enum(['county', 'city', 'province']),
  /** null: the province */
  officeZh: Nullable(Type.String()),
  officeEn: Nullable(Type.String()),
  receivedOn: Nullable(LegalDate),
  leftOn: Nullable(LegalDate),
  outcome: Nullable(Type.Enum(['forwarded', 'sent-back', 'granted', 'refused', 'ended'])),
  /** who signed it on, and in which words; officers only */
  person: Nullable(Type.String()),
  opinion: Type.String(),
  /** last day on which this level must have forwarded it; null when it did, or while it is held */
  dueOn: Nullable(LegalDate),
  here: Type.Boolean(),
  /** of the province */
  result: Nullable(ProvinceDecision)
})
export type CaseLevel = Static<typeof CaseLevel>

/** Bodies of completeTask, of forward-item.bpmn. */
export const levelForms = [
  // 上报 by the head of a level
  Type.Object(
    {
      form: Type.Literal('yimen:forward'),
      /** on to the next level · back to the handler here · back to the level below · not forwarded, which refuses it */
      outcome: Type.Enum(['forward', 'return', 'send-back', 'refuse']),
      /** the opinion that the next level reads, or the reason */
      text: required,
      /** of `refuse` */
      legalBasis: Type.Optional(text)
    },
    only
  ),
  // the last level on what the province decided
  Type.Object(
    {
      form: Type.Literal('yimen:enter-result'),
      /** `return`: the province wants something put right first */
      outcome: Type.Enum(['grant', 'refuse', 'return']),
      documentNumber: Type.String({ minLength: 1, maxLength: 100 }),
      decidedBy: Type.String({ minLength: 1, maxLength: 200 }),
      decidedOn: LegalDate,
      /** uploaded beforehand (uploadProvinceDocument) */
      fileId: Type.Optional(Type.String({ format: 'uuid' })),
      /** the reasons of a refusal or of a return */
      text: Type.Optional(text),
      legalBasis: Type.Optional(text)
    },
    only
  )
] as const

/**
 * The province's document as multipart/form-data with one part `file`, by a handler of the level that entered it; then
 * its id goes with the form. 409 NOT_AT_PROVINCE; as uploadFile otherwise.
 */
export const uploadProvinceDocument = {
  method: 'POST',
  url: '/api/cases/:number/province-document',
  schema: {
    params: Type.Object({ number: Type.String({ maxLength: 64 }) }),
    response: { 200: StoredFile }
  }
} as const
