import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { findGoverningClocks } from '../clocks/read-clocks.ts'
import type { Signal } from '../clocks/schema.ts'
import type { User } from '../policies.ts'
import { earlier } from './inbox-rows.ts'
import { HELD, holdingBindings, reaches } from './holdings.ts'
import { narrowBindings, narrowOpen, type Narrowing } from './narrow.ts'
import { ONE_ROW } from './pair.ts'

/** A row of the desk, open or done, as far as it is chosen by. */
export interface DeskRow {
  tasks: string[]
  /** Null of what is done, and while nobody has claimed it. */
  assignee: string | null
  /** The assignee left it to the person by 委托. */
  ofPrincipal: boolean
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
       array_agg(distinct coalesce(clock_key, business_key)) as keys, coalesce(bool_or(assignee = held.principal), false) as of_principal
     from ${HELD} join inbox_entries entry on entry.owner = held.owner
     where done_at is null and not suspended and stage is not null ${reaches(user, 'entry')}
       ${narrowOpen(narrowing, 'entry')}
     group by row, assignee`,
    { ...holdingBindings(user), ...narrowBindings(narrowing) }
  )
  const found = rows as (Omit<DeskRow, 'signal'> & { keys: string[] })[]
  const clocks = await findGoverningClocks(
    db,
    found.flatMap(({ keys }) => keys),
    legalToday(now)
  )
  return found.map(({ keys, ...row }) => {
    const clock = keys.map((key) => clocks.get(key)).reduce(earlier)
    return { ...row, signal: clock?.signal ?? null }
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
