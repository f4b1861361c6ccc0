import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { setTimeout as wait } from 'node:timers/promises'
import { connect } from '../../../server/db.ts'
import { createEngine } from '../../../server/engine/client.ts'
import { readSecrets } from '../../../server/launch/secrets.ts'
import { SAMPLE_PASSWORD } from '../../../server/people/sample.ts'
import { openPlace, type BenchPlace } from '../place.ts'
import { interleave, measured, percentile, table } from '../rounds.ts'
import type { Order, Report } from '../serve.ts'
import type { Suite } from '../suites.ts'
import { CASES, DUE, OFFICERS, seedCases } from './seed.ts'

/** The evening of the due day, and five seconds after its midnight: in between all clocks come due. */
const REST = `${DUE}T18:00:00+08:00`
const OVER = '2026-03-17T00:00:05+08:00'

const ROUNDS = 5
/** An office of a thousand officers who each look once in a minute, at most. */
const REQUESTS_A_SECOND = 16
const SECONDS = { quick: 2, whole: 12 }
/** More than a fast machine tells in a quick run. */
const QUICK_CASES = 12_000
/** What a quick run tells after its rounds. */
const QUICK_REST = 500

export const clocks: Suite = {
  async run({ quick, say }) {
    const here = new URL('.', import.meta.url)
    const place = await openPlace('clocks', [new URL('seed.ts', here), new URL('models.ts', here)], say)
    const db = connect(place.databaseUrl)
    const secret = readSecrets(place.home).engineSecret
    let server: BenchServer | undefined
    try {
      await seedCases(place, db, createEngine(place.engineUrl, secret), say)
      await arm(db, quick ? QUICK_CASES : CASES)
      const before = await lastEvent(db)
      server = await startServer(place)
      const bench = server
      const ask = await signIn(bench.url)
      const seconds = quick ? SECONDS.quick : SECONDS.whole
      const p95 = async () => percentile(await load(ask, seconds), 0.95)
      const settle = async () => {
        await bench.pause()
        while ((await countWaiting(db)) > 0) await wait(50)
      }
      // What is slow only once (compilers, caches) is over before the first round.
      bench.sweep()
      await load(ask, 2)
      await settle()
      await load(ask, 1)

      const values = await interleave(
        {
          'inbox at rest': p95,
          'inbox while clocks come due': async () => {
            bench.sweep()
            const value = await p95()
            await settle()
            return value
          }
        },
        ROUNDS
      )
      const armed = quick ? QUICK_CASES : CASES
      if (bench.told().count === armed)
        say('All clocks were told before the rounds were over: the growth is too small.')
      const due = quick ? Math.min(armed, bench.told().count + QUICK_REST) : armed
      if (quick) await keepDue(db, due - bench.told().count)
      say('Telling the rest …')
      bench.sweep()
      await bench.finished()
      await settle()
      const told = bench.told()
      const heard = await countHeard(db, before)
      const [rest, during] = [
        measured(values['inbox at rest']),
        measured(values['inbox while clocks come due'])
      ]
      say(table({ 'inbox at rest': rest, 'inbox while clocks come due': during }, 'ms p95'))
      say(
        `${told.count} of ${due} clocks told in ${told.seconds.toFixed(1)} s; notices of ${heard.cases} cases, ${heard.twice} twice`
      )
      return {
        ratios: { inboxP95GrowthDuring: round(during.median / rest.median) },
        figures: {
          clocksDue: due,
          told: told.count,
          heard: heard.cases,
          heardTwice: heard.twice,
          failed: told.failed,
          toldPerSecond: Math.round(told.count / told.seconds),
          restP95Ms: round(rest.median),
          duringP95Ms: round(during.median),
          loadAverage: round(loadavg()[0]!),
          ...(quick && { quick: 'yes' })
        }
      }
    } finally {
      await server?.stop()
      await db.destroy()
      await place.stop()
    }
  }
}

const round = (value: number) => Math.round(value * 100) / 100

type Db = ReturnType<typeof connect>

/** Another run begins: the first clocks are to be told again, the others are not. */
async function arm(db: Db, due: number): Promise<void> {
  await db.raw(
    `update clocks set told_due_at = case when place <= :due then null else now() end
     from (select id, row_number() over (order by due_on, id) as place from clocks) placed
     where placed.id = clocks.id and (told_due_at is null) <> (place <= :due)`,
    { due }
  )
}

/** Of those that are still to be told only so many are. */
async function keepDue(db: Db, left: number): Promise<void> {
  await db.raw(
    `update clocks set told_due_at = now() where id in (
       select id from clocks where told_due_at is null order by due_on, id offset ?)`,
    [left]
  )
}

async function lastEvent(db: Db): Promise<number> {
  const { rows } = await db.raw('select coalesce(max(id), 0)::bigint as last from case_events')
  return Number(rows[0].last)
}

/** Deadlines that a process took and of which nobody has heard yet. */
async function countWaiting(db: Db): Promise<number> {
  const { rows } = await db.raw(
    `select count(*)::int as waiting from engine.act_ru_ext_task where topic_name_ = 'platform.notify'`
  )
  return rows[0].waiting
}

/** Cases whose officers and lead heard that the day is over, and how many of them heard it twice. */
async function countHeard(db: Db, since: number): Promise<{ cases: number; twice: number }> {
  const { rows } = await db.raw(
    `select count(*)::int as cases, coalesce(sum(times - 1), 0)::int as twice from (
       select count(*) as times from case_events where id > ? and kind = 'overdue' group by business_key) heard`,
    [since]
  )
  return rows[0]
}

interface BenchServer {
  url: string
  rest: () => void
  sweep: () => void
  /** Ends the sweep that runs, and waits for it. */
  pause: () => Promise<void>
  finished: () => Promise<void>
  told: () => { count: number; failed: number; seconds: number }
  stop: () => Promise<void>
}

async function startServer(place: BenchPlace): Promise<BenchServer> {
  const child: ChildProcess = fork(fileURLToPath(new URL('../serve.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    env: {
      ...process.env,
      YIMEN_HOME: place.home,
      YIMEN_LOG_LEVEL: 'error',
      YIMEN_BUSY_AFTER_MS: '0',
      BENCH_PLACE: JSON.stringify(place)
    },
    stdio: ['ignore', 2, 2, 'ipc']
  })
  const totals = { count: 0, failed: 0, seconds: 0 }
  let sweeping = false
  let ended: (() => void) | undefined
  const first = once(child, 'message') as Promise<[Report]>
  const [hello] = await first
  if (!('url' in hello)) throw new Error('The server did not say where it listens')
  child.on('message', (report: Report) => {
    if (!('told' in report)) return
    totals.count += report.told
    totals.failed += report.failed
    totals.seconds += report.seconds
    sweeping = false
    ended?.()
  })
  const order = (one: Order) => void child.send(one)
  const finished = async () => {
    if (sweeping) await new Promise<void>((resolve) => (ended = resolve))
  }
  return {
    url: hello.url,
    rest: () => order({ now: REST, sweep: false }),
    sweep: () => {
      sweeping = true
      order({ now: OVER, sweep: true })
    },
    pause: async () => {
      order({ now: REST, sweep: false })
      await finished()
    },
    finished,
    told: () => totals,
    stop: async () => {
      const exit = once(child, 'exit')
      child.disconnect()
      await exit
    }
  }
}

type Ask = (officer: number) => Promise<void>

/** Officers with a thousand open tasks each, who look at the first page of their list. */
async function signIn(url: string): Promise<Ask> {
  const cookies = await Promise.all(
    OFFICERS.map(async (username) => {
      const response = await fetch(`${url}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username, password: SAMPLE_PASSWORD })
      })
      if (!response.ok) throw new Error(`${username} cannot sign in: ${await response.text()}`)
      return response.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0]!)
        .join('; ')
    })
  )
  return async (officer) => {
    const cookie = cookies[officer % cookies.length]!
    const response = await fetch(`${url}/api/inbox?view=todo&limit=50`, { headers: { cookie } })
    const { rows } = (await response.json()) as { rows?: unknown[] }
    if (rows?.length !== 50)
      throw new Error(`The inbox of ${OFFICERS[officer % cookies.length]} has ${rows?.length} rows`)
  }
}

/** Requests come at their times whether or not earlier ones were answered; a late answer counts from its time. */
async function load(ask: Ask, seconds: number): Promise<number[]> {
  const began = performance.now()
  const every = 1000 / REQUESTS_A_SECOND
  return Promise.all(
    Array.from({ length: seconds * REQUESTS_A_SECOND }, async (_, index) => {
      const due = began + index * every
      await wait(due - performance.now())
      await ask(index)
      return performance.now() - due
    })
  )
}
