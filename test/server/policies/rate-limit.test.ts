import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startTestApp, type TestApp } from '../../support/app.ts'

let yimen: TestApp
beforeAll(async () => {
  yimen = await startTestApp({ settings: { YIMEN_REQUESTS_PER_MINUTE: '6' } })
}, 180_000)
afterAll(() => yimen.close())

test('an address that asks too much is told to wait, and a person who signed in there is not', async () => {
  const officer = await yimen.signIn('fg-lead')
  const visitor = yimen.visitor()
  for (let request = 0; request < 7; request++) await visitor.get('/api/session')

  const refused = await visitor.get('/api/session')
  expect(refused.statusCode).toBe(429)
  expect(refused.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS', number: expect.any(String) })
  expect((await officer.get('/api/session')).statusCode).toBe(200)
  expect((await visitor.get('/health/live')).statusCode).toBe(200)
})
