import type { Facts } from '../items/schema.ts'
import { createRandom, type Random } from './random.ts'

/** Drawn more often the more projects of a region there are: most are built in the zones and in the city itself. */
const REGIONS = ['360500', '360500', '360500G1', '360500G1', '360502', '360521', '360500X1']

/** As many projects as are wanted, the same ones for the same seed. */
export function drawProjects(count: number, seed: number): Facts[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => drawFacts(random))
}

/** Facts that go together: what the government builds stands on allocated land and is tendered, a low-risk building is small. */
function drawFacts(random: Random): Facts {
  const mode = random.pick(['filing', 'filing', 'filing', 'verification', 'approval', 'approval'] as const)
  const allocated = mode === 'approval' || (mode === 'verification' && random.chance(0.5))
  const lowRisk = mode === 'filing' && random.chance(0.15)
  const landAreaHa = lowRisk ? random.between(2, 10) / 10 : random.between(5, 400) / 10
  const industrial = mode !== 'approval'
  return {
    mode,
    landSource: allocated ? 'allocated' : 'granted',
    farmland: random.chance(0.3),
    landAreaHa,
    earthworkM3: Math.round(landAreaHa * random.between(500, 8_000)),
    energyTce: lowRisk ? random.between(10, 200) : random.between(50, industrial ? 20_000 : 3_000),
    electricityKwh: lowRisk
      ? random.between(50_000, 900_000)
      : random.between(200_000, industrial ? 90_000_000 : 9_000_000),
    eiaClass: lowRisk
      ? random.pick(['registration', 'none'] as const)
      : random.pick(['report', 'form', 'form', 'registration', 'none', 'unknown'] as const),
    riverArea: random.chance(0.15),
    forestLand: random.pick(['none', 'none', 'none', 'permanent', 'temporary'] as const),
    relicsZone: random.chance(0.1),
    fireClass: lowRisk ? 'other' : random.pick(['special', 'other', 'other', 'unknown'] as const),
    shelterDuty: !lowRisk && random.chance(0.3),
    lightningListed: lowRisk ? false : random.pick([true, false, false, 'unknown'] as const),
    greening: random.chance(0.8),
    trafficImpact: !lowRisk && random.chance(0.2),
    townDrainage: random.chance(0.8),
    mustTender: mode === 'approval' || (mode === 'verification' && random.chance(0.4)),
    lowRisk,
    housing: mode === 'filing' && !lowRisk && random.chance(0.15),
    jurisdiction: random.pick(REGIONS)
  }
}
