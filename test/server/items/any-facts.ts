import fc from 'fast-check'
import type { Facts } from '../../../server/items/schema.ts'

const flag = fc.boolean()

/** Facts around every boundary of the decision table, the unknown ones too. */
export const anyFacts: fc.Arbitrary<Facts> = fc.record({
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
