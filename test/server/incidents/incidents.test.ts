import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Engine } from '../../../server/engine/client.ts'
import { EngineUnavailable } from '../../../server/engine/engine-errors.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'

const refused = {
  id: 'i1',
  incidentType: 'failedExternalTask',
  incidentMessage: 'the worker gave up',
  incidentTimestamp: '2026-11-25T10:00:00.000+0000',
  activityId: 'open-cases',
  processInstanceId: 'p1',
  processDefinitionId: 'd1',
  configuration: 'e1'
}
let away = false
const retried: string[] = []
const engine = {
  listIncidents: async () => {
    if (away) throw new EngineUnavailable('away')
    return [refused]
  },
  retryIncident: async ({ configuration }: typeof refused) => void retried.push(configuration)
} as unknown as Engine

let server: TestApp
beforeAll(async () => {
  server = await startTestApp({ engine })
  await server.db('engine_commands').insert(
    [12, 3].map((attempts, index) => ({
      tree: `tree-${index}`,
      idempotency: `stuck-${index}`,
      command: { kind: 'complete-task', taskId: 't', variables: {} } as const,
      person: 'someone',
      attempts,
      lastError: 'unknown variable',
      nextAttemptAt: '2099-01-01T00:00:00.000Z'
    }))
  )
}, 180_000)
afterAll(() => server.close())

test('an administrator sees commands that the engine does not take and steps that it gave up', async () => {
  const administrator = await server.signIn('administrator')
  const { incidents } = (await administrator.get('/api/incidents')).json()
  expect(incidents).toMatchObject([
    { source: 'command', what: 'complete-task', message: 'unknown variable', attempts: 12 },
    { id: 'engine:i1', source: 'engine', what: 'open-cases', message: 'the worker gave up' }
  ])
})

test('while the engine is away its own incidents are missing, and the answer says so', async () => {
  away = true
  const administrator = await server.signIn('administrator')
  const reply = (await administrator.get('/api/incidents')).json()
  expect(reply).toMatchObject({ engineAway: true, incidents: [{ source: 'command' }] })
  away = false
})

test('a retry gives the step its attempts back, and brings the command forward', async () => {
  const administrator = await server.signIn('administrator')
  expect((await administrator.post('/api/incidents/engine:i1/retry')).statusCode).toBe(200)
  expect(retried).toEqual(['e1'])

  const { incidents } = (await administrator.get('/api/incidents')).json()
  expect((await administrator.post(`/api/incidents/${incidents[0].id}/retry`)).statusCode).toBe(200)
  const row = await server.db('engine_commands').where({ idempotency: 'stuck-0' }).first()
  expect(Date.parse(row!.nextAttemptAt)).toBeLessThanOrEqual(Date.now())
})

test('an incident that is gone cannot be retried', async () => {
  const administrator = await server.signIn('administrator')
  expect((await administrator.post('/api/incidents/engine:gone/retry')).statusCode).toBe(404)
})
