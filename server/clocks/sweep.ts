import { availableParallelism } from 'node:os'
import type { Knex } from 'knex'
import type { IsoDate } from '../calendar/iso-date.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { EngineRefused, EngineUnavailable } from '../engine/engine-errors.ts'
import { inParallel } from './in-parallel.ts'
import { listRipe, markTold, type Pass, PASSES, type RipeClock, takeRipe } from './ripe-clocks.ts'
import type { ClockKind } from './schema.ts'

export type ClockMessage =
  | 'receipt.due'
  | 'correction.overdue'
  | 'hearing.silent'
  | 'procedure.due'
  | 'clock.warning'
  | 'clock.due'
  | 'promise.overdue'
  | 'statement.overdue'
  | 'check.overdue'
  | 'renewal.overdue'

/** A number may have several clocks and processes: what ends a day of its own has a message of its own. */
const DUE: Partial<Record<ClockKind, ClockMessage>> = {
  receipt: 'receipt.due',
  correction: 'correction.overdue',
  'hearing-request': 'hearing.silent',
  procedure: 'procedure.due',
  hearing: 'procedure.due',
  tolerance: 'promise.overdue',
  statement: 'statement.overdue',
  'after-check': 'check.overdue',
  renewal: 'renewal.overdue'
}

export interface Telling extends RipeClock {
  message: ClockMessage
}

/** How the sweep reaches who waits: the engine, or in tests whoever takes messages there. */
export interface Messenger<Reach = unknown> {
  /** For each clock (by id) whom its message reaches now; null while nobody waits for it: it stays to be told. */
  look: (db: Knex, tellings: readonly Telling[]) => Promise<Map<number, Reach | null>>
  /** False when nobody took it after all. What it writes goes through `trx`, and a failure of its own must not spoil it. */
  tell: (telling: Telling, reach: Reach, trx: Knex.Transaction) => Promise<boolean>
}

export interface Sweep {
  told: number
  /** Nothing waited for the message, or somebody was just acting on the case; the next sweep asks again. */
  waiting: number
  /** The message could not be sent; the next sweep asks again. */
  failed: { clock: number; error: Error }[]
}

export interface SweepOptions {
  now: () => Date
  /** The numbers to look at; all when absent. */
  only?: readonly string[]
  /** Projects that live at another time than this sweep. */
  except?: readonly string[]
  /** Asked between two transactions: a server that stops does not finish a hundred thousand clocks first. */
  stopping?: () => boolean
}

/** How often a message is told again that met another change in the engine. */
const CONFLICTS = 3

/** Clocks that are looked up with one statement. */
const PAGE = 500
/** Clocks of one filing that one transaction tells: its rows are held for some 100 ms. */
const GROUP = 20
/** Messages on their way to the engine at once; one processor is left to officers, who want the engine too. */
const IN_FLIGHT = Math.max(1, availableParallelism() - 1)

/**
 * Finds the running clocks whose warning day has come, or whose due day is over (at 00:00 after it), and tells each
 * once. Several servers may sweep at once: a clock is taken with SKIP LOCKED and looked at again. Each is asked at most
 * once per sweep, so a sweep ends even when nothing is told; while the engine is away it ends at the first.
 */
export async function sweepClocks<Reach>(
  db: Knex,
  messenger: Messenger<Reach>,
  { now, only, except = [], stopping = () => false }: SweepOptions
): Promise<Sweep> {
  const sweep: Sweep = { told: 0, waiting: 0, failed: [] }
  const today = legalToday(now())
  let away = false
  const over = () => away || stopping()
  for (const pass of PASSES) {
    let last: RipeClock | undefined
    while (!over()) {
      const page = await listRipe(db, pass, { today, only, except }, last, PAGE)
      if (page.length === 0) break
      last = page.at(-1)
      const tellings = page.map((clock) => ({ ...clock, message: messageOf(clock, pass) }))
      const reaches = await messenger.look(db, tellings)
      const reached = tellings.filter(({ id }) => reaches.get(id))
      sweep.waiting += tellings.length - reached.length
      await inParallel(IN_FLIGHT, shuffle(groupByFiling(reached)), async (group) => {
        if (over()) return
        const context = { db, messenger, pass, today, now, reaches }
        away ||= (await tellGroup(context, group, sweep)) === 'away'
      })
    }
  }
  return sweep
}

interface Context<Reach> {
  db: Knex
  messenger: Messenger<Reach>
  pass: Pass
  today: IsoDate
  now: () => Date
  reaches: Map<number, Reach | null>
}

/** One transaction: what was told before something failed is kept as told. */
async function tellGroup<Reach>(
  { db, messenger, pass, today, now, reaches }: Context<Reach>,
  group: readonly Telling[],
  sweep: Sweep
): Promise<'away' | 'done'> {
  return db.transaction(async (trx) => {
    const taken = (await lockFiling(trx, group[0]!.applicationId))
      ? await takeRipe(
          trx,
          pass,
          today,
          group.map(({ id }) => id)
        )
      : new Set<number>()
    sweep.waiting += group.length - taken.size
    const told: number[] = []
    let away = false
    for (const telling of group.filter(({ id }) => taken.has(id))) {
      try {
        if (await tellOnce(messenger, telling, reaches.get(telling.id)!, trx)) told.push(telling.id)
        else sweep.waiting += 1
      } catch (error) {
        sweep.failed.push({ clock: telling.id, error: error as Error })
        // Away for one, away for all: officers must not wait for these rows while each clock waits for an answer.
        away = error instanceof EngineUnavailable
        if (away) break
      }
    }
    await markTold(trx, pass, told, now())
    sweep.told += told.length
    return away ? 'away' : 'done'
  })
}

/** The engine takes nothing of what met another change on its way: the same is told again at once. */
async function tellOnce<Reach>(
  messenger: Messenger<Reach>,
  telling: Telling,
  reach: Reach,
  trx: Knex.Transaction
): Promise<boolean> {
  for (let left = CONFLICTS; ; left--)
    try {
      return await messenger.tell(telling, reach, trx)
    } catch (error) {
      if (left === 0 || !(error instanceof EngineRefused && error.refusal === 'conflict')) throw error
    }
}

/**
 * The lock that every act takes first, without waiting for it: an officer is just deciding; were the engine told
 * meanwhile, each would wait for the other's rows.
 */
async function lockFiling(trx: Knex.Transaction, applicationId: string | null): Promise<boolean> {
  if (applicationId === null) return true
  const found = await trx('applications').where({ id: applicationId }).forUpdate().skipLocked().first('id')
  return found !== undefined
}

/** Cases of one filing share its lock, so they are told one after another and cost one transaction. */
function groupByFiling(tellings: readonly Telling[]): Telling[][] {
  const groups = new Map<string, Telling[][]>()
  for (const telling of tellings) {
    const key = telling.applicationId ?? telling.ownerId
    const own = groups.get(key) ?? [[]]
    const last = own.at(-1)!
    if (last.length < GROUP) last.push(telling)
    else own.push([telling])
    groups.set(key, own)
  }
  return [...groups.values()].flat()
}

/** Two servers that sweep the same page begin at different ends of it. */
function shuffle<T>(list: T[]): T[] {
  return list
    .map((one) => ({ one, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one)
}

function messageOf({ kind }: RipeClock, pass: Pass): ClockMessage {
  if (pass === 'warning') return 'clock.warning'
  return DUE[kind] ?? 'clock.due'
}
