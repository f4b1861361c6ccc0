import type { Knex } from 'knex'
import type { User } from '../policies.ts'
import { ownersOf } from './store.ts'

/** The numbers on the tabs. A person's own rows are counted as they are; they are as few as a desk can hold. */
export async function countTasks(db: Knex, user: User) {
  const { rows } = await db.raw(
    `select count(distinct task_id) filter (where assignee is null or assignee = :me)::int as todo,
       count(distinct task_id) filter (where assignee = :me)::int as mine,
       count(distinct task_id) filter (where assignee <> :me)::int as department,
       (select count(*)::int from acts where person_id = :me) as done
     from inbox_entries where owner = any(:owners) and done_at is null and not suspended`,
    { me: user.id, owners: ownersOf(user) }
  )
  return rows[0] as { todo: number; mine: number; department: number; done: number }
}
