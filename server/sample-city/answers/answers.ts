import type { Knex } from 'knex'
import type { Completion } from '../../tasks/act.ts'
import type { Subject } from '../../tasks/subject.ts'
import type { Form, PlayableTask } from '../open-tasks.ts'

interface Context extends Subject {
  db: Knex
  task: PlayableTask
  now: Date
}

/** What an officer answers whose part is played: the usual, and what earlier answers of the same project ask for. */
export type Answers = { [F in Form]: (context: Context) => Completion<F> | Promise<Completion<F>> }
