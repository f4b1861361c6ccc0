import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { useTestEngine, type TestEngine } from '../../support/engine.ts'
import { makeHome } from '../../support/run-command.ts'

let engine: TestEngine
let place: ReturnType<typeof makeHome>
beforeAll(async () => {
  engine = await useTestEngine()
  place = makeHome({ engineSecret: engine.secret })
}, 180_000)
afterAll(() => place?.remove())

const reconcile = (port: string, ...words: string[]) =>
  place.run('server/inbox/reconcile-command.ts', words, {
    DATABASE_URL: engine.ownerUrl,
    YIMEN_ENGINE_PORT: port
  })

test('reconcile prints the three lists alone, and its exit code says whether there is drift', () => {
  const { status, stdout } = reconcile(new URL(engine.url).port)
  const result = JSON.parse(stdout) as Record<string, unknown[]>
  expect(Object.keys(result)).toEqual(['missing', 'surplus', 'different'])
  // Other suites work on the same engine at the same moment.
  expect(status).toBe(Object.values(result).some((list) => list.length > 0) ? 1 : 0)
}, 180_000)

test('an engine that is away is no drift: one sentence and exit 2', () => {
  const { status, stdout, stderr } = reconcile('9')
  expect([status, stdout, stderr.trim()]).toEqual([2, '', 'The engine does not answer'])
  expect(reconcile('9', 'now').status).toBe(2)
}, 180_000)
