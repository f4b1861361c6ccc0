import type { ChildProcess, StdioOptions } from 'node:child_process'
import { closeSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { forget, remember, type ProcessName } from './running.ts'
import { openLog } from './service-log.ts'
import { stop } from './stop.ts'

export interface Service {
  name: ProcessName
  start: (stdio: StdioOptions) => ChildProcess
  /** Asked every 100 ms after a start; `log` is what the child has written since. */
  healthy: (log: () => string) => Promise<boolean> | boolean
  stopSignal: NodeJS.Signals
  /** After this long it is killed. */
  patienceMs: number
  /** Killed and started again when it runs on without answering: a process that hangs does not die by itself. */
  watched?: true
}

const START_MS = 120_000
/** A child that lived this long did not die of its start: the next wait begins at one second again. */
const LIVED_MS = 60_000
const LONGEST_WAIT_MS = 30_000
/** Two minutes without an answer: a machine under load is slow, but not for that long. */
const WATCH_EVERY_MS = 10_000
const WATCHED_FAILURES = 12

export class Stopped extends Error {}

/** Starts children, starts them again when they die, and stops them in the reverse order of their start. */
export function createSupervisor(home: string, log: (line: string) => void, dev: boolean) {
  const children: { service: Service; child: ChildProcess }[] = []
  let stopping = false
  // Who changes the code wants to read what it says; PostgreSQL and the engine speak to their files.
  const showsCode = ({ name }: Service) => dev && name !== 'database' && name !== 'engine'

  function spawnChild(service: Service) {
    if (stopping) throw new Stopped('Yimen is stopping.')
    const output = openLog(home, service.name)
    const child = service.start(
      showsCode(service) ? ['ignore', 'inherit', 'inherit'] : ['ignore', output.descriptor, output.descriptor]
    )
    closeSync(output.descriptor)
    const ended = new Promise<string>((resolve) => {
      child.once('error', (problem) => resolve(problem.message))
      child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`))
    })
    if (child.pid !== undefined) remember(home, service.name, child.pid)
    return { child, ended, output }
  }

  /** Resolves when the child answers; throws with its last lines when it ends before. */
  async function untilHealthy(
    service: Service,
    { child, ended, output }: ReturnType<typeof spawnChild>
  ): Promise<void> {
    let end: string | undefined
    void ended.then((how) => (end = how))
    const began = Date.now()
    let life = began
    while (!(await service.healthy(output.tail))) {
      if (stopping) throw new Stopped('Yimen is stopping.')
      if (end !== undefined || Date.now() - began > START_MS) {
        if (end === undefined) await stop(child, service.stopSignal, service.patienceMs)
        throw new Error(
          `${service.name}: did not start (${end ?? 'no answer in two minutes'}). Its last lines, from ${output.path}:\n${output.tail().trim().split('\n').slice(-25).join('\n')}`
        )
      }
      if (Date.now() - life > 5000) {
        life = Date.now()
        log(`  … ${service.name}: starting for ${Math.round((life - began) / 1000)} s`)
      }
      await wait(100)
    }
  }

  async function keep(service: Service, ended: Promise<string>): Promise<void> {
    let since = Date.now()
    for (let pause = 1000; ; pause = Math.min(pause * 2, LONGEST_WAIT_MS)) {
      const how = await ended
      if (stopping) return
      if (Date.now() - since > LIVED_MS) pause = 1000
      log(`${service.name}: ended (${how}), starting again in ${pause / 1000} s`)
      await wait(pause)
      if (stopping) return
      since = Date.now()
      const next = spawnChild(service)
      const place = children.find((entry) => entry.service === service)
      if (place) place.child = next.child
      ended = next.ended
      void untilHealthy(service, next).then(
        () => log(`${service.name}: back (process ${next.child.pid})`),
        (problem: Error) => problem instanceof Stopped || log(problem.message)
      )
    }
  }

  async function watch(service: Service): Promise<void> {
    let failures = 0
    while (!stopping) {
      await wait(WATCH_EVERY_MS, undefined, { ref: false })
      failures = (await service.healthy(() => '')) ? 0 : failures + 1
      if (failures < WATCHED_FAILURES || stopping) continue
      log(`${service.name}: no answer for two minutes, ended`)
      failures = 0
      children.find((entry) => entry.service === service)?.child.kill('SIGKILL')
    }
  }

  return {
    async run(service: Service): Promise<void> {
      const started = spawnChild(service)
      children.push({ service, child: started.child })
      await untilHealthy(service, started)
      void keep(service, started.ended)
      if (service.watched) void watch(service)
    },

    async stopAll(): Promise<void> {
      stopping = true
      for (const { service, child } of children.toReversed()) {
        log(`Stopping the ${service.name}`)
        await stop(child, service.stopSignal, service.patienceMs)
        forget(home, service.name)
      }
    },

    /** For the second Ctrl-C. */
    killAll(): void {
      stopping = true
      // SIGQUIT is PostgreSQL's immediate shutdown: its own children end too, and the next start recovers.
      for (const { service, child } of children)
        child.kill(service.name === 'database' ? 'SIGQUIT' : 'SIGKILL')
    }
  }
}
