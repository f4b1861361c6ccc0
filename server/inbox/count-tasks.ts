import type { Knex } from 'knex'
import type { User } from '../policies.ts'
import { likePattern, MATCHES, SUBJECT } from './inbox-rows.ts'
import { DONE } from './list-done.ts'
import { ONE_ROW } from './pair.ts'
import { ownersOf } from './store.ts'

/**
 * The numbers on the tabs, of what the search finds. A person's own rows are counted as they are; they are as few as
 * a desk can hold. A pair is found by either of its numbers and counted once.
 */
export async function countTasks(db: Knex, user: User, q?: string) {
  const search = q?.trim()
  const found = search ? `${SUBJECT} ${MATCHES}` : ''
  const { rows } = await db.raw(
    `select count(distinct row) filter (where assignee is null or assignee = :me)::int as todo,
       count(distinct row) filter (where assignee = :me)::int as mine,
       count(distinct row) filter (where assignee <> :me)::int as department,
       (select count(distinct coalesce(submitted_with, act_id))::int from (
          ${DONE} where person_id = :me and taken_back_at is null) entry ${found}) as done
     from (
       select entry.assignee, ${ONE_ROW} as row from (
         select * from inbox_entries where owner = any(:owners) and done_at is null and not suspended
       ) entry ${found}
     ) mine`,
    { me: user.id, owners: ownersOf(user), search: likePattern(search) }
  )
  return rows[0] as { todo: number; mine: number; department: number; done: number }
}
