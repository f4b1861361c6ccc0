import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { engineJar } from './newest-change.mjs'
import { javaCommand } from './requirements.mjs'
import { withParent } from './with-parent.ts'

export interface EngineSettings {
  port: number
  secret: string
  /** postgres:// URL of the login that owns the schema `engine`. */
  databaseUrl: string
  /** It has much to do at once: the second tier of the compiler pays. */
  busy?: boolean
}

/** The first tier of the compiler starts 3 s faster and costs nothing measurable on two cores. */
const QUICK_START = '-XX:TieredStopAtLevel=1'
const virtualMachine = [
  '-Xmx512m',
  '-XX:+UseSerialGC',
  '-Duser.timezone=UTC',
  // A virtual machine without memory hangs: it ends instead and is started again.
  '-XX:+ExitOnOutOfMemoryError',
  // Whoever could still wait for an answer was stopped before; only forgotten long polls keep it longer.
  '-Dspring.lifecycle.timeout-per-shutdown-phase=2s'
]

export function startEngine(settings: EngineSettings, stdio: StdioOptions): ChildProcess {
  const database = new URL(settings.databaseUrl)
  const options = new URLSearchParams(database.search)
  options.set('currentSchema', 'engine')
  // The database ends at the same moment: a shutdown in order would wait half a minute for it.
  const [command, args] = withParent('KILL', javaCommand(), [
    ...virtualMachine,
    ...(settings.busy ? [] : [QUICK_START]),
    '-jar',
    engineJar
  ])
  return spawn(command, args, {
    stdio,
    detached: true,
    env: {
      ...process.env,
      YIMEN_ENGINE_ADDRESS: '127.0.0.1',
      YIMEN_ENGINE_PORT: String(settings.port),
      YIMEN_ENGINE_SECRET: settings.secret,
      YIMEN_ENGINE_JDBC_URL: `jdbc:postgresql://${database.host}${database.pathname}?${options}`,
      YIMEN_ENGINE_DB_USER: decodeURIComponent(database.username),
      YIMEN_ENGINE_DB_PASSWORD: decodeURIComponent(database.password)
    }
  })
}

export async function engineAnswers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(2000) })).ok
  } catch {
    return false
  }
}
