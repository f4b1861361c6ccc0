import type { Knex } from 'knex'
import type { Signal } from '../clocks/schema.ts'
import type { User } from '../policies.ts'
import { HELD, holdingBindings, reaches } from './holdings.ts'
import { narrowBindings, narrowDone, narrowOpen, type Narrowing } from './narrow.ts'
import { ONE_ROW } from './pair.ts'
import { findTasksWith } from './row-signals.ts'

/** The numbers on the tabs, of what the search and the filters leave. A pair is counted once. */
export async function countTasks(
  db: Knex,
  user: User,
  { signal, ...narrowing }: Narrowing & { signal?: Signal },
  now: Date
) {
  const tasks = signal ? await findTasksWith(db, user, { ...narrowing, signal }, now) : null
  const { rows } = await db.raw(
    `select count(distinct row) filter (where assignee is null or assignee in (:me, principal))::int as todo,
       count(distinct row) filter (where assignee = :me)::int as mine,
       count(distinct row) filter (where assignee <> :me and assignee is distinct from principal)::int as department,
       (select count(*)::int from acts where person_id = :me and taken_back_at is null and submitted_with is null
          ${narrowDone(narrowing)}) as done
     from (
       select assignee, held.principal, ${ONE_ROW} as row from ${HELD} join inbox_entries entry on entry.owner = held.owner
       where done_at is null and not suspended ${reaches(user, 'entry')}
         ${narrowOpen(narrowing, 'entry')}
         ${tasks ? 'and task_id = any(:tasks)' : ''}
     ) mine`,
    { me: user.id, ...holdingBindings(user), tasks, ...narrowBindings(narrowing) }
  )
  return rows[0] as { todo: number; mine: number; department: number; done: number }
}
