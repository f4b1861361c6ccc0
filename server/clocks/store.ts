import type { Knex } from 'knex'
import type { Limit } from '../calendar/due.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import { recomputeDue } from './recompute-due.ts'
import type { ClockKind, PauseKind } from './schema.ts'
import {
  closePause,
  insertClock,
  insertPause,
  type ClockOwner,
  type NewClock,
  type NewPause
} from './clock-rows.ts'

type StartedClock = Omit<NewClock, 'limitDays' | 'unit'> & { limit: Limit }

/** Starts a clock on the day of the event. Nothing changes when one of that kind already runs. */
export const startClock = (trx: Knex.Transaction, clock: StartedClock): Promise<void> =>
  startClocks(trx, clock, [clock])

/** Several of one owner, whose due days are computed once: that is most of what a clock costs. */
export async function startClocks(
  trx: Knex.Transaction,
  owner: Omit<StartedClock, 'kind' | 'limit'>,
  clocks: readonly Pick<StartedClock, 'kind' | 'limit'>[]
): Promise<void> {
  let started = false
  for (const { kind, limit } of clocks) {
    const { ownerKind, ownerId, businessKey, startsOn } = owner
    const own = { ownerKind, ownerId, businessKey, startsOn, kind }
    if (await insertClock(trx, { ...own, limitDays: limit.days, unit: limit.unit })) started = true
  }
  if (started) await recomputeDue(trx, owner)
}

/** Stops the owner's running clock of that kind or those kinds, or all of them; nothing changes when none runs. */
export async function stopClock(
  trx: Knex.Transaction,
  { ownerKind, ownerId, kind, on }: ClockOwner & { kind?: ClockKind | readonly ClockKind[]; on: IsoDate }
): Promise<void> {
  const running = trx('clocks').where({ ownerKind, ownerId }).whereNull('stoppedOn')
  if (kind) running.whereIn('kind', [kind].flat())
  if ((await running.update({ stoppedOn: on })) > 0) await recomputeDue(trx, { ownerKind, ownerId })
}

/** Pauses from the day the notice was served; false when the owner is already paused for that kind, or by that move. */
export async function pause(trx: Knex.Transaction, entry: NewPause): Promise<boolean> {
  if (!(await insertPause(trx, entry))) return false
  await recomputeDue(trx, entry)
  return true
}

/** Ends the open pause on the day it was answered; false when there is none of that kind. */
export async function resume(
  trx: Knex.Transaction,
  owner: ClockOwner,
  kind: PauseKind,
  answeredOn: IsoDate,
  moveId: string | null = null
): Promise<boolean> {
  if (!(await closePause(trx, owner, kind, answeredOn, moveId))) return false
  await recomputeDue(trx, owner)
  return true
}

/** Extends a running clock once (行政许可法 42); false when it does not run or was extended before. */
export async function extendClock(
  trx: Knex.Transaction,
  { ownerKind, ownerId }: ClockOwner,
  kind: ClockKind,
  extension: Limit
): Promise<boolean> {
  const extended = await trx('clocks')
    .where({ ownerKind, ownerId, kind })
    .whereNull('stoppedOn')
    .whereNull('extensionDays')
    .update({ extensionDays: extension.days, extensionUnit: extension.unit })
  if (extended === 0) return false
  await recomputeDue(trx, { ownerKind, ownerId })
  return true
}
