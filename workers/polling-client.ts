import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, type RequestConfig } from 'camunda-external-task-client-js'
import { runTask, type RunOptions, type Work } from './run-task.ts'

export interface Connection {
  /** Ends in `/engine-rest`: the server's gateway, or for the platform's own topics the engine itself. */
  baseUrl: string
  username: string
  password: string
}

export interface Worker {
  /** No new tasks; resolves when the running ones are done, or after `graceMs`, with the number still running. */
  stop(graceMs?: number): Promise<number>
}

export interface Tuning extends RunOptions {
  /** The engine looks for expired locks and due retries only every 30 s or at a new poll, so polls stay short. */
  pollMs: number
  /** A reply that hangs longer than this is given up; a poll may take its pollMs in addition. */
  timeoutMs: number
  maxParallel: number
  backoffMs: number
  /** The variables that the works read; all that the task sees when absent. */
  reads?: string[]
}

export const TUNING: Tuning = {
  pollMs: 10_000,
  timeoutMs: 15_000,
  maxParallel: 8,
  backoffMs: 500,
  lockDuration: 60_000,
  attempts: 3,
  retryAfterMs: 30_000,
  resendAfterMs: 500,
  log: (line) => console.error(line)
}

const INTERVAL_MS = 5 // the client's 300 ms between polls would cap a topic at 31 tasks/s
const BACKOFF_LIMIT_MS = 10_000
const GRACE_MS = 20_000
const LOOPBACK = ['127.0.0.1', '[::1]', 'localhost']

/** One client of the library with each of its traps cured; all topics of one client share `maxParallel`. */
export function startClient(
  connection: Connection,
  name: string,
  works: Record<string, Work>,
  options: Partial<Tuning> = {}
): Worker {
  const tuning = { ...TUNING, ...options }
  const running = new Set<Promise<void>>()
  const authorization = `Basic ${Buffer.from(`${connection.username}:${connection.password}`).toString('base64')}`
  // The server's certificate names its public address, not this one; nothing of it leaves the machine.
  const isLoopback = LOOPBACK.includes(new URL(connection.baseUrl).hostname)
  let poll = new AbortController()
  let failures = 0
  let stopped = false

  /** The library has no timeout, and one reply that never came would stop its polling for ever. */
  function bounded(config: RequestConfig): RequestConfig {
    const isPoll = config.json !== undefined && 'topics' in config.json
    if (isPoll) poll = new AbortController()
    return {
      ...config,
      headers: { ...config.headers, authorization },
      timeout: { request: tuning.timeoutMs + (isPoll ? tuning.pollMs : 0) },
      retry: { limit: 0 },
      ...(isPoll && { signal: poll.signal }),
      ...(isLoopback && { https: { checkServerIdentity: () => undefined } })
    }
  }

  const client = new Client({
    baseUrl: connection.baseUrl,
    workerId: `${name}@${hostname()}-${randomUUID()}`, // two processes with one id cancel each other's polls
    autoPoll: false,
    interval: INTERVAL_MS,
    maxTasks: tuning.maxParallel,
    maxParallelExecutions: tuning.maxParallel,
    lockDuration: tuning.lockDuration,
    asyncResponseTimeout: tuning.pollMs,
    interceptors: bounded
  })

  client.on('poll:success', (tasks) => {
    // The library hands back raw bytes when the content type is not exactly application/json.
    if (!Array.isArray(tasks)) throw new Error('the reply to fetchAndLock is not application/json')
    if (failures > 0) tuning.log(`${name}: ${connection.baseUrl} answers again`)
    failures = 0
  })

  client.on('poll:error', (error) => {
    if (stopped) return
    if (failures === 0)
      tuning.log(`${name}: polling ${connection.baseUrl} failed, trying on: ${error.message}`)
    // The library would try again after `interval`; stopped, that attempt does nothing.
    client.stop()
    const delay = Math.max(
      2 * INTERVAL_MS,
      Math.min(BACKOFF_LIMIT_MS, tuning.backoffMs * 2 ** Math.min(failures++, 10))
    )
    setTimeout(() => {
      if (!stopped) client.start()
    }, delay)
  })

  client.on('handler:error', (error) => tuning.log(`${name}: ${error.message}`))

  for (const [topic, work] of Object.entries(works)) {
    client.subscribe(topic, { variables: tuning.reads }, (args) => {
      const run = runTask(args, work, tuning).finally(() => running.delete(run))
      running.add(run)
      return run
    })
  }
  client.start()

  return {
    async stop(graceMs = GRACE_MS) {
      stopped = true
      client.stop()
      poll.abort()
      await Promise.race([Promise.all(running), sleep(graceMs, undefined, { ref: false })])
      return running.size
    }
  }
}
