import type { Knex } from 'knex'
import type { Static, TObject, TSchema } from 'typebox'
import type { MessageName } from '../../workflows/messages.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import type { CaseEventKind } from '../case-events/store.ts'
import type { GroupRole } from '../directory/candidate-group.ts'
import type { Command } from '../engine/commands.ts'
import type { EvaluateItems } from '../items/applicable-items.ts'
import type { User } from '../policies.ts'
import type { TaskCompletion } from '../tasks/schema.ts'
import type { Subject } from '../tasks/subject.ts'
import type { MoveRow } from './store.ts'

type Form = TaskCompletion['form']
export type SubjectKind = 'application' | 'case' | 'opinion'

/** Whoever looks whether a move is possible, or makes it. */
export interface MoveContext extends Subject {
  db: Knex
  number: string
  user: User
  today: IsoDate
  now: Date
}

/** `candidateGroup`: of which group whoever makes it does so. */
export interface Making extends MoveContext {
  trx: Knex.Transaction
  moveId: string
  candidateGroup: string
  evaluate: EvaluateItems
}

/** What follows from it, in the transaction in which it is made. */
export interface MoveResult {
  event: CaseEventKind
  /** Goes into the case event and into the move's record. */
  detail: Record<string, unknown>
  /** Variables of the block in the diagram. `moveId` is always among them. */
  variables?: Record<string, unknown>
  /** Its block begins with something that comes later. */
  later?: boolean
  /** Told to the engine before the block begins. */
  before?: Command[]
  /** What needs the record of the move: papers and what begins with their service. */
  after?: () => Promise<void>
}

interface MoveEndpoint {
  method: 'POST'
  /** /api/moves/:number/<name> */
  url: string
  schema: { params: TObject; body: TSchema; response: { 200: TSchema } }
}

/**
 * What a person can set going beside the main line of a number. Its steps are a block in the diagram that waits for
 * `message`: where the diagram has no such block, the move is not possible. A move without a message is over at once.
 */
export interface Move<E extends MoveEndpoint = MoveEndpoint> {
  name: string
  endpoint: E
  of: readonly SubjectKind[]
  /** Roles at the office of the case or opinion, at the lead's of the application; `applicant`: its organisation. */
  by: readonly (GroupRole | 'applicant')[]
  /** Whose diagram has the block, where it is not the number's own: of a case the stage's. */
  at?: 'application'
  message?: MessageName
  /** The block stands in the licence's own process (life/), which begins with it. */
  life?: true
  /** Key of the process that the block calls, in the version that is released when the move is made (decision 8). */
  process?: string
  /** Signing asks for the password again (sessions/confirmation.ts). */
  signature?: boolean
  /** Refuses with one of errors.ts; asked before the page offers it, and again under the locks. */
  guard: (context: MoveContext) => Promise<void>
  perform: (context: Making, body: Static<E['schema']['body']>) => Promise<MoveResult>
  /** Which forms of the number cannot be completed while it is open. */
  holds?: (form: Form, row: MoveRow) => boolean
}

/** A move among others: what its body is, only its own route knows. */
export type AnyMove = Omit<Move, 'perform'> & {
  perform: (context: Parameters<Move['perform']>[0], body: unknown) => Promise<MoveResult>
}

export const defineMove = <E extends MoveEndpoint>(move: Move<E>): AnyMove => ({
  ...move,
  perform: (context, body) => move.perform(context, body as Static<E['schema']['body']>)
})
