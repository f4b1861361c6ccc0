import { Type, type Static } from 'typebox'
import { Facts } from '../../items/schema.ts'
import { TEXT_MAX_LENGTH } from '../../tasks/limits.ts'
import { moveParams, moveReply } from '../schema.ts'

const only = { additionalProperties: false }
const Named = Type.Object({ code: Type.String(), nameZh: Type.String(), nameEn: Type.String() })

/** Which items and papers of the stage come or go; `gone` items that are decided stay as they are. */
export const FactsComparison = Type.Object({
  itemsAdded: Type.Array(Named),
  itemsGone: Type.Array(Named),
  papersAdded: Type.Array(Named),
  papersGone: Type.Array(Named)
})
export type FactsComparison = Static<typeof FactsComparison>

/** Facts that were filed wrongly, with their right values; never the jurisdiction: that is another filing. */
export const FactChanges = Type.Omit(Type.Partial(Facts), ['jurisdiction'], only)
export type FactChanges = Static<typeof FactChanges>

/** What corrects a filing: other facts, and items that the table does not name (by the lead alone). */
export const FactsProposal = {
  changes: FactChanges,
  items: Type.Optional(Type.Array(Type.String({ maxLength: 16 }), { maxItems: 20 }))
}
const text = Type.String({ minLength: 1, maxLength: TEXT_MAX_LENGTH, pattern: '\\S' })

/**
 * Facts corrected after filing (rules §4.7), by the lead or the applicant; the other side's word lets it take effect.
 * Errors: 422 NOTHING_CHANGES, FACTS_WRONG, UNKNOWN_ITEM; 409 MOVE_OPEN, NOT_POSSIBLE_NOW.
 */
export const correctFacts = {
  method: 'POST',
  url: '/api/moves/:number/facts-corrected',
  schema: {
    params: moveParams,
    body: Type.Object({ ...FactsProposal, reason: text }, only),
    response: moveReply
  }
} as const

/** 缺项: a department's handler says that an item is missing; the lead looks. */
export const reportMissingItem = {
  method: 'POST',
  url: '/api/moves/:number/item-missing',
  schema: {
    params: moveParams,
    body: Type.Object({ item: Type.Optional(Type.String({ maxLength: 16 })), reason: text }, only),
    response: moveReply
  }
} as const

/** What would come of it; nothing is kept. */
export const compareFacts = {
  method: 'POST',
  url: '/api/moves/:number/facts-comparison',
  schema: { params: moveParams, body: Type.Object(FactsProposal, only), response: { 200: FactsComparison } }
} as const

/** The proposal that waits for the applicant, with the task in which it answers; null: none. */
export const readFactsToAgree = {
  method: 'GET',
  url: '/api/moves/:number/facts-to-agree',
  schema: {
    params: moveParams,
    response: {
      200: Type.Object({
        proposal: Type.Union([
          Type.Null(),
          Type.Object({
            taskId: Type.String(),
            reason: Type.String(),
            changes: FactChanges,
            comparison: FactsComparison
          })
        ]),
        /** papers that corrected facts ask for and that may be attached now */
        papersDue: Type.Array(Type.Object({ ...Named.properties, attached: Type.Boolean() }))
      })
    }
  }
} as const
