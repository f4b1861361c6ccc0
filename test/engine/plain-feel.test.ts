import { beforeAll, expect, test } from '@jest/globals'
import { createEngine, type Engine } from '../../server/engine/client.ts'
import { dmnWith } from '../server/release/model-text.ts'
import { useTestEngine } from '../support/engine.ts'

let engine: Engine
let evaluate: (entry: string, variables: Record<string, unknown>) => Promise<unknown>

beforeAll(async () => {
  const { url, secret } = await useTestEngine()
  engine = createEngine(url, secret)
  const headers = {
    'content-type': 'application/json',
    authorization: `Basic ${Buffer.from(`tester:${secret}`).toString('base64')}`
  }
  let number = 0

  evaluate = async (entry, variables) => {
    const key = `plain-feel-${++number}`
    const content = dmnWith(entry)
      .replace('tried-decision', key)
      .replace('<text>"a"</text>', '<text></text>')
      .replaceAll(' typeRef="string"', '')
    await engine.deploy(key, [{ name: 'tried.dmn', content }], 'tester')
    const answer = await fetch(`${url}/decision-definition/key/${key}/evaluate`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ variables })
    })
    const rows = (await answer.json()) as { y?: { value: unknown } }[] | { message: string }
    return Array.isArray(rows) ? rows[0]?.y?.value : rows.message
  }
}, 180_000)

const file = { type: 'File', value: 'aGVsbG8=', valueInfo: { filename: 'a.txt' } }
const bytes = { type: 'Bytes', value: 'aGVsbG8=' }

// A class is one step from reflection.
test.each(['x.class.name', 'x.available', 'x.class.classLoader'])(
  'a decision does not reach into the Java object of a file: %s',
  async (entry) => expect(await evaluate(entry, { x: file })).toBeNull()
)
test('nor into bytes', async () => expect(await evaluate('x.class.name', { x: bytes })).toBeNull())

test('a decision reads text, numbers, dates and JSON', async () => {
  expect(await evaluate('x', { x: { type: 'String', value: 'a' } })).toBe('a')
  expect(await evaluate('x + 1', { x: { type: 'Double', value: 1.5 } })).toBe(2.5)
  expect(await evaluate('x.a', { x: { type: 'Json', value: '{"a":1}' } })).toBe(1)
  const x = { type: 'Date', value: '2026-01-01T00:00:00.000+0000' }
  expect(await evaluate('x &gt; date and time("2025-01-01T00:00:00")', { x })).toBe(true)
})
