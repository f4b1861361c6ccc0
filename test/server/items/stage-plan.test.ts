import { beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Facts, PlannedMaterial, StagePlan } from '../../../server/items/schema.ts'
import { sequentialStatutoryDays } from '../../../server/items/sequential-days.ts'
import { planStages } from '../../../server/items/stage-plan.ts'
import { anyFacts } from './any-facts.ts'
import { readTable } from './evaluate-table.ts'
import projects from './projects.json' with { type: 'json' }
import { shippedDirectory, shippedItems } from './shipped-directory.ts'

const samples = projects as ((typeof projects)[number] & { facts: Facts })[]
const [factory, school, mine, warehouse] = samples.map(({ facts }) => facts) as [Facts, Facts, Facts, Facts]

let evaluate: Awaited<ReturnType<typeof readTable>>
beforeAll(async () => {
  evaluate = await readTable()
})

async function itemsOf(facts: Facts): Promise<Set<string>> {
  return new Set((await evaluate(facts)).map(({ item }) => item))
}
async function plan(facts: Facts): Promise<StagePlan> {
  return planStages(shippedDirectory, await itemsOf(facts), facts)
}
function papersOf({ stages }: StagePlan, item: string): PlannedMaterial[] {
  const planned = Object.values(stages).flatMap(({ items }) => items)
  return planned.find((candidate) => candidate.item === item)!.materials
}
function paper(planned: StagePlan, item: string, material: string): PlannedMaterial | undefined {
  return papersOf(planned, item).find((candidate) => candidate.material === material)
}

test.each(samples.map((sample) => [sample.nameZh, sample] as const))(
  '%s gets the items, days and sequence of the sample',
  async (_, sample) => {
    const { stages, promisedTotal, unknown } = await plan(sample.facts)

    const items = Object.values(stages).flatMap((stage) => stage.items.map(({ item }) => item))
    expect(items.sort()).toEqual([...sample.items].sort())
    expect(Object.fromEntries(Object.entries(stages).map(([stage, { days }]) => [stage, days]))).toEqual(
      sample.promisedDaysByStage
    )
    expect(promisedTotal).toBe(sample.promisedTotal)
    expect(unknown).toEqual([])
    expect(sequentialStatutoryDays(shippedItems.filter(({ item }) => items.includes(item)))).toBe(
      sample.sequentialStatutoryDays
    )
  }
)

test('items of a stage stand in the order of the directory', async () => {
  const { stages } = await plan(school)
  expect(stages.S1.items.map(({ item }) => item)).toEqual([
    'FG-XK-0003',
    'FG-XK-0004',
    'FG-QT-0007',
    'ZR-XK-0001',
    'HB-QT-0003',
    'SL-XK-0001'
  ])
})

test('an item starts after the prerequisites of its own stage only, and only those that apply', async () => {
  const { stages } = await plan(school)
  const after = (stage: keyof typeof stages, item: string) =>
    stages[stage].items.find((candidate) => candidate.item === item)!.startsAfter
  expect(after('S1', 'FG-XK-0004')).toEqual(['FG-XK-0003', 'ZR-XK-0001'])
  expect(after('S2', 'ZR-XK-0007')).toEqual([])
  expect(after('S2', 'DJ-QR-0001')).toEqual(['ZR-XK-0005', 'ZR-XK-0007'])
  expect(after('S5', 'ZJ-QT-0014')).toEqual(['ZR-QR-0015', 'ZJ-XK-0011', 'RF-QT-0002', 'DA-QR-0001'])
})

test('a paper of the same filing is awaited, one of an earlier stage is already there', async () => {
  const planned = await plan(school)
  expect(paper(planned, 'FG-XK-0004', 'M09')).toMatchObject({ awaitedFrom: 'ZR-XK-0001' })
  expect(paper(planned, 'ZR-XK-0007', 'M81')).toMatchObject({ alreadyFrom: 'FG-XK-0004' })
  expect(paper(planned, 'ZJ-QT-0015', 'M59')).toMatchObject({ awaitedFrom: 'ZJ-XK-0011' })
  expect(paper(planned, 'RF-QT-0002', 'M40')).toMatchObject({ alreadyFrom: 'RF-XK-0001' })
})

test('a paper that nobody in the project produces is not asked, one of a parallel item is', async () => {
  const enterprise = await plan({ ...mine, landSource: 'granted' })
  expect(paper(enterprise, 'FG-XK-0002', 'M09')).toBeUndefined()
  expect(paper(enterprise, 'ZR-XK-0007', 'M27')).toEqual({
    material: 'M27',
    nameZh: '国有建设用地使用权出让合同'
  })
})

test('papers with a condition follow the facts', async () => {
  expect(paper(await plan(school), 'FG-XK-0004', 'M17')).toBeUndefined()
  expect(paper(await plan({ ...school, electricityKwh: 5_000_000 }), 'FG-XK-0004', 'M17')).toBeDefined()
  expect(paper(await plan(factory), 'ZJ-QT-0015', 'M63')).toBeUndefined()
  expect(paper(await plan({ ...factory, housing: true }), 'ZJ-QT-0015', 'M63')).toBeDefined()
  expect(paper(await plan(factory), 'ZR-XK-0012', 'M33')).toMatchObject({ late: true })
  expect(paper(await plan(warehouse), 'ZR-XK-0012', 'M33')).toBeUndefined()
  expect(paper(await plan(school), 'RF-XK-0001', 'M42')).toMatchObject({ oneOf: 'shelter' })
})

test('an unknown fact holds nowhere and is listed', async () => {
  const facts: Facts = { ...factory, eiaClass: 'unknown', fireClass: 'unknown', lightningListed: 'unknown' }
  const planned = await plan(facts)
  expect(planned.unknown).toEqual(['eiaClass', 'fireClass', 'lightningListed'])
  const items = await itemsOf(facts)
  expect([...items].filter((item) => /^(HB|QX)|ZJ-XK-0002|ZJ-XK-0011|ZJ-QT-0012/.test(item))).toEqual([])
  expect(paper(planned, 'ZJ-QT-0015', 'M59')).toBeUndefined()
  expect(planned.stages.S5.days).toBe(7)
})

test('the soil-and-water plan changes its form at 0.5 and 5 hectares and at 1,000 and 50,000 cubic metres', async () => {
  const form = async (landAreaHa: number, earthworkM3: number) =>
    [...(await itemsOf({ ...warehouse, landAreaHa, earthworkM3 }))].filter((item) => item.startsWith('SL-XK'))
  expect(await form(0.49, 999)).toEqual([])
  expect(await form(0.5, 0)).toEqual(['SL-XK-0002'])
  expect(await form(0.1, 1000)).toEqual(['SL-XK-0002'])
  expect(await form(4.99, 49_999)).toEqual(['SL-XK-0002'])
  expect(await form(5, 0)).toEqual(['SL-XK-0001'])
  expect(await form(0.1, 50_000)).toEqual(['SL-XK-0001'])
})

test('stage S1 lasts as long as its opinions even when its items take less', async () => {
  const { stages } = await plan(warehouse)
  expect(stages.S1.items).toMatchObject([{ item: 'FG-XK-0001', promisedDays: 0 }])
  expect(stages.S1.days).toBe(5)
})

test('any mix of items fits 8 + 8 + 8 + 5 + 7 working days', async () => {
  await fc.assert(
    fc.asyncProperty(anyFacts, async (facts) => {
      const { stages } = await plan(facts)
      const within = { S1: 8, S2: 8, S3: 8, S4: 5, S5: 7 }
      for (const [stage, most] of Object.entries(within))
        expect(stages[stage as keyof typeof stages].days).toBeLessThanOrEqual(most)
    }),
    { numRuns: 500 }
  )
})
