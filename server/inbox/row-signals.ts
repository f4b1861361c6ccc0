import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { findGoverningClocks } from '../clocks/read-clocks.ts'
import type { Signal } from '../clocks/schema.ts'
import type { User } from '../policies.ts'
import { earlier } from './inbox-rows.ts'
import { narrowBindings, narrowOpen, type Narrowing } from './narrow.ts'
import { ONE_ROW } from './pair.ts'
import { ownersOf } from './store.ts'

/** A row of the desk, open or done, as far as it is chosen by. */
export interface DeskRow {
  tasks: string[]
  /** Null of what is done, and while nobody has claimed it. */
  assignee: string | null
  stage: string
  /** Of a pair its item's. */
  item: string | null
  signal: Signal | null
}

/**
 * A signal follows from clock, pauses, calendar and day, and is no column: it is told for all open rows that the
 * search leaves, as many as a desk can hold. Asked only when somebody chooses by it.
 */
export async function readRowSignals(
  db: Knex,
  user: User,
  narrowing: Narrowing,
  now: Date
): Promise<DeskRow[]> {
  const { rows } = await db.raw(
    `select ${ONE_ROW} as row, array_agg(distinct task_id) as tasks, assignee, max(stage) as stage, max(item) as item,
       array_agg(distinct coalesce(clock_key, business_key)) as keys
     from inbox_entries entry where owner = any(:owners) and done_at is null and not suspended and stage is not null
       ${narrowOpen(narrowing, 'entry')}
     group by row, assignee`,
    { owners: ownersOf(user), ...narrowBindings(narrowing) }
  )
  const found = rows as (Omit<DeskRow, 'signal'> & { keys: string[] })[]
  const clocks = await findGoverningClocks(
    db,
    found.flatMap(({ keys }) => keys),
    legalToday(now)
  )
  return found.map(({ tasks, assignee, stage, item, keys }) => {
    const clock = keys.map((key) => clocks.get(key)).reduce(earlier)
    return { tasks, assignee, stage, item, signal: clock?.signal ?? null }
  })
}

/** The tasks of the rows that show this signal. */
export async function findTasksWith(
  db: Knex,
  user: User,
  { signal, ...narrowing }: Narrowing & { signal: Signal },
  now: Date
): Promise<string[]> {
  const rows = await readRowSignals(db, user, narrowing, now)
  return rows.filter((row) => row.signal === signal).flatMap(({ tasks }) => tasks)
}
