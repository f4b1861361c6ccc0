import { S1Form } from '../../../server/applications/schema.ts'
import { Facts } from '../../../server/items/schema.ts'

export type FieldName = keyof Facts | keyof S1Form

export interface Field {
  name: FieldName
  of: 'facts' | 'form'
  kind: 'text' | 'number' | 'yes-no' | 'choice' | 'points'
  /** Answers of a choice; regions come from the directory. */
  options?: readonly string[]
  optional?: boolean
  inputMode?: 'tel' | 'email'
  autoComplete?: string
}

export interface FieldGroup {
  key: 'project' | 'enterprise' | 'land' | 'building' | 'environment'
  fields: Field[]
}

const fact = (name: keyof Facts, kind: Field['kind'], more: Partial<Field> = {}): Field => ({
  name,
  of: 'facts',
  kind,
  ...more
})
const form = (name: keyof S1Form, kind: Field['kind'], more: Partial<Field> = {}): Field => ({
  name,
  of: 'form',
  kind,
  ...more
})

/** What S1 asks (rules of the domain, section 6), in the order in which one thinks of a project. */
export const FIELD_GROUPS: FieldGroup[] = [
  {
    key: 'project',
    fields: [
      form('projectName', 'text'),
      fact('jurisdiction', 'choice'),
      fact('mode', 'choice', { options: ['filing', 'verification', 'approval'] }),
      form('industryCode', 'text'),
      form('totalInvestment', 'number'),
      fact('mustTender', 'yes-no'),
      fact('lowRisk', 'yes-no')
    ]
  },
  {
    key: 'enterprise',
    fields: [
      form('enterpriseName', 'text', { autoComplete: 'organization' }),
      form('creditCode', 'text'),
      form('contactName', 'text', { autoComplete: 'name' }),
      form('contactPhone', 'text', { inputMode: 'tel', autoComplete: 'tel' }),
      form('contactEmail', 'text', { optional: true, inputMode: 'email', autoComplete: 'email' })
    ]
  },
  {
    key: 'land',
    fields: [
      form('address', 'text', { autoComplete: 'street-address' }),
      form('parcelNumber', 'text', { optional: true }),
      form('boundary', 'points', { optional: true }),
      fact('landSource', 'choice', { options: ['granted', 'allocated'] }),
      fact('landAreaHa', 'number'),
      fact('farmland', 'yes-no'),
      fact('forestLand', 'choice', { options: ['none', 'permanent', 'temporary'] }),
      fact('riverArea', 'yes-no'),
      fact('relicsZone', 'yes-no')
    ]
  },
  {
    key: 'building',
    fields: [
      form('buildingArea', 'number'),
      form('plotRatio', 'number'),
      form('buildingDensity', 'number'),
      form('greenRatio', 'number'),
      form('height', 'number'),
      fact('earthworkM3', 'number'),
      fact('fireClass', 'choice', { options: ['special', 'other', 'unknown'] }),
      fact('lightningListed', 'choice', { options: ['true', 'false', 'unknown'] }),
      fact('shelterDuty', 'yes-no'),
      fact('greening', 'yes-no'),
      fact('trafficImpact', 'yes-no'),
      fact('townDrainage', 'yes-no'),
      fact('housing', 'yes-no', { optional: true })
    ]
  },
  {
    key: 'environment',
    fields: [
      fact('eiaClass', 'choice', { options: ['report', 'form', 'registration', 'none', 'unknown'] }),
      fact('energyTce', 'number'),
      fact('electricityKwh', 'number')
    ]
  }
]

export const FIELDS: Field[] = FIELD_GROUPS.flatMap(({ fields }) => fields)

export function findField(name: string): Field | undefined {
  return FIELDS.find((field) => field.name === name)
}

/** The part of a JSON schema that an answer is checked against before it is sent. */
export interface Limits {
  minLength?: number
  maxLength?: number
  pattern?: string
  format?: string
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
}

/** The server's own schema says what is allowed, so both ends agree. */
export function limitsOf(field: Field): Limits {
  const properties: Record<string, unknown> = field.of === 'facts' ? Facts.properties : S1Form.properties
  return (properties[field.name] ?? {}) as Limits
}
