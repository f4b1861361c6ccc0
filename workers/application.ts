import { Type, type Static, type TSchema } from 'typebox'
import { Value } from 'typebox/value'

const text = Type.String({ minLength: 1 })
const amount = Type.Number({ minimum: 0 })
const point = Type.Array(Type.Number(), { minItems: 2, maxItems: 2 })

/** The facts and form fields that the departments' checks read; hectares, m², 万元, percent, metres. */
const facts = {
  mode: Type.Enum(['filing', 'verification', 'approval']),
  landSource: Type.Enum(['granted', 'allocated']),
  farmland: Type.Boolean(),
  landAreaHa: amount,
  energyTce: amount,
  electricityKwh: amount,
  eiaClass: Type.Enum(['report', 'form', 'registration', 'none', 'unknown']),
  jurisdiction: text
}
const form = {
  enterpriseName: text,
  creditCode: text,
  projectName: text,
  industryCode: text,
  totalInvestment: amount,
  address: text,
  parcelNumber: text,
  boundary: Type.Array(point, { minItems: 3 }),
  buildingArea: amount,
  plotRatio: amount,
  buildingDensity: amount,
  greenRatio: amount,
  height: amount
}
const head = { projectCode: text, projectName: text, creditCode: text }

const Facts = Type.Partial(Type.Object(facts))
const Form = Type.Partial(Type.Object(form))
const Head = Type.Partial(Type.Object(head))
export type Facts = Static<typeof Facts>
export type Form = Static<typeof Form>
export type Application = Static<typeof Head> & { facts: Facts; form: Form }

/**
 * What an application says, as far as it can be read: a value of another type counts as missing, so that a rule
 * answers "not checked" for it instead of stopping the checks of all the others.
 */
export function readApplication(value: unknown): Application {
  const object = asObject(value)
  return {
    ...(pick(object, head) as Static<typeof Head>),
    facts: pick(asObject(object.facts), facts) as Facts,
    form: pick(asObject(object.form), form) as Form
  }
}

function asObject(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : {}
}

function pick(object: Record<string, unknown>, schemas: Record<string, TSchema>): object {
  return Object.fromEntries(
    Object.entries(schemas)
      .filter(([name, schema]) => Value.Check(schema, object[name]))
      .map(([name]) => [name, object[name]])
  )
}
