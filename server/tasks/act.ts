import type { Knex } from 'knex'
import type { Command } from '../engine/commands.ts'
import type { CaseEventKind } from '../case-events/store.ts'
import type { EvaluateItems } from '../items/applicable-items.ts'
import type { OpenTask } from '../inbox/store.ts'
import type { MarkRow } from '../paper-marks/store.ts'
import type { User } from '../policies.ts'
import type { TaskCompletion } from './schema.ts'
import type { Subject } from './subject.ts'

export type Completion<F extends TaskCompletion['form']> = Extract<TaskCompletion, { form: F }>

export interface ActContext extends Subject {
  trx: Knex.Transaction
  user: User
  /** Legal date of the act, and its moment. */
  today: string
  now: Date
  task: OpenTask
  evaluate: EvaluateItems
  /** Marks on papers that the act takes along. */
  marks: MarkRow[]
}

/** What a completed form changes in the process. */
export interface ActResult {
  /** Variables of the completed task, as workflows/forms.ts declares them. */
  variables: Record<string, unknown>
  /** Told to the engine before the completion, in this order. */
  before?: Command[]
  /** And after it. */
  after?: Command[]
  event: CaseEventKind
  /** Goes into the case event beside the outcome. */
  detail?: Record<string, unknown>
}

/** One form of the diagrams: checks that the move is possible, writes what follows, says what the process must know. */
export type Act<F extends TaskCompletion['form']> = (
  context: ActContext,
  body: Completion<F>
) => Promise<ActResult>
