import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Engine } from '../../../server/engine/client.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'

let yimen: TestApp
let engine: () => Promise<string> = async () => '7.24.0'
beforeAll(async () => {
  yimen = await startTestApp({ engine: { version: () => engine() } as unknown as Engine })
}, 180_000)
afterAll(() => yimen.close())

test('the server is ready when database and engine answer', async () => {
  expect((await yimen.visitor().get('/health/live')).json()).toEqual({ status: 'ok' })
  expect((await yimen.visitor().get('/health/ready')).json()).toEqual({ database: 'ok', engine: 'ok' })
})

test('an engine that is away makes it not ready, but alive', async () => {
  engine = () => Promise.reject(new Error('connect ECONNREFUSED'))
  const response = await yimen.visitor().get('/health/ready')
  expect(response.statusCode).toBe(503)
  expect(response.json()).toEqual({ database: 'ok', engine: 'failing' })
  expect((await yimen.visitor().get('/health/live')).statusCode).toBe(200)
})

test('figures are given to the bearer of the token only', async () => {
  const token = yimen.app.env.secrets.metricsToken
  expect((await yimen.app.inject({ url: '/metrics' })).statusCode).toBe(401)
  const response = await yimen.app.inject({ url: '/metrics', headers: { authorization: `Bearer ${token}` } })
  expect(response.body).toContain('yimen_http_seconds_count')
})

test('the whole API is described from the objects that the routes are made of', async () => {
  const api = (await yimen.visitor().get('/api/openapi.json')).json()
  expect(api.openapi).toMatch(/^3\.1/)
  expect(Object.keys(api.paths)).toEqual(expect.arrayContaining(['/api/session', '/api/people/{personId}']))
  expect(api.paths['/api/session'].post.requestBody.content['application/json'].schema.required).toEqual([
    'username',
    'password'
  ])
})

test('an unknown path of the API is a 404 in JSON with the number of its log lines', async () => {
  const response = await yimen.visitor().get('/api/nothing-here')
  expect(response.statusCode).toBe(404)
  expect(response.json()).toEqual({
    code: 'NOT_FOUND',
    message: expect.any(String),
    number: expect.stringMatching(/^[2-9A-Z]{9}$/)
  })
})

test('a body that is neither JSON nor multipart is refused', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json-patch+json']) {
    const response = await yimen.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'content-type': type },
      payload: '{"username":"fg-lead","password":"Yimen-2026"}'
    })
    expect(response.statusCode).toBe(415)
  }
})

test('pages may load nothing from elsewhere', async () => {
  const { headers } = await yimen.visitor().get('/health/live')
  expect(headers['content-security-policy']).toContain("default-src 'self'")
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['strict-transport-security']).toBeUndefined()
})

test('an address that cannot be decoded is refused in the same form', async () => {
  const response = await yimen.visitor().get('/%E0%A4%A')
  expect(response.statusCode).toBe(400)
  expect(response.json()).toMatchObject({ code: 'FST_ERR_BAD_URL', number: expect.any(String) })
})
