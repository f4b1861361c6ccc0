import { Type, type Static } from 'typebox'
import { Dossier } from '../dossiers/schema.ts'
import { InboxRow } from '../inbox/schema.ts'
import { TaskCompletion } from './completion.ts'
import { only } from './form-fields.ts'

export { TaskCompletion }
export { TEXT_MAX_LENGTH } from './limits.ts'
export { type FindingVerdict, OPINION_ANSWERS, VERDICTS } from './review-forms.ts'

/** Steps that follow a day of the applicant that has passed: no department is late by it. */
export const AFTER_THE_APPLICANTS_DAY: readonly (string | null)[] = [
  'yimen:propose-revocation',
  'yimen:decide-revocation'
]

const params = Type.Object({ taskId: Type.String({ maxLength: 64 }) })

const Refusal = Type.Object({ code: Type.String(), message: Type.String() })

/** What a step that came back had said: the draft of its form. */
export const TakenBackAct = Type.Object({
  businessKey: Type.String(),
  form: Type.String(),
  outcome: Type.String(),
  text: Type.String(),
  legalBasis: Type.String(),
  detail: Type.Record(Type.String(), Type.Unknown())
})
export type TakenBackAct = Static<typeof TakenBackAct>

/** Looking never moves a case; that somebody else looked ends the time for 取回. 409 when another person did it, it was withdrawn or is not for this person's groups. */
export const readTask = {
  method: 'GET',
  url: '/api/tasks/:taskId',
  schema: {
    params,
    response: {
      200: Type.Object({
        task: InboxRow,
        dossier: Dossier,
        /** why this person may not complete it now (two-person rule, claimed by another, prerequisites …), null when allowed */
        blocked: Type.Union([Type.Null(), Refusal]),
        /** of a pair: the item's own part; its findings, clocks and law stand with the opinion's in the dossier */
        companion: Type.Union([
          Type.Null(),
          Type.Object({ number: Type.String(), blocked: Type.Union([Type.Null(), Refusal]) })
        ]),
        /** of a step that this person submitted: why it cannot be taken back, null when it can */
        takeBack: Type.Union([Type.Null(), Type.Object({ refused: Type.Union([Type.Null(), Refusal]) })])
      })
    }
  }
} as const

export const claimTask = {
  method: 'POST',
  url: '/api/tasks/:taskId/claim',
  schema: { params, response: { 200: InboxRow } }
} as const

export const unclaimTask = {
  method: 'DELETE',
  url: '/api/tasks/:taskId/claim',
  schema: { params, response: { 200: InboxRow } }
} as const

/** A department's opinion and its item, submitted as one: both or none. The task in the address is the opinion's. */
export const completePair = {
  method: 'POST',
  url: '/api/tasks/:taskId/complete-pair',
  schema: {
    params,
    body: Type.Object(
      {
        completion: TaskCompletion,
        companion: Type.Object({ taskId: Type.String({ maxLength: 64 }), completion: TaskCompletion }, only)
      },
      only
    ),
    response: {
      200: Type.Object({ actId: Type.String(), businessKey: Type.String(), outcome: Type.String() })
    }
  }
} as const

/**
 * 取回 of a submitted step, by its author, until the next person opens it; of a pair both halves. Answers what was
 * written, for the form. 409 when it was opened, took effect or left the department.
 */
export const takeBackTask = {
  method: 'POST',
  url: '/api/tasks/:taskId/take-back',
  schema: { params, response: { 200: Type.Object({ acts: Type.Array(TakenBackAct) }) } }
} as const

/** Signatures (grant, refuse, sign) answer 403 PASSWORD_NEEDED when the password was given too long ago. Claims implicitly when unclaimed. 409 when another was faster, 403 by the two-person rule, 422 with a sentence that says what is possible. */
export const completeTask = {
  method: 'POST',
  url: '/api/tasks/:taskId/complete',
  schema: {
    params,
    body: TaskCompletion,
    response: {
      200: Type.Object({ actId: Type.String(), businessKey: Type.String(), outcome: Type.String() })
    }
  }
} as const
