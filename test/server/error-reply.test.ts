import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Engine } from '../../server/engine/client.ts'
import { EngineUnavailable } from '../../server/engine/engine-errors.ts'
import { describeRequest } from '../../server/error-reply.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import projects from './items/projects.json' with { type: 'json' }

let running: TestApp
beforeAll(async () => {
  const evaluateDecision = async () => {
    await wait(200)
    throw new EngineUnavailable('The engine does not answer')
  }
  running = await startTestApp({ engine: { evaluateDecision } as unknown as Engine })
}, 120_000)
afterAll(() => running?.close())

const signIn = (payload?: object) =>
  running.app.inject({ method: 'POST', url: '/api/session', payload: payload ?? [] })

test('a character that the database cannot keep is wrong input, no failure of ours', async () => {
  const response = await signIn({ username: 'a\u0000b', password: 'x' })
  expect(response.statusCode).toBe(400)
  expect(response.json()).toMatchObject({ code: 'VALIDATION', number: expect.any(String) })
  expect(response.headers['cache-control']).toBe('no-store')
})

test('a body of the wrong kind is named', async () => {
  expect((await signIn()).json()).toMatchObject({ message: 'Correct the input: the body must be object' })
})

test('the token of a one-time link is not written to the log', () => {
  const logged = describeRequest({
    method: 'GET',
    url: '/password-reset?a=1&token=secret&b=2',
    ip: '10.0.0.1'
  })
  expect(logged.url).toBe('/password-reset?a=1&token=…&b=2')
})

test('an engine that does not answer is said to be away, and is no failure of ours', async () => {
  const [project] = projects
  const response = await running.app.inject({
    method: 'POST',
    url: '/api/applicable-items',
    payload: project!.facts
  })
  expect([response.statusCode, response.json().code]).toEqual([503, 'ENGINE_AWAY'])
})
