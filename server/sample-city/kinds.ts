import type { S1Form } from '../applications/schema.ts'
import type { Facts } from '../items/schema.ts'

/** What projects of a kind have in common; a row of the plan says only what is its own. */
interface Kind {
  facts: Partial<Facts>
  form: Pick<
    S1Form,
    'industryCode' | 'buildingArea' | 'plotRatio' | 'buildingDensity' | 'greenRatio' | 'height'
  >
}

const enterprise = { mode: 'filing', landSource: 'granted' } as const
const government = { mode: 'approval', landSource: 'allocated', mustTender: true } as const

export const kinds = {
  /** 标准厂房, 锂电, 光伏, 电子: energy is reviewed, the EIA is a form. */
  factory: {
    facts: {
      ...enterprise,
      eiaClass: 'form',
      energyTce: 2_400,
      electricityKwh: 14_000_000,
      fireClass: 'special'
    },
    form: {
      industryCode: 'C3841',
      buildingArea: 52_000,
      plotRatio: 1.3,
      buildingDensity: 46,
      greenRatio: 15,
      height: 23
    }
  },
  /** 钢铁深加工, 有色, 化工: the EIA is a report. */
  heavy: {
    facts: {
      ...enterprise,
      eiaClass: 'report',
      energyTce: 21_000,
      electricityKwh: 88_000_000,
      fireClass: 'special'
    },
    form: {
      industryCode: 'C3130',
      buildingArea: 74_000,
      plotRatio: 1.1,
      buildingDensity: 42,
      greenRatio: 14,
      height: 26
    }
  },
  /** 食品, 包装, 冷链, 仓储: little energy. */
  light: {
    facts: { ...enterprise, eiaClass: 'form', energyTce: 420, electricityKwh: 2_100_000 },
    form: {
      industryCode: 'C2926',
      buildingArea: 18_000,
      plotRatio: 1.2,
      buildingDensity: 45,
      greenRatio: 15,
      height: 15
    }
  },
  storage: {
    facts: {
      ...enterprise,
      eiaClass: 'registration',
      energyTce: 260,
      electricityKwh: 1_800_000,
      lowRisk: true
    },
    form: {
      industryCode: 'G5990',
      buildingArea: 9_600,
      plotRatio: 0.9,
      buildingDensity: 40,
      greenRatio: 18,
      height: 12
    }
  },
  school: {
    facts: {
      ...government,
      eiaClass: 'registration',
      energyTce: 180,
      electricityKwh: 900_000,
      shelterDuty: true
    },
    form: {
      industryCode: 'P8331',
      buildingArea: 38_000,
      plotRatio: 0.85,
      buildingDensity: 22,
      greenRatio: 35,
      height: 22
    }
  },
  hospital: {
    facts: {
      ...government,
      eiaClass: 'form',
      energyTce: 1_300,
      electricityKwh: 6_200_000,
      fireClass: 'special',
      shelterDuty: true
    },
    form: {
      industryCode: 'Q8411',
      buildingArea: 61_000,
      plotRatio: 1.6,
      buildingDensity: 28,
      greenRatio: 35,
      height: 58
    }
  },
  road: {
    facts: {
      ...government,
      eiaClass: 'form',
      energyTce: 60,
      electricityKwh: 300_000,
      earthworkM3: 120_000,
      greening: false
    },
    form: {
      industryCode: 'E4813',
      buildingArea: 0,
      plotRatio: 0,
      buildingDensity: 0,
      greenRatio: 20,
      height: 0
    }
  },
  water: {
    facts: { ...government, eiaClass: 'form', energyTce: 900, electricityKwh: 4_400_000, riverArea: true },
    form: {
      industryCode: 'D4620',
      buildingArea: 6_800,
      plotRatio: 0.4,
      buildingDensity: 25,
      greenRatio: 30,
      height: 12
    }
  },
  /** 核准: an enterprise's project of the catalogue on allocated land. */
  verified: {
    facts: {
      mode: 'verification',
      landSource: 'allocated',
      mustTender: true,
      eiaClass: 'form',
      energyTce: 800,
      electricityKwh: 3_600_000
    },
    form: {
      industryCode: 'D4415',
      buildingArea: 4_200,
      plotRatio: 0.5,
      buildingDensity: 24,
      greenRatio: 25,
      height: 14
    }
  }
} as const satisfies Record<string, Kind>

export const usualFacts = {
  farmland: false,
  earthworkM3: 18_000,
  riverArea: false,
  forestLand: 'none',
  relicsZone: false,
  fireClass: 'other',
  shelterDuty: false,
  lightningListed: false,
  greening: true,
  trafficImpact: false,
  townDrainage: true,
  mustTender: false,
  lowRisk: false
} as const satisfies Partial<Facts>
