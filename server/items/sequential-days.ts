import type { Item } from './schema.ts'

type StatutoryLimit = Pick<Item, 'statutoryDays' | 'statutoryUnit' | 'statutoryOn'>

/**
 * Working days of the way before the reform: every limit that binds the authority, one after another. Calendar days
 * count as 5/7 working days, rounded item by item; null days are no limit (rules §6).
 */
export function sequentialStatutoryDays(items: StatutoryLimit[]): number {
  return items
    .filter(({ statutoryOn }) => statutoryOn === 'authority')
    .reduce((sum, item) => sum + inWorkingDays(item), 0)
}

/** The same sum for each stage; items that run at any time belong to none. */
export function sequentialDaysByStage(items: (StatutoryLimit & Pick<Item, 'stage'>)[]): Map<string, number> {
  const stages = [...new Set(items.map(({ stage }) => stage))]
  return new Map(
    stages.map((stage) => [stage, sequentialStatutoryDays(items.filter((item) => item.stage === stage))])
  )
}

function inWorkingDays({ statutoryDays, statutoryUnit }: StatutoryLimit): number {
  const days = statutoryDays ?? 0
  return statutoryUnit === 'cd' ? Math.round((days * 5) / 7) : days
}
