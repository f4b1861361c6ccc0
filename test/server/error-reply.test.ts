import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startTestApp, type TestApp } from '../support/app.ts'

let running: TestApp
beforeAll(async () => {
  running = await startTestApp()
}, 120_000)
afterAll(() => running?.close())

const signIn = (payload?: object) =>
  running.app.inject({ method: 'POST', url: '/api/session', payload: payload ?? [] })

test('a character that the database cannot keep is wrong input, no failure of ours', async () => {
  const response = await signIn({ username: 'a\u0000b', password: 'x' })
  expect(response.statusCode).toBe(400)
  expect(response.json()).toMatchObject({ code: 'VALIDATION', number: expect.any(String) })
})

test('a body of the wrong kind is named', async () => {
  expect((await signIn()).json()).toMatchObject({ message: 'Correct the input: the body must be object' })
})
