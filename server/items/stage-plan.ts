import { holds } from './condition.ts'
import {
  STAGE_CODES,
  type Facts,
  type Item,
  type ItemMaterial,
  type Material,
  type PlannedItem,
  type PlannedMaterial,
  type PlannedStage,
  type Stage,
  type StagePlan
} from './schema.ts'

/** What a plan is computed from: the valid items in the directory's order, the papers and the stages. */
export interface ItemDirectory {
  items: Pick<
    Item,
    'item' | 'nameZh' | 'stage' | 'promisedDays' | 'prerequisites' | 'materials' | 'kind' | 'mergedInto'
  >[]
  materials: Pick<Material, 'code' | 'nameZh' | 'producedBy'>[]
  stages: Pick<Stage, 'code' | 'opinionDays'>[]
}
type PlanItem = ItemDirectory['items'][number]
type ChainItem = Pick<PlanItem, 'item' | 'promisedDays' | 'prerequisites'>

/**
 * The stages of a project before any of them is filed, from the items that the decision table named. Days are working
 * days; acceptance, pre-check and conclusion take none.
 */
export function planStages(directory: ItemDirectory, applicable: Iterable<string>, facts: Facts): StagePlan {
  const named = new Set(applicable)
  const items = directory.items.filter(({ item }) => named.has(item))
  const plan = (stage: (typeof STAGE_CODES)[number]) => planStage(directory, items, stage, facts)

  const stages = { S1: plan('S1'), S2: plan('S2'), S3: plan('S3'), S4: plan('S4'), S5: plan('S5') }
  return {
    stages,
    promisedTotal: STAGE_CODES.reduce((sum, stage) => sum + stages[stage].days, 0),
    unknown: Object.entries(facts).flatMap(([name, value]) => (value === 'unknown' ? [name] : []))
  }
}

function planStage(
  directory: ItemDirectory,
  applicable: PlanItem[],
  stage: Stage['code'],
  facts: Facts
): PlannedStage {
  const items = applicable.filter((item) => item.stage === stage)
  const opinionDays = directory.stages.find(({ code }) => code === stage)?.opinionDays ?? 0
  return {
    days: Math.max(opinionDays, ...finishingDays(items, applicable).values()),
    items: items.map((item): PlannedItem => ({
      item: item.item,
      nameZh: item.nameZh,
      promisedDays: item.promisedDays ?? 0,
      startsAfter: items.filter((other) => isPrerequisite(other, item)).map((other) => other.item),
      materials: planMaterials(directory, item, applicable, facts)
    }))
  }
}

/** An item that is filed alone (stage P); `applicable` are those of the project's facts. */
export function planParallel(
  directory: Omit<ItemDirectory, 'stages'>,
  item: PlanItem,
  applicable: Iterable<string>,
  facts: Facts
): PlannedStage {
  const named = new Set([...applicable, item.item])
  const applying = directory.items.filter((one) => named.has(one.item))
  const { nameZh, promisedDays } = item
  const materials = planMaterials(directory, item, applying, facts)
  const days = promisedDays ?? 0
  return { days, items: [{ item: item.item, nameZh, promisedDays: days, startsAfter: [], materials }] }
}

const isPrerequisite = (other: PlanItem, item: PlanItem) =>
  item.prerequisites.some((group) => group.includes(other.item))

/** Working days of the stage until each item is decided, each starting when its prerequisites here are. */
export function finishingDays(items: ChainItem[], applicable: ChainItem[]): Map<string, number> {
  const finished = new Map<string, number>()

  const finish = (item: ChainItem): number => {
    const known = finished.get(item.item)
    if (known !== undefined) return known
    const end = Math.max(0, ...item.prerequisites.map(groupMet)) + (item.promisedDays ?? 0)
    finished.set(item.item, end)
    return end
  }

  /** A group is met by its first member that is granted; members of earlier stages were before this one began. */
  const groupMet = (group: string[]): number => {
    const members = applicable.filter(({ item }) => group.includes(item))
    const here = members.filter((member) => items.includes(member))
    return here.length === members.length && here.length > 0 ? Math.min(...here.map(finish)) : 0
  }

  items.forEach(finish)
  return finished
}

function planMaterials(
  directory: Omit<ItemDirectory, 'stages'>,
  item: PlanItem,
  applicable: PlanItem[],
  facts: Facts
): PlannedMaterial[] {
  const asked = item.materials.filter(({ when }) => when === undefined || holds(when, facts))
  const once = asked.filter(
    ({ material }, at) => asked.findIndex((other) => other.material === material) === at
  )
  return once.flatMap((slot) => planMaterial(directory, item, slot, applicable) ?? [])
}

function planMaterial(
  directory: Omit<ItemDirectory, 'stages'>,
  item: PlanItem,
  { material, oneOf, late }: ItemMaterial,
  applicable: PlanItem[]
): PlannedMaterial | undefined {
  const entry = directory.materials.find(({ code }) => code === material)
  if (!entry) throw new Error(`${item.item} asks for ${material}, which is no material of the directory`)

  const producers = applicable.filter((other) => entry.producedBy.includes(other.item) && other !== item)
  // A parallel item is filed when the applicant likes: its paper is asked for, and may be uploaded.
  const parallel = directory.items.some(
    ({ item: code, stage }) => stage === 'P' && entry.producedBy.includes(code)
  )
  if (entry.producedBy.length > 0 && producers.length === 0 && !parallel) return undefined

  const alone = item.stage === 'P'
  const earlier = producers.find((producer) =>
    alone ? producer.stage !== 'P' : producer.stage !== 'P' && producer.stage < item.stage
  )
  const same = alone ? undefined : producers.find((producer) => producer.stage === item.stage)
  return {
    material,
    nameZh: entry.nameZh,
    ...(oneOf !== undefined && { oneOf }),
    ...(late !== undefined && { late }),
    ...(earlier && { alreadyFrom: earlier.item }),
    ...(!earlier && same && { awaitedFrom: same.item })
  }
}
