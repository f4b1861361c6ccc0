import { Type, type Static } from 'typebox'

const UNKNOWN = 'unknown'

/**
 * What decides which items and papers a project needs (rules §6). `unknown` is the applicant's *I do not know*;
 * the departments answer it at the completeness check, and the table runs again.
 */
export const Facts = Type.Object(
  {
    /** 备案 filing, 核准 verification (enterprise), 审批 approval (government). */
    mode: Type.Enum(['filing', 'verification', 'approval']),
    landSource: Type.Enum(['granted', 'allocated']),
    farmland: Type.Boolean(),
    /** Hectares. */
    landAreaHa: Type.Number({ minimum: 0 }),
    /** Cubic metres dug and filled. */
    earthworkM3: Type.Number({ minimum: 0 }),
    /** Tonnes of coal equivalent a year. */
    energyTce: Type.Number({ minimum: 0 }),
    /** Kilowatt hours a year. */
    electricityKwh: Type.Number({ minimum: 0 }),
    eiaClass: Type.Enum(['report', 'form', 'registration', 'none', UNKNOWN]),
    riverArea: Type.Boolean(),
    forestLand: Type.Enum(['none', 'permanent', 'temporary']),
    relicsZone: Type.Boolean(),
    fireClass: Type.Enum(['special', 'other', UNKNOWN]),
    shelterDuty: Type.Boolean(),
    lightningListed: Type.Unsafe<boolean | typeof UNKNOWN>({ enum: [true, false, UNKNOWN] }),
    greening: Type.Boolean(),
    trafficImpact: Type.Boolean(),
    townDrainage: Type.Boolean(),
    mustTender: Type.Boolean(),
    lowRisk: Type.Boolean(),
    /** Only papers depend on it; absent means false. */
    housing: Type.Optional(Type.Boolean()),
    /** Code of a region of the directory; the handler checks that it is one. */
    jurisdiction: Type.String({ minLength: 1, maxLength: 16 })
  },
  { additionalProperties: false }
)
export type Facts = Static<typeof Facts>
