import { Type, type Static } from 'typebox'
import { Actor } from '../delegations/schema.ts'
import { InboxRow } from '../inbox/schema.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])

/** Why a task needs the head's own eyes: one such reason keeps it out of every bulk signature. */
export const SIGNING_REASONS = [
  'refusal-proposed',
  'open-findings',
  'disagreement',
  'conditions',
  'overdue',
  'second-round',
  'countersigned-against',
  'claimed',
  'own-review',
  'prerequisite-open'
] as const
export type SigningReason = (typeof SIGNING_REASONS)[number]

export const SigningEntry = Type.Object({
  task: InboxRow,
  /** the same word on a department's opinion and its item of one filing: they are looked at as one */
  pair: Nullable(Type.String()),
  round: Type.Integer(),
  /** what the handler wrote in this round */
  review: Nullable(
    Type.Object({
      person: Actor,
      outcome: Type.String(),
      text: Type.String(),
      legalBasis: Type.String(),
      conditions: Type.Array(Type.String()),
      completedAt: Type.String({ format: 'date-time' })
    })
  ),
  /** lines of the automatic check that passed, and that still need a verdict */
  findings: Type.Object({ passed: Type.Integer(), open: Type.Integer() }),
  /** none: it may be signed together with others */
  reasons: Type.Array(Type.Enum([...SIGNING_REASONS]))
})
export type SigningEntry = Static<typeof SigningEntry>

/** All open decisions and opinions that wait for this head's signature, due first; `more` when there are over 300. */
export const listSigning = {
  method: 'GET',
  url: '/api/signing',
  schema: {
    response: { 200: Type.Object({ entries: Type.Array(SigningEntry), more: Type.Boolean() }) }
  }
} as const

/**
 * Signs each task in a transaction of its own, as its handler proposed: grants the item, signs the opinion. Refusals,
 * open findings, disagreements and whatever else has a reason are refused here too, each by itself; one that fails
 * keeps none of the others back. 403 PASSWORD_NEEDED when the password was given more than five minutes ago.
 */
export const signMany = {
  method: 'POST',
  url: '/api/signing',
  schema: {
    body: Type.Object(
      {
        taskIds: Type.Array(Type.String({ maxLength: 64 }), { minItems: 1, maxItems: 50, uniqueItems: true })
      },
      { additionalProperties: false }
    ),
    response: {
      200: Type.Object({
        results: Type.Array(
          Type.Object({
            taskId: Type.String(),
            signed: Type.Boolean(),
            /** why not, as of any refusal */
            code: Nullable(Type.String()),
            message: Nullable(Type.String())
          })
        )
      })
    }
  }
} as const
