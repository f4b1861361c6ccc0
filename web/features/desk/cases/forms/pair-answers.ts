import type { Draft } from './draft.ts'
import { type Answer, answerOf, type FieldName, fieldsOf, missingOf, type StaffForm } from './rules.ts'

/** What the item is answered when nothing else is said: a department that agrees grants what it is asked for. */
const FOLLOWS: Partial<Record<string, Partial<Record<StaffForm, string>>>> = {
  agree: { 'yimen:review': 'propose-grant', 'yimen:record': 'grant' },
  conditions: { 'yimen:review': 'propose-grant', 'yimen:record': 'grant' },
  disagree: { 'yimen:review': 'propose-refuse', 'yimen:record': 'refuse' },
  sign: { 'yimen:decide': 'grant' },
  return: { 'yimen:decide': 'return' }
}

/** The item's draft with what it takes over from the opinion's: the answer that follows, and the words unless apart. */
export function itemDraftOf(form: StaffForm, item: Draft, opinion: Draft): Draft {
  const outcome = item.outcome || (FOLLOWS[opinion.outcome]?.[form] ?? '')
  return item.apart
    ? { ...item, outcome }
    : { ...item, outcome, text: opinion.text, legalBasis: opinion.legalBasis }
}

export interface PairForms {
  opinion: StaffForm
  item: StaffForm
}
export interface PairFields {
  /** Fields of the opinion, and of the item while it says the same. */
  shared: FieldName[]
  apart: FieldName[]
  required: FieldName[]
  missing: { shared: FieldName[]; apart: FieldName[] }
}

export function pairFieldsOf(forms: PairForms, opinion: Draft, item: Draft): PairFields {
  const answers = [answerOf(forms.opinion, opinion), answerOf(forms.item, item)].filter(
    (one) => one !== undefined
  )
  const common = item.apart ? answers.slice(0, 1) : answers
  const own = item.apart ? answers.slice(1) : []
  const missingOfItem = missingOf(forms.item, item)
  return {
    shared: unite(common),
    apart: unite(own),
    required: answers.flatMap(({ required }) => required),
    missing: {
      shared: [...missingOf(forms.opinion, opinion), ...(item.apart ? [] : missingOfItem)],
      apart: item.apart ? missingOfItem : []
    }
  }
}

/** In the order of the form. */
const unite = (answers: Answer[]): FieldName[] =>
  fieldsOf({ outcome: '', required: answers.flatMap((answer) => fieldsOf(answer)) })
