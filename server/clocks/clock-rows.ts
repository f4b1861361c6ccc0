import type { Knex } from 'knex'
import type { ClockTerms, Limit } from '../calendar/due.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import type { ClockKind, LedgerPause, PauseKind } from './schema.ts'

/** Whom a clock runs for; the ledger of pauses belongs to the owner, not to one clock. */
export interface ClockOwner {
  ownerKind: 'application' | 'case' | 'opinion' | 'paper-check' | 'move'
  ownerId: string
}

export interface ClockRow extends ClockOwner {
  id: number
  businessKey: string
  kind: ClockKind
  startsOn: IsoDate
  limitDays: number
  unit: Limit['unit']
  extensionDays: number | null
  extensionUnit: Limit['unit'] | null
  stoppedOn: IsoDate | null
  dueOn: IsoDate | null
  warningOn: IsoDate | null
  provisional: boolean
  toldWarningAt: string | null
  toldDueAt: string | null
  /** Whose thresholds its signal has: of the office that it runs for. */
  region: string | null
}
export type NewClock = ClockOwner & Pick<ClockRow, 'businessKey' | 'kind' | 'startsOn' | 'limitDays' | 'unit'>

export interface PauseRow extends ClockOwner, LedgerPause {
  id: number
  /** What was set going and holds the clocks (server/moves); several may at once. */
  moveId: string | null
}

declare module 'knex/types/tables' {
  interface Tables {
    clocks: Knex.CompositeTableType<ClockRow, NewClock, Partial<Omit<ClockRow, 'id'>>>
    clock_pauses: Knex.CompositeTableType<
      PauseRow,
      Omit<PauseRow, 'id' | 'moveId'> & { moveId?: string | null }
    >
  }
}

/** Not counted is what the law does not count in the limit of the decision; the other clocks run on (行政许可法 45). */
const HELD_BY_PAUSES: readonly ClockKind[] = ['promised', 'statutory', 'joint', 'opinion', 'level']
/** While it is open whether the filing goes on, nobody owes an answer, nor the applicant its corrections (rules §3). */
const HELD_BY_WITHDRAWAL: readonly ClockKind[] = [...HELD_BY_PAUSES, 'receipt', 'correction']

/** What the due date follows from: the row as it was agreed, and the owner's ledger. */
export function termsOf(clock: ClockRow, ledger: readonly PauseRow[]): ClockTerms {
  const { extensionDays, extensionUnit } = clock
  return {
    start: clock.startsOn,
    limit: { days: clock.limitDays, unit: clock.unit },
    extension: extensionDays && extensionUnit ? { days: extensionDays, unit: extensionUnit } : null,
    pauses: pausesOf(clock, ledger).map(({ fromOn, toOn }) => ({ from: fromOn, to: toOn }))
  }
}

export function pausesOf(clock: ClockRow, ledger: readonly PauseRow[]): PauseRow[] {
  return ledger.filter(
    (pause) =>
      pause.ownerId === clock.ownerId &&
      pause.ownerKind === clock.ownerKind &&
      (pause.kind === 'withdrawal' ? HELD_BY_WITHDRAWAL : HELD_BY_PAUSES).includes(clock.kind)
  )
}

/** All clocks of these numbers (of applications, cases, opinions), oldest first, and their owners' pauses. */
export async function listClockRows(
  db: Knex,
  businessKeys: readonly string[]
): Promise<{ clocks: ClockRow[]; ledger: PauseRow[] }> {
  const clocks = await db('clocks').whereIn('businessKey', businessKeys).orderBy('id').select('*')
  const owners = [...new Set(clocks.map(({ ownerId }) => ownerId))]
  const ledger = owners.length
    ? await db('clock_pauses').whereIn('ownerId', owners).orderBy('id').select('*')
    : []
  return { clocks, ledger }
}

/** Undefined when the owner already has a running clock of that kind. */
export async function insertClock(
  trx: Knex.Transaction,
  { ownerKind, ownerId, businessKey, kind, startsOn, limitDays, unit }: NewClock
): Promise<ClockRow | undefined> {
  const [row] = await trx('clocks')
    .insert({ ownerKind, ownerId, businessKey, kind, startsOn, limitDays, unit })
    .onConflict(trx.raw('(owner_id, owner_kind, kind) where stopped_on is null'))
    .ignore()
    .returning('*')
  return row
}

export type NewPause = ClockOwner & Omit<LedgerPause, 'toOn'> & { moveId?: string | null }

const ONE_OPEN = `(owner_id, owner_kind, kind, coalesce(move_id, '00000000-0000-0000-0000-000000000000')) where to_on is null`

/** Undefined when a pause of that kind, and of that move, is already open. */
export async function insertPause(
  trx: Knex.Transaction,
  { ownerKind, ownerId, kind, fromOn, reason, document, moveId = null }: NewPause
): Promise<PauseRow | undefined> {
  const [row] = await trx('clock_pauses')
    .insert({ ownerKind, ownerId, kind, fromOn, toOn: null, reason, document, moveId })
    .onConflict(trx.raw(ONE_OPEN))
    .ignore()
    .returning('*')
  return row
}

/** False when no pause of that kind, and of that move, is open. */
export async function closePause(
  trx: Knex.Transaction,
  { ownerKind, ownerId }: ClockOwner,
  kind: PauseKind,
  toOn: IsoDate,
  moveId: string | null = null
): Promise<boolean> {
  const closed = await trx('clock_pauses')
    .where({ ownerKind, ownerId, kind, moveId })
    .whereNull('toOn')
    .update({ toOn })
  return closed > 0
}
