import type { FactSchema } from './placeholders.ts'

type Facts = Record<string, unknown>

/**
 * The sample facts, and each time one of them otherwise: the other answer, each choice, nothing where nothing may be,
 * an empty list. A branch of a wording that cannot be written shows with one of them.
 */
export function variantsOf({ properties = {} }: FactSchema, sample: Facts): Facts[] {
  return [
    sample,
    ...Object.entries(properties).flatMap(([name, fact]) =>
      othersOf(fact, sample[name]).map((other) => ({ ...sample, [name]: other }))
    )
  ]
}

function othersOf(fact: FactSchema, value: unknown): unknown[] {
  if (fact.anyOf) {
    const inner = fact.anyOf.find(({ type }) => type !== 'null') ?? {}
    return [null, ...(value === null ? [filled(inner)] : othersOf(inner, value))]
  }
  if (fact.enum) return fact.enum.filter((choice) => choice !== value)
  if (fact.type === 'boolean') return [!value]
  if (fact.type === 'array') return [[], ...ofElements(fact.items ?? {}, value as unknown[])]
  if (fact.type === 'object') return variantsOf(fact, value as Facts).slice(1)
  // What a person leaves blank: words that are all spaces are no words.
  return fact.type === 'string' && !fact.format && !fact.pattern ? [''] : []
}

/** A list of one element, with each fact of it otherwise. */
function ofElements(element: FactSchema, [first]: unknown[]): unknown[][] {
  if (first === undefined || element.type !== 'object') return []
  return variantsOf(element, first as Facts).map((one) => [one])
}

function filled({ format, pattern, type }: FactSchema): unknown {
  if (type === 'integer') return 1
  if (format === 'date') return '2026-03-24'
  return pattern ? '0'.repeat(64) : '样例'
}
