import { expect, test } from '@jest/globals'
import { buildSlots } from '../../../server/applications/slots.ts'
import {
  NOTHING_PRODUCED,
  type Produced,
  type ProducedPaper
} from '../../../server/applications/produced-papers.ts'
import type { StagePlanOf } from '../../../server/applications/plan-stage.ts'
import { itemsData } from '../../../server/items/seed.ts'
import { STAGE_CODES, type Facts, type Material } from '../../../server/items/schema.ts'
import { planParallel, planStages } from '../../../server/items/stage-plan.ts'
import { sampleProjects } from '../../support/sample-projects.ts'
import { shippedDirectory, shippedItems } from './shipped-directory.ts'

const materials = itemsData.materials.map(
  (one) => ({ ...one, blankFileId: null, sampleFileId: null }) as Material
)
const { facts, items: applicable } = sampleProjects.find(({ items }) => items.includes('DJ-QR-0001'))!

const paperOf = (item: string, ended: ProducedPaper['ended'] = null): ProducedPaper => ({
  licenceId: item,
  number: `${item}-1`,
  item,
  fileId: `file-${item}`,
  issuedOn: '2026-03-02',
  validUntil: ended && '2026-03-03',
  ended
})
const produced = (part: Partial<Produced>): Produced => ({ ...NOTHING_PRODUCED, ...part })

/** The slots of one item that is filed with nothing but what the project produced. */
function slotsOf(code: string, known: Produced, given: Facts = facts, named: string[] = applicable) {
  const item = shippedItems.find((one) => one.item === code)!
  const stages = planStages(shippedDirectory, [...named, code], given).stages
  const planned =
    item.stage === 'P'
      ? planParallel(shippedDirectory, item, named, given)
      : { ...stages[item.stage], items: stages[item.stage].items.filter((one) => one.item === code) }
  const plan = { ...planned, versions: shippedItems, stage: {} } as unknown as StagePlanOf
  return buildSlots(plan, materials, [], undefined, known)
}
const statusOf = (code: string, material: string, known: Produced, given?: Facts, named?: string[]) =>
  slotsOf(code, known, given, named).find((slot) => slot.material === material)?.status

/** Every place of the directory where an item asks for a paper, in the five stages and alone. */
const asked = shippedItems
  .filter(({ validTo, kind }) => validTo === null && kind !== 'merged')
  .flatMap((item) => item.materials.map((slot) => ({ item, slot })))

test('all materials of the directory: what a case produced fills the slot, what is over does not, what is in work is awaited', () => {
  expect(materials.length).toBeGreaterThanOrEqual(83)
  for (const { item, slot } of asked) {
    const { producedBy } = materials.find(({ code }) => code === slot.material)!
    const [producer] = producedBy
    if (!producer || slot.when) continue
    const about = [item.item, slot.material]
    const named = [...applicable, ...producedBy]
    const status = (known: Produced) => statusOf(item.item, slot.material, known, facts, named)
    expect([...about, status(produced({ papers: [paperOf(producer)] }))]).toEqual([...about, 'already'])
    expect([...about, status(produced({ open: new Set([producer]) }))]).toEqual([...about, 'awaited'])
    for (const ended of ['expired', 'revoked'] as const) {
      const over = status(produced({ papers: [paperOf(producer, ended)] }))
      // Of the same filing it is awaited: a new one will come.
      const same = shippedItems.some(
        (one) => producedBy.includes(one.item) && one.stage === item.stage && one.stage !== 'P'
      )
      expect([...about, ended, over]).toEqual([
        ...about,
        ended,
        same ? 'awaited' : slot.late ? 'late' : 'missing'
      ])
    }
  }
})

test('papers that no case produces are provided by the city, or asked for, late ones and alternatives as the directory says', () => {
  for (const { item, slot } of asked) {
    const material = materials.find(({ code }) => code === slot.material)!
    if (material.producedBy.length || slot.when) continue
    const provided = material.source === 'system-form' || material.source === 'shared'
    const [found] = slotsOf(item.item, NOTHING_PRODUCED).filter((one) => one.material === slot.material)
    expect([item.item, slot.material, found?.status]).toEqual([
      item.item,
      slot.material,
      provided ? 'provided' : slot.late ? 'late' : 'missing'
    ])
    expect(found?.oneOf).toBe(slot.oneOf)
  }
})

test('a paper is asked for only where the facts say so, and not when no item that applies would produce it', () => {
  const granted = { ...facts, landSource: 'granted' as const }
  const allocated = { ...facts, landSource: 'allocated' as const }
  expect(statusOf('DJ-QR-0001', 'M27', NOTHING_PRODUCED, granted)).toBe('missing')
  expect(statusOf('DJ-QR-0001', 'M27', NOTHING_PRODUCED, allocated)).toBeUndefined()
  // The allocation decision has no producer in a project whose land is granted.
  const without = applicable.filter((code) => code !== 'ZR-XK-0005')
  expect(statusOf('DJ-QR-0001', 'M28', NOTHING_PRODUCED, allocated, without)).toBeUndefined()
  expect(statusOf('DJ-QR-0001', 'M28', NOTHING_PRODUCED, allocated, [...without, 'ZR-XK-0005'])).toBe(
    'awaited'
  )
})

test('every stage of the sample projects finds in its slots the documents of the stages before it', () => {
  for (const project of sampleProjects) {
    const { stages } = planStages(shippedDirectory, project.items, project.facts)
    for (const stage of STAGE_CODES) {
      const before = shippedItems.filter(
        (one) => project.items.includes(one.item) && one.stage !== 'P' && one.stage < stage
      )
      const known = produced({ papers: before.map(({ item }) => paperOf(item)) })
      const plan = { ...stages[stage], versions: shippedItems, stage: {} } as unknown as StagePlanOf
      const slots = buildSlots(plan, materials, [], undefined, known)
      const planned = stages[stage].items.flatMap(({ materials: papers }) =>
        papers.filter(({ alreadyFrom }) => alreadyFrom).map(({ material }) => material)
      )
      for (const material of planned) {
        const slot = slots.find((one) => one.material === material)!
        expect([project.nameZh, stage, material, slot.status]).toEqual([
          project.nameZh,
          stage,
          material,
          'already'
        ])
        expect(slot.produced?.[0]?.fileId).toMatch(/^file-/)
      }
    }
  }
})
