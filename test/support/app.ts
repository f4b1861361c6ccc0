import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { buildApp, type AppParts } from '../../server/app.ts'
import { connect } from '../../server/db.ts'
import type { Engine } from '../../server/engine/client.ts'
import { readEnv } from '../../server/env.ts'
import { ensureSecrets } from '../../server/launch/secrets.ts'
import { SAMPLE_PASSWORD } from '../../server/people/sample.ts'
import { SESSION_COOKIE } from '../../server/sessions/session-store.ts'
import { createTestDatabase } from './database.ts'

export interface TestApp {
  app: FastifyInstance
  db: Knex
  /** Signs in a sample login, or another person when the password is given. */
  signIn: (username: string, password?: string) => Promise<Visitor>
  /** A browser without a session. */
  visitor: () => Visitor
  close: () => Promise<void>
}

export type Visitor = ReturnType<typeof createVisitor>

/**
 * The server on a database of its own with the directory and the sample people, without listening. The engine is
 * one that only answers that it is there, unless the suite gives another.
 */
export async function startTestApp(
  parts: Partial<Pick<AppParts, 'engine' | 'now' | 'moveOpenTasks' | 'onRoute'>> & {
    settings?: Record<string, string>
  } = {}
): Promise<TestApp> {
  const home = mkdtempSync(join(tmpdir(), 'yimen-app-'))
  ensureSecrets(home)
  const database = await createTestDatabase('sample people')
  const env = {
    ...readEnv({ YIMEN_HOME: home, YIMEN_LOG_LEVEL: 'silent', YIMEN_BUSY_AFTER_MS: '0', ...parts.settings }),
    databaseUrl: database.databaseUrl,
    ownerDatabaseUrl: database.ownerUrl,
    departmentsDatabaseUrl: database.departmentsUrl
  }
  const db = connect(env.databaseUrl)
  const engine = parts.engine ?? ({ version: async () => 'none' } as unknown as Engine)
  const app = await buildApp({
    db,
    engine,
    env,
    now: parts.now,
    moveOpenTasks: parts.moveOpenTasks,
    onRoute: parts.onRoute
  })

  return {
    app,
    db,
    visitor: () => createVisitor(app),
    signIn: async (username, password = SAMPLE_PASSWORD) => {
      const visitor = createVisitor(app)
      const response = await visitor.signIn(username, password)
      if (response.statusCode !== 200) throw new Error(`${username} cannot sign in: ${response.body}`)
      return visitor
    },
    close: async () => {
      await app.close()
      await db.destroy()
      await database.drop()
      rmSync(home, { recursive: true, force: true })
    }
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Keeps cookie and CSRF token as a browser with our pages does. */
export function createVisitor(app: FastifyInstance) {
  const kept = { cookie: '', csrfToken: '' }

  async function send(method: Method, url: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await app.inject({
      method,
      url,
      headers: {
        ...(kept.cookie && { cookie: `${SESSION_COOKIE}=${kept.cookie}` }),
        ...(kept.csrfToken && { 'x-csrf-token': kept.csrfToken }),
        ...headers
      },
      ...(body !== undefined && { payload: body as Record<string, unknown> | Buffer })
    })
    const cookie = response.cookies.find(({ name }) => name === SESSION_COOKIE)
    if (cookie) kept.cookie = cookie.value
    if (response.statusCode === 200 && /"csrfToken":"/.test(response.body))
      kept.csrfToken = response.json<{ csrfToken: string }>().csrfToken
    return response
  }

  return {
    kept,
    send,
    get: (url: string) => send('GET', url),
    post: (url: string, body?: unknown) => send('POST', url, body),
    put: (url: string, body?: unknown) => send('PUT', url, body),
    patch: (url: string, body?: unknown) => send('PATCH', url, body),
    delete: (url: string) => send('DELETE', url),
    signIn: (username: string, password: string) => send('POST', '/api/session', { username, password }),
    upload: (url: string, file: Buffer, name = 'table.csv', type = 'text/csv') =>
      send('POST', url, multipart(file, name, type), {
        'content-type': `multipart/form-data; boundary=${BOUNDARY}`
      })
  }
}

const BOUNDARY = 'yimen-test-boundary'

function multipart(file: Buffer, name: string, type: string): Buffer {
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)])
}
