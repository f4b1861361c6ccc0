import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import type { User } from '../policies.ts'
import { sampleUsernames } from '../people/sample.ts'
import { findUser } from '../sessions/current-user.ts'
import { claimTask } from '../tasks/claim-task.ts'
import { completeTask } from '../tasks/complete-task.ts'
import type { TaskCompletion } from '../tasks/schema.ts'
import type { EvaluateItems } from '../items/applicable-items.ts'
import { LATE_WORDS } from './words.ts'
import type { PlayableTask } from './open-tasks.ts'

/** Sample people who may do the task, those before whose turn it is: its holder alone where somebody has claimed it. */
export async function listOfficersFor(
  db: Knex,
  { groups, assignee }: Pick<PlayableTask, 'groups' | 'assignee'>,
  today: string
): Promise<User[]> {
  const { rows } = await db.raw(
    `select distinct people.id, people.username from people
     left join roles_held on roles_held.person_id = people.id
     left join org_units on org_units.id = roles_held.org_unit_id
     left join memberships on memberships.person_id = people.id
     where people.status = 'active' and people.username = any(:usernames)
       and (cast(:assignee as uuid) is null or people.id = cast(:assignee as uuid))
       and (org_units.department || '@' || org_units.region || ':' || roles_held.role = any(:groups)
         or 'organisation:' || memberships.organisation_id::text = any(:groups))
     order by people.username`,
    { usernames: sampleUsernames() as never, assignee, groups: groups as never }
  )
  const users = await Promise.all(rows.map(({ id }: { id: string }) => findUser(db, id, today)))
  return users.filter((user): user is User => user !== undefined)
}

const BARRED = [
  'NOT_TWO_PERSONS',
  'COUNTERSIGNED_BY_YOU',
  'EXTENSION_ASKED_BY_YOU',
  'SIGNER_IS_LAST_HEAD',
  'NOT_INSPECTOR',
  'MOVE_OPEN',
  'PUBLICITY_RUNS',
  'HEARING_IN_FUTURE'
]

export interface Play {
  task: PlayableTask
  body: TaskCompletion
  now: Date
  evaluate: EvaluateItems
  /** Who may not be chosen: it is left to this person. */
  except?: string
  /** Who may do it, where somebody remembers that. */
  officersFor?: typeof listOfficersFor
}

/**
 * One of the sample officers does the task through the very act of the pages, under all its rules; undefined when none
 * may now. Of two who could, one whom the two-person rule bars makes room for the other, as does who was not named to
 * inspect; what waits for a day, or for what was set going beside it, is left alone.
 */
export async function playTask(
  db: Knex,
  { task, body, now, evaluate, except, officersFor = listOfficersFor }: Play
): Promise<User | undefined> {
  for (const user of await officersFor(db, task, legalToday(now))) {
    if (user.id === except) continue
    try {
      await completeTask(db, {
        taskId: task.taskId,
        body: { ...body, overdueReason: LATE_WORDS },
        user,
        now,
        evaluate
      })
      return user
    } catch (error) {
      if (!BARRED.includes(codeOf(error) ?? '')) throw error
    }
  }
  return undefined
}

/** 签收 by the first who may. */
export async function playClaim(db: Knex, task: PlayableTask, now: Date): Promise<void> {
  const [user] = await listOfficersFor(db, task, legalToday(now))
  if (user) await claimTask(db, { taskId: task.taskId, user, now })
}

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined
