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

/** Starts a clock on the day of the event. Nothing changes when one of that kind already runs. */
export async function startClock(
  trx: Knex.Transaction,
  { limit, ...clock }: Omit<NewClock, 'limitDays' | 'unit'> & { limit: Limit }
): Promise<void> {
  if (await insertClock(trx, { ...clock, limitDays: limit.days, unit: limit.unit }))
    await recomputeDue(trx, clock)
}

/** Stops the owner's running clock of that kind, or all of them; nothing changes when none runs. */
export async function stopClock(
  trx: Knex.Transaction,
  { ownerKind, ownerId, kind, on }: ClockOwner & { kind?: ClockKind; on: IsoDate }
): Promise<void> {
  const running = trx('clocks').where({ ownerKind, ownerId }).whereNull('stoppedOn')
  if (kind) running.where({ kind })
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
