import { spawn, type StdioOptions } from 'node:child_process'
import { get as getPlain } from 'node:http'
import { get as getTls } from 'node:https'
import { fileURLToPath } from 'node:url'
import type { Env } from '../env.ts'
import { engineAnswers, startEngine } from './engine.ts'
import type { Place } from './postgres-place.ts'
import { answers, startPostgres } from './postgres.ts'
import type { Service } from './supervisor.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const endWithParent = new URL('end-with-parent.mjs', import.meta.url).href

export function databaseService(env: Env, place: Place): Service {
  const anyDatabase = new URL(env.ownerDatabaseUrl)
  anyDatabase.pathname = '/postgres'
  return {
    name: 'database',
    start: (stdio) => startPostgres(place, env.databasePort, stdio),
    healthy: () => answers(anyDatabase.href),
    // Fast shutdown: open sessions are ended, nothing waits for them.
    stopSignal: 'SIGINT',
    patienceMs: 20_000
  }
}

export function engineService(env: Env): Service {
  const settings = {
    port: env.enginePort,
    secret: env.secrets.engineSecret,
    databaseUrl: env.ownerDatabaseUrl
  }
  return {
    name: 'engine',
    start: (stdio) => startEngine(settings, stdio),
    healthy: () => engineAnswers(env.enginePort),
    stopSignal: 'SIGTERM',
    patienceMs: 15_000,
    watched: true
  }
}

export function serverService(env: Env, dev: boolean): Service {
  return {
    name: 'server',
    start: (stdio) => startNode('server/main.ts', dev, stdio, childEnvironment(env)),
    healthy: () => isOk(`${env.serverUrl}/health/live`),
    stopSignal: 'SIGTERM',
    patienceMs: 15_000,
    watched: true
  }
}

export function workersService(env: Env, dev: boolean): Service {
  return {
    name: 'workers',
    start: (stdio) => startNode('workers/main.ts', dev, stdio, workersEnvironment(env)),
    healthy: (log) => dev || log().includes('Department workers:'),
    stopSignal: 'SIGTERM',
    patienceMs: 15_000
  }
}

/** Vite with hot reload, before the server. */
export function webService(env: Env): Service {
  const args = [
    'node_modules/vite/bin/vite.js',
    'web',
    '--host',
    env.address,
    '--port',
    String(env.webPort),
    '--strictPort',
    '--clearScreen',
    'false'
  ]
  return {
    name: 'web',
    start: (stdio) =>
      spawn(process.execPath, ['--import', endWithParent, ...args], {
        cwd: root,
        stdio,
        detached: true,
        env: { ...process.env, YIMEN_SERVER_URL: env.serverUrl }
      }),
    healthy: () => isOk(`http://127.0.0.1:${env.webPort}/`),
    stopSignal: 'SIGTERM',
    patienceMs: 5000
  }
}

function startNode(file: string, dev: boolean, stdio: StdioOptions, env: NodeJS.ProcessEnv) {
  const args = dev
    ? ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', file]
    : ['--import', 'tsx', '--enable-source-maps', file]
  return spawn(process.execPath, ['--import', endWithParent, ...args], {
    cwd: root,
    stdio,
    detached: true,
    env
  })
}

function childEnvironment(env: Env): NodeJS.ProcessEnv {
  return { NODE_ENV: 'production', ...process.env, YIMEN_HOME: env.home }
}

/** Of the platform's secrets a department's computer gets its own only. */
function workersEnvironment(env: Env): NodeJS.ProcessEnv {
  const { DATABASE_URL: _owner, YIMEN_SMTP_URL: _mail, ...inherited } = process.env
  const { platform: _platform, ...tokens } = env.secrets.workerTokens
  return {
    NODE_ENV: 'production',
    ...inherited,
    YIMEN_SERVER_URL: env.serverUrl,
    YIMEN_WORKER_TOKENS: JSON.stringify(tokens),
    YIMEN_DEPARTMENTS_DATABASE_URL: env.departmentsDatabaseUrl,
    // The server's own certificate, when it is one that no authority signed.
    ...(env.tls && { NODE_EXTRA_CA_CERTS: env.tls.cert })
  }
}

/** Our own server on this machine: its certificate names the public address, not this one. */
export function isOk(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const get = url.startsWith('https:') ? getTls : getPlain
    get(url, { rejectUnauthorized: false, timeout: 3000, agent: false } as object, (response) => {
      response.resume()
      resolve(response.statusCode === 200)
    })
      .on('timeout', function (this: { destroy: () => void }) {
        this.destroy()
      })
      .on('error', () => resolve(false))
  })
}
