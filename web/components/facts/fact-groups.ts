import type { Facts } from '../../../server/items/schema.ts'

/** All facts of the decision table (rules of the domain, section 6) in ten small groups, for whoever is not registered yet. */
export const FACT_GROUPS = [
  { key: 'place', facts: ['jurisdiction'] },
  { key: 'mode', facts: ['mode', 'mustTender', 'lowRisk'] },
  { key: 'land', facts: ['landSource', 'landAreaHa'] },
  { key: 'farm', facts: ['farmland', 'forestLand'] },
  { key: 'around', facts: ['riverArea', 'relicsZone'] },
  { key: 'building', facts: ['housing', 'earthworkM3'] },
  { key: 'safety', facts: ['fireClass', 'lightningListed'] },
  { key: 'duties', facts: ['shelterDuty', 'greening'] },
  { key: 'connections', facts: ['trafficImpact', 'townDrainage'] },
  { key: 'environment', facts: ['eiaClass', 'energyTce', 'electricityKwh'] }
] as const satisfies readonly { key: string; facts: readonly (keyof Facts)[] }[]

export type FactGroup = (typeof FACT_GROUPS)[number]
