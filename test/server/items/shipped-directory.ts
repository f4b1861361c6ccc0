import { itemsData, shippedItem } from '../../../server/items/seed.ts'
import type { ItemDirectory } from '../../../server/items/stage-plan.ts'

/** The item directory as it is shipped, without a database. */
export const shippedItems = itemsData.items.map(shippedItem)

export const shippedDirectory: ItemDirectory = {
  items: shippedItems,
  materials: itemsData.materials,
  stages: itemsData.stages.flatMap(({ code, opinionDays }) =>
    code === 'P' ? [] : [{ code, opinionDays: opinionDays?.days ?? null }]
  )
}
