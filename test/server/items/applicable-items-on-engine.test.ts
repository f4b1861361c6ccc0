import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Facts } from '../../../server/items/schema.ts'
import { useTestEngine } from '../../support/engine.ts'
import { anyFacts } from './any-facts.ts'
import { readTable } from './evaluate-table.ts'
import projects from './projects.json' with { type: 'json' }

const file = new URL('../../../workflows/construction/applicable-items.dmn', import.meta.url)

let url: string
let headers: Record<string, string>
let evaluateFile: Awaited<ReturnType<typeof readTable>>
beforeAll(async () => {
  const engine = await useTestEngine()
  url = engine.url
  headers = { authorization: 'Basic ' + Buffer.from(`test:${engine.secret}`).toString('base64') }
  evaluateFile = await readTable()

  const form = new FormData()
  form.set('deployment-name', 'applicable-items')
  form.set('applicable-items.dmn', new Blob([await readFile(file)]), 'applicable-items.dmn')
  const response = await fetch(`${url}/deployment/create`, { method: 'POST', headers, body: form })
  if (!response.ok) throw new Error(await response.text())
}, 180_000)

async function itemsByEngine(facts: Facts): Promise<string[]> {
  const variables = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'number' ? { value, type: 'Double' } : { value }
    ])
  )
  const response = await fetch(`${url}/decision-definition/key/applicable-items/evaluate`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ variables })
  })
  if (!response.ok) throw new Error(await response.text())
  const rows = (await response.json()) as { item: { value: string } }[]
  return rows.map(({ item }) => item.value).sort()
}
const itemsByFile = async (facts: Facts) => (await evaluateFile(facts)).map(({ item }) => item).sort()

test.each(projects.map((sample) => [sample.nameZh, sample] as const))(
  'the engine names the items of %s',
  async (_, sample) => {
    const items = await itemsByEngine(sample.facts as Facts)
    expect([...new Set(items)]).toEqual([...sample.items].sort())
  }
)

test('the engine reads the table as it is written, at every boundary and with unknown facts', async () => {
  await fc.assert(
    fc.asyncProperty(anyFacts, async (sample) => {
      expect(await itemsByEngine(sample)).toEqual(await itemsByFile(sample))
    }),
    { numRuns: 80 }
  )
}, 120_000)
