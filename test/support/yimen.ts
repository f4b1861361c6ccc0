import { execFile, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../server/launch/ports.ts'
import { until } from './until.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Yimen {
  url: string
  home: string
  env: NodeJS.ProcessEnv
  /** Number of one of its processes, as the launcher remembers it. */
  pid: (name: string) => number
  /** All lines so far. */
  output: () => string
  /** SIGTERM, as Ctrl-C does it; resolves with the exit code. */
  stop: () => Promise<number | null>
  kill: (signal: NodeJS.Signals) => void
}

/** A home of its own with ports of its own; remove it with `removeHome` after the last stop. */
export async function makeHome(settings: Record<string, string> = {}): Promise<NodeJS.ProcessEnv> {
  const home = mkdtempSync(join(tmpdir(), 'yimen-home-'))
  // Where PostgreSQL may not run as root it runs as another account, which has to pass here.
  chmodSync(home, 0o755)
  const [port, engine, database, web] = await Promise.all([freePort(), freePort(), freePort(), freePort()])
  return {
    ...process.env,
    YIMEN_HOME: home,
    YIMEN_PORT: String(port),
    YIMEN_ENGINE_PORT: String(engine),
    YIMEN_DATABASE_PORT: String(database),
    YIMEN_WEB_PORT: String(web),
    YIMEN_SAMPLE_CITY: 'off',
    ...settings
  }
}

export const removeHome = (env: NodeJS.ProcessEnv) =>
  rmSync(env.YIMEN_HOME ?? '', { recursive: true, force: true })

/** `npm start` as a person does it, until `Ready:`; about 25 s the first time and 15 s after that. */
export async function startYimen(env: NodeJS.ProcessEnv): Promise<Yimen> {
  const child = spawn(process.execPath, ['server/launch/start.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += String(chunk)))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const ready = () => /^Ready: (\S+)$/m.exec(output)?.[1]
  await until(
    () => {
      if (child.exitCode !== null) throw new Error(`npm start ended:\n${output}`)
      return ready() !== undefined
    },
    180_000,
    () => `npm start is not ready:\n${output}`
  )
  const home = env.YIMEN_HOME ?? ''
  return {
    url: ready() ?? '',
    home,
    env,
    pid: (name) =>
      (JSON.parse(readFileSync(join(home, 'run', `${name}.json`), 'utf8')) as { pid: number }).pid,
    output: () => output,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
    kill: (signal) => child.kill(signal)
  }
}

export interface Outcome {
  code: number
  stdout: string
  stderr: string
}

/** Runs one of our commands to its end. */
export function runNode(args: string[], env: NodeJS.ProcessEnv): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, env }, (problem, stdout, stderr) => {
      resolve({ code: problem ? Number(problem.code) : 0, stdout, stderr })
    })
  })
}
