import type { Knex } from 'knex'
import type { IsoDate } from '../calendar/iso-date.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { NUMBERS_OF_PROJECTS } from '../clock.ts'
import { EngineUnavailable } from '../engine/engine-errors.ts'
import type { ClockRow } from './clock-rows.ts'

export type ClockMessage = 'receipt.due' | 'correction.overdue' | 'clock.warning' | 'clock.due'

/**
 * Tells the diagram; resolves to false when nothing there waits for the message (yet), so that the clock stays
 * to be told. Writes that belong to it go through `trx`.
 */
export type SendMessage = (
  clock: Pick<ClockRow, 'ownerKind' | 'ownerId' | 'businessKey' | 'kind' | 'dueOn'>,
  message: ClockMessage,
  trx: Knex.Transaction
) => Promise<boolean>

export interface Sweep {
  told: number
  /** Nothing waited for the message; the next sweep asks again. */
  waiting: number
  /** The message could not be sent; the next sweep asks again. */
  failed: { clock: number; error: Error }[]
}

const BATCH = 50

const PASSES = ['due', 'warning'] as const
type Pass = (typeof PASSES)[number]

/**
 * Finds the running clocks whose warning day has come, or whose due day is over (at 00:00 after it), and tells
 * each once. Several servers may sweep at once: rows are taken with SKIP LOCKED. Each clock is asked at most
 * once per sweep, so a sweep ends even when nothing is told; while the engine is away it ends at the first. `only`: the
 * numbers to look at, all when absent; `except`: projects that live at another time than this sweep.
 */
export async function sweepClocks(
  db: Knex,
  sendMessage: SendMessage,
  now: () => Date,
  only?: readonly string[],
  except: readonly string[] = []
): Promise<Sweep> {
  const today = legalToday(now())
  const sweep: Sweep = { told: 0, waiting: 0, failed: [] }
  for (const pass of PASSES) {
    let last: number | undefined = 0
    while (last !== undefined)
      last = await sweepBatch(db, sendMessage, { pass, today, now, only, except, after: last }, sweep)
  }
  return sweep
}

interface BatchOf {
  pass: Pass
  today: IsoDate
  now: () => Date
  only?: readonly string[]
  except: readonly string[]
  after: number
}

/** Returns the id to go on after, undefined when there was nothing left. */
async function sweepBatch(
  db: Knex,
  sendMessage: SendMessage,
  { pass, today, now, only, except, after }: BatchOf,
  sweep: Sweep
): Promise<number | undefined> {
  return db.transaction(async (trx) => {
    const query = ripe(trx, pass, today).where('id', '>', after).orderBy('id').limit(BATCH)
    if (only) query.whereIn('businessKey', only)
    if (except.length)
      query.whereRaw(`business_key not in (${NUMBERS_OF_PROJECTS})`, { projects: except as never })
    const clocks = await query
    for (const clock of clocks) {
      try {
        // A savepoint: one clock that fails takes nothing from the others.
        const told = await trx.transaction(async (inner) => {
          if (!(await sendMessage(clock, messageOf(clock, pass), inner))) return false
          const at = now().toISOString()
          await inner('clocks')
            .where({ id: clock.id })
            .update(pass === 'due' ? { toldDueAt: at } : { toldWarningAt: at })
          return true
        })
        if (told) sweep.told += 1
        else sweep.waiting += 1
      } catch (error) {
        sweep.failed.push({ clock: clock.id, error: error as Error })
        // Away for one, away for all: officers must not wait for these rows while each clock waits for an answer.
        if (error instanceof EngineUnavailable) return undefined
      }
    }
    return clocks.at(-1)?.id
  })
}

function ripe(trx: Knex.Transaction, pass: Pass, today: IsoDate) {
  const running = trx('clocks').whereNull('stoppedOn').forUpdate().skipLocked().select('*')
  if (pass === 'due') return running.whereNull('toldDueAt').where('dueOn', '<', today)
  // A warning that comes after the due day says nothing any more.
  return running.whereNull('toldWarningAt').where('warningOn', '<=', today).where('dueOn', '>=', today)
}

function messageOf({ kind }: ClockRow, pass: Pass): ClockMessage {
  if (pass === 'warning') return 'clock.warning'
  if (kind === 'receipt') return 'receipt.due'
  if (kind === 'correction') return 'correction.overdue'
  return 'clock.due'
}
