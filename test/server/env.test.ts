import { afterAll, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asRole, readEnv } from '../../server/env.ts'
import { ensureSecrets } from '../../server/launch/secrets.ts'

const home = mkdtempSync(join(tmpdir(), 'yimen-env-'))
const secrets = ensureSecrets(home)
afterAll(() => rmSync(home, { recursive: true }))

test('without settings Yimen keeps its own database and listens on the loopback', () => {
  const env = readEnv({ YIMEN_HOME: home })
  expect(env).toMatchObject({ embeddedDatabase: true, serverUrl: 'http://127.0.0.1:8180', tls: null })
  expect(env.databaseUrl).toBe(`postgres://yimen_app:${secrets.databaseAppPassword}@127.0.0.1:8182/yimen`)
})

test('secrets are made once', () => {
  expect(ensureSecrets(home)).toEqual(secrets)
})

test('every wrong setting is named in one refusal', () => {
  const wrong = () =>
    readEnv({ YIMEN_HOME: home, YIMEN_PORT: 'x', DATABASE_URL: 'mysql://a', YIMEN_TLS_CERT: 'nowhere.pem' })
  for (const sentence of [
    /YIMEN_PORT is "x"/,
    /DATABASE_URL must begin/,
    /belong together/,
    /nowhere\.pem does not exist/
  ])
    expect(wrong).toThrow(sentence)
})

test('a role’s password may hold any character', () => {
  expect(new URL(asRole('postgres://a:b@db:5432/yimen', 'yimen_app', 'p@ss/word')).password).toBe(
    'p%40ss%2Fword'
  )
})
