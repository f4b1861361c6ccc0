import type { Knex } from 'knex'

/** What can happen to a case, an opinion or an application; the web has a sentence for each. */
export const CASE_EVENT_KINDS = [
  'filed',
  'fact-determined',
  'accepted',
  'deemed-accepted',
  'papers-checked',
  'correction-asked',
  'correction-supplied',
  'deemed-withdrawn',
  'rejected',
  'precheck-passed',
  'precheck-refused',
  'opinion-asked',
  'case-opened',
  'checked',
  'started',
  'reviewed',
  'returned',
  'taken-back',
  'reassigned',
  'transferred',
  'circulated',
  'countersign-asked',
  'countersigned',
  'countersign-cancelled',
  'opinion-signed',
  'prerequisite-met',
  'granted',
  'refused',
  'impossible',
  'resumed',
  'procedure-ordered',
  'inspectors-named',
  'inspected',
  'procedure-ended',
  'procedure-cancelled',
  'hearing-ordered',
  'hearing-asked',
  'hearing-waived',
  'hearing-silent',
  'hearing-notified',
  'hearing-held',
  'correction-after-acceptance',
  'correction-overdue',
  'extension-asked',
  'extended',
  'extension-rejected',
  'consented-by-silence',
  'not-mine',
  'not-mine-declined',
  'case-reassigned',
  'facts-proposed',
  'facts-declined',
  'facts-corrected',
  'item-missing',
  'missing-declined',
  'case-added',
  'not-applicable',
  'withdrawal-asked',
  'withdrawal-signed',
  'withdrawal-objected',
  'withdrawal-taken-back',
  'withdrawn',
  'licence-issued',
  'licence-downloaded',
  'refusal-downloaded',
  'delivered',
  'paper-served',
  'paper-scanned',
  'meeting-convened',
  'meeting-changed',
  'meeting-cancelled',
  'joint-meeting',
  'joint-found',
  'joint-merged',
  'visit-appointed',
  'another-day-asked',
  'rectification-asked',
  'answered-again',
  'concluded',
  'results-delivered',
  'urged',
  'overdue',
  'due-moved',
  'tolerance-promised',
  'committed',
  'late-paper-supplied',
  'promise-kept',
  'filing-forwarded',
  'forwarded',
  'sent-back',
  'forwarding-late',
  'province-returned',
  'promise-overdue',
  'revocation-proposed',
  'statement-made',
  'revoked',
  'recalled',
  'revocation-dropped',
  'extra-time-given',
  'commitment-holds',
  'commitment-rectify',
  'commitment-rectified',
  'commitment-fails',
  'check-overdue',
  'renewal-asked',
  'renewal-reviewed',
  'renewed',
  'renewed-by-silence',
  'renewal-refused',
  'inner-opened',
  'announced',
  'tender-recorded',
  'acknowledged',
  'taken-on',
  'concurred',
  'question-asked',
  'question-answered'
] as const
export type CaseEventKind = (typeof CASE_EVENT_KINDS)[number]

export interface NewCaseEvent {
  projectId: string
  applicationId: string | null
  caseId?: string | null
  businessKey: string
  kind: CaseEventKind
  personId: string | null
  candidateGroup?: string | null
  /** Legal date on which it happened; the database adds the moment it was entered. */
  happenedOn: string
  detail?: Record<string, unknown>
}

export interface CaseEvent extends Required<NewCaseEvent> {
  id: number
  enteredAt: string
}

declare module 'knex/types/tables' {
  interface Tables {
    case_events: Knex.CompositeTableType<CaseEvent, NewCaseEvent>
  }
}

/** Facts append, never overwrite: the application's role can neither update nor delete this table. */
export async function recordEvent(trx: Knex.Transaction, ...events: NewCaseEvent[]): Promise<void> {
  if (events.length) await trx('case_events').insert(events)
}
