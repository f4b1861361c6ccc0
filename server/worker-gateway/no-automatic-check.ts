import type { Knex } from 'knex'
import type { Finding } from '../../workflows/topics.ts'
import {
  startClient,
  TryLater,
  type Connection,
  type Tuning,
  type Work,
  type Worker
} from '../../workers/worker.ts'
import type { PastClocks } from '../clock.ts'
import { recordFindings } from './findings.ts'
import { checkTopicsOfDepartments, topicsWithWorker } from './store.ts'

/** Rule id of the one finding; statistics of automation leave it out. */
export const NO_AUTOMATIC_CHECK = 'platform.no-automatic-check'

const finding: Finding = {
  rule: NO_AUTOMATIC_CHECK,
  title: '本部门未接入自动核对',
  result: 'not-checked',
  evidence: '本部门的业务系统尚未接入，没有可用的自动核对。请由经办人人工审查。',
  source: '平台',
  asOf: null
}

/** How soon a department's new account takes over its topic, or the platform one whose account was ended. */
const COVERAGE_EVERY_MS = 3_000

export interface NoAutomaticCheckOptions {
  db: Knex
  /** The engine itself, as `platform`. */
  connection: Connection
  log: (line: string) => void
  now?: () => Date
  /** Runs what concerns a number at its project's time. */
  within?: PastClocks['within']
  coverageEveryMs?: number
  tuning?: Partial<Tuning>
}

/**
 * Answers every department's check topic that no worker account serves, so that no case waits for a programme
 * that does not exist; it never says that something passed.
 */
export function startNoAutomaticCheck(options: NoAutomaticCheckOptions): { stop: () => Promise<void> } {
  const { db, connection, log, now = () => new Date(), coverageEveryMs = COVERAGE_EVERY_MS, tuning } = options
  const { within = (_number, act) => act() } = options
  let worker: Worker | undefined
  let serving = ''
  let stopped = false
  let looking = Promise.resolve()

  const work: Work = async (_input, { taskId: externalTaskId, businessKey, topic }) => {
    // A department may have connected since the poll: then the task is its own.
    if ((await topicsWithWorker(db)).has(topic))
      throw new TryLater(`${topic} has a worker of its own now`, coverageEveryMs)
    const checked = { externalTaskId, businessKey, topic, worker: 'platform' }
    await within(businessKey, () => db.transaction((trx) => recordFindings(trx, checked, [finding], now())))
    return { findings: [finding] }
  }

  async function look(): Promise<void> {
    const [all, covered] = await Promise.all([checkTopicsOfDepartments(db), topicsWithWorker(db)])
    const topics = all.filter((topic) => !covered.has(topic)).sort()
    if (stopped || topics.join() === serving) return
    await worker?.stop()
    serving = topics.join()
    const works = Object.fromEntries(topics.map((topic) => [topic, work]))
    worker =
      topics.length > 0 ? startClient(connection, 'no-automatic-check', works, { ...tuning, log }) : undefined
  }

  const lookOrLog = () => {
    looking = looking.then(look).catch((error: Error) => log(`no-automatic-check: ${error.message}`))
  }
  lookOrLog()
  const timer = setInterval(lookOrLog, coverageEveryMs)

  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await looking
      await worker?.stop()
    }
  }
}
