import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Facts } from '../../../server/items/schema.ts'
import { useTestEngine } from '../../support/engine.ts'
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
  const flag = fc.boolean()
  const facts = fc.record({
    mode: fc.constantFrom('filing' as const, 'verification' as const, 'approval' as const),
    landSource: fc.constantFrom('granted' as const, 'allocated' as const),
    farmland: flag,
    landAreaHa: fc.constantFrom(0, 0.4999, 0.5, 4.9999, 5, 120),
    earthworkM3: fc.constantFrom(0, 999.5, 1000, 49_999, 50_000, 1e7),
    energyTce: fc.constantFrom(0, 999.9, 1000),
    electricityKwh: fc.constantFrom(0, 4_999_999, 5_000_000),
    eiaClass: fc.constantFrom(
      'report' as const,
      'form' as const,
      'registration' as const,
      'none' as const,
      'unknown' as const
    ),
    riverArea: flag,
    forestLand: fc.constantFrom('none' as const, 'permanent' as const, 'temporary' as const),
    relicsZone: flag,
    fireClass: fc.constantFrom('special' as const, 'other' as const, 'unknown' as const),
    shelterDuty: flag,
    lightningListed: fc.constantFrom(true, false, 'unknown' as const),
    greening: flag,
    trafficImpact: flag,
    townDrainage: flag,
    mustTender: flag,
    lowRisk: flag,
    jurisdiction: fc.constant('360500')
  })
  await fc.assert(
    fc.asyncProperty(facts, async (sample) => {
      expect(await itemsByEngine(sample)).toEqual(await itemsByFile(sample))
    }),
    { numRuns: 150 }
  )
}, 60_000)
