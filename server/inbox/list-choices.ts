import type { Knex } from 'knex'
import { SIGNALS, type Signal } from '../clocks/schema.ts'
import type { User } from '../policies.ts'
import type { InboxView } from './list-inbox.ts'
import { narrowBindings, narrowDone } from './narrow.ts'
import { type DeskRow, readRowSignals } from './row-signals.ts'

interface Asked {
  view: InboxView | 'done'
  q?: string
  stage?: string
  item?: string
  signal?: Signal
}

/** What the filters of the list's head can be set to, each with the number of rows that it would leave. */
export async function listChoices(db: Knex, user: User, asked: Asked, now: Date) {
  const { view, q } = asked
  const rows =
    view === 'done'
      ? await readDoneRows(db, user, q)
      : (await readRowSignals(db, user, { q }, now)).filter((row) => isIn(view, row, user))
  // A filter offers what the others leave: its own choice may be changed for another.
  const left = (free: 'stage' | 'item' | 'signal') =>
    rows.filter((row) =>
      (['stage', 'item', 'signal'] as const).every(
        (name) => name === free || !asked[name] || row[name] === asked[name]
      )
    )
  const stages = count(left('stage').map(({ stage }) => stage))
  const items = count(left('item').map(({ item }) => item))
  // The chosen item keeps its name, though its last row may be done.
  if (asked.item && !items.has(asked.item)) items.set(asked.item, 0)
  const signals = count(left('signal').map(({ signal }) => signal))
  const names = await namesOf(db, [...items.keys()])
  return {
    stages: [...stages]
      .map(([stage, rows]) => ({ stage, rows }))
      .sort((a, b) => (a.stage < b.stage ? -1 : 1)),
    items: [...items]
      .map(([item, rows]) => ({
        item,
        rows,
        nameZh: names.get(item)?.nameZh ?? item,
        nameEn: names.get(item)?.nameEn ?? item
      }))
      .sort((a, b) => b.rows - a.rows || (a.item < b.item ? -1 : 1)),
    signals: SIGNALS.toReversed().flatMap((signal) =>
      signals.has(signal) ? [{ signal, rows: signals.get(signal)! }] : []
    )
  }
}

function isIn(view: InboxView, { assignee, ofPrincipal }: DeskRow, user: User): boolean {
  if (view === 'mine') return assignee === user.id
  return view === 'todo'
    ? assignee === null || assignee === user.id || ofPrincipal
    : assignee !== null && assignee !== user.id && !ofPrincipal
}

async function readDoneRows(db: Knex, user: User, q: string | undefined): Promise<DeskRow[]> {
  const { rows } = await db.raw(
    `select applications.stage, coalesce(cases.item, half.item) as item from acts
     join applications on applications.id = acts.application_id
     left join cases on cases.id = acts.case_id
     left join lateral (select cases.item from acts other join cases on cases.id = other.case_id
       where other.submitted_with = acts.id) half on true
     where person_id = :me and taken_back_at is null and submitted_with is null ${narrowDone({ q })}`,
    { me: user.id, ...narrowBindings({ q }) }
  )
  return (rows as Pick<DeskRow, 'stage' | 'item'>[]).map((row) => ({
    ...row,
    tasks: [],
    assignee: null,
    ofPrincipal: false,
    signal: null
  }))
}

function count<T extends string>(values: (T | null)[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

async function namesOf(db: Knex, items: string[]) {
  const { rows } = await db.raw(
    `select distinct on (item) item, name_zh, name_en from item_versions where item = any(?) order by item, version desc`,
    [items]
  )
  return new Map((rows as { item: string; nameZh: string; nameEn: string }[]).map((row) => [row.item, row]))
}
