import type { Knex } from 'knex'
import type { InboxRow } from '../inbox/schema.ts'
import type { User } from '../policies.ts'
import { findAct } from './store.ts'
import { findSubject } from './subject.ts'

/** Which form's author may not complete this one (rules §3: two persons). */
const WRITTEN_BEFORE: Partial<Record<string, string>> = {
  'yimen:decide': 'yimen:review',
  'yimen:sign-opinion': 'yimen:review-opinion'
}

/** Why this person may not complete the task now, so that the page can say it before anything is written. */
export async function findBlock(
  db: Knex,
  task: InboxRow,
  user: User
): Promise<{ code: string; message: string } | null> {
  if (task.assignee && !task.assignee.me)
    return { code: 'CLAIMED_BY_ANOTHER', message: `${task.assignee.name} has claimed this task` }

  const subject = await findSubject(db, task.businessKey)
  const before = WRITTEN_BEFORE[task.form ?? '']
  const round = (subject?.case ?? subject?.opinion)?.round ?? 1
  const earlier = before && (await findAct(db, { businessKey: task.businessKey, form: before, round }))
  if (earlier && earlier.personId === user.id)
    return { code: 'NOT_TWO_PERSONS', message: 'You wrote the review; another person decides it' }
  return null
}
