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
  | 'level.due'
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
  renewal: 'renewal.overdue',
  level: 'level.due'
}

export interface Telling extends RipeClock {
  message: ClockMessage
}

export interface Reached<Reach> {
  telling: Telling
  reach: Reach
}

/** How the sweep reaches who waits: the engine, or in tests whoever takes messages there. */
export interface Messenger<Reach = unknown> {
  /** For each clock (by id) whom its message reaches now; null while nobody waits for it: it stays to be told. */
  look: (db: Knex, tellings: readonly Telling[]) => Promise<Map<number, Reach | null>>
  /**
   * Ids of those that heard that message at once; it throws only when none did. The others are told one by one, so a
   * messenger without it is only slower.
   */
  tellTogether?: (message: ClockMessage, reached: readonly Reached<Reach>[]) => Promise<number[]>
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
  /** Waited for before each transaction. */
  pace?: () => Promise<void>
}

/** How often a message is told again that met another change in the engine. */
const CONFLICTS = 3

/** Clocks that are looked up with one statement. */
const PAGE = 500
/** Clocks that one transaction tells: their filings are held for some 100 ms. */
export const GROUP = 25
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
  { now, only, except = [], stopping = () => false, pace }: SweepOptions
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
      await inParallel(IN_FLIGHT, shuffle(inGroups(reached)), async (group) => {
        await pace?.()
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
    const free = await lockFilings(trx, group)
    const taken = await takeRipe(
      trx,
      pass,
      today,
      free.map(({ id }) => id)
    )
    sweep.waiting += group.length - taken.size
    const reached = free
      .filter(({ id }) => taken.has(id))
      .map((telling) => ({ telling, reach: reaches.get(telling.id)! }))
    const { told, failed, waiting, away } = await tellAll(messenger, reached, trx)
    await markTold(trx, pass, told, now())
    sweep.told += told.length
    sweep.waiting += waiting
    sweep.failed.push(...failed)
    return away ? 'away' : 'done'
  })
}

async function tellAll<Reach>(
  messenger: Messenger<Reach>,
  reached: readonly Reached<Reach>[],
  trx: Knex.Transaction
) {
  const told: number[] = []
  const failed: Sweep['failed'] = []
  let waiting = 0
  let clock = reached[0]?.telling.id ?? 0
  try {
    if (messenger.tellTogether)
      for (const message of new Set(reached.map(({ telling }) => telling.message))) {
        const same = reached.filter(({ telling }) => telling.message === message)
        told.push(...(await messenger.tellTogether(message, same)))
      }
    const together = new Set(told)
    for (const { telling, reach } of reached.filter(({ telling: { id } }) => !together.has(id))) {
      clock = telling.id
      try {
        if (await tellOnce(messenger, telling, reach, trx)) told.push(clock)
        else waiting += 1
      } catch (error) {
        if (error instanceof EngineUnavailable) throw error
        failed.push({ clock, error: error as Error })
      }
    }
  } catch (error) {
    if (!(error instanceof EngineUnavailable)) throw error
    // Away for one, away for all: officers must not wait for these rows while each clock waits for an answer.
    return { told, waiting, failed: [...failed, { clock, error }], away: true }
  }
  return { told, waiting, failed, away: false }
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
async function lockFilings(trx: Knex.Transaction, group: readonly Telling[]): Promise<Telling[]> {
  const ids = [...new Set(group.flatMap(({ applicationId }) => applicationId ?? []))]
  const locked = new Set(
    ids.length ? await trx('applications').whereIn('id', ids).forUpdate().skipLocked().pluck('id') : []
  )
  return group.filter(({ applicationId }) => applicationId === null || locked.has(applicationId))
}

/** Cases of one filing share its lock, so they stay together as far as a group reaches. */
function inGroups(tellings: readonly Telling[]): Telling[][] {
  const byFiling = new Map<string, Telling[]>()
  for (const telling of tellings) {
    const filing = telling.applicationId ?? telling.ownerId
    byFiling.set(filing, [...(byFiling.get(filing) ?? []), telling])
  }
  const sorted = [...byFiling.values()].flat()
  return Array.from({ length: Math.ceil(sorted.length / GROUP) }, (_, index) =>
    sorted.slice(index * GROUP, (index + 1) * GROUP)
  )
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
