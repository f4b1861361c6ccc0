import type { FastifyInstance } from 'fastify'
import type { IsoDate } from '../calendar/iso-date.ts'
import { addWorkingDays, type Calendar } from '../calendar/working-days.ts'
import { hash } from '../sample-city/file-project.ts'
import type { TaskCompletion } from '../tasks/schema.ts'
import { mixed } from './mixed.ts'
import type { SimulatedTask } from './open-tasks.ts'

export const BEHAVIOURS = ['full', 'quick', 'late', 'mixed'] as const
export type BehaviourName = (typeof BEHAVIOURS)[number]

/** How officers use their time. */
export interface Behaviour {
  /** The day on which they do a task, a day that is over meaning today; null while they wait for something else. */
  dayOf: (task: SimulatedTask, today: IsoDate) => IsoDate | null
  /** Another answer than the usual. */
  answer?: (task: SimulatedTask) => Promise<TaskCompletion | undefined>
  /** True when something else was done, so that the task stays. */
  instead?: (task: SimulatedTask) => Promise<boolean>
}

/** Working days that officers who are late need beyond their promise, at most. */
const LATE_DAYS = 3

/** All the time that was promised: the case is decided on its due day. What is not counted is done at once. */
const full: Behaviour = { dayOf: ({ dueOn }, today) => dueOn ?? today }
const quick: Behaviour = { dayOf: (_task, today) => today }

function late(calendar: Calendar): Behaviour {
  return {
    dayOf: ({ dueOn, businessKey }, today) =>
      dueOn ? addWorkingDays(calendar, dueOn, 1 + (hash(businessKey) % LATE_DAYS)) : today
  }
}

export function behave(
  name: BehaviourName,
  { app, calendar, seed }: { app: FastifyInstance; calendar: Calendar; seed: number }
): Behaviour {
  if (name === 'mixed') return mixed(app, calendar, seed)
  if (name === 'late') return late(calendar)
  return name === 'quick' ? quick : full
}
