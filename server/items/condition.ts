import type { Condition, ConditionRow, Facts } from './schema.ts'

type Range = Partial<Record<'>=' | '>' | '<=' | '<', number>>

/** A paper's `when`, read as a row of the decision table: an unknown fact holds nowhere, an absent one is false. */
export function holds(condition: Condition, facts: Facts): boolean {
  const rows = isAnyOf(condition) ? condition.anyOf : [condition]
  return rows.some((row) =>
    Object.entries(row).every(([name, wanted]) => matches(facts[name as keyof Facts] ?? false, wanted))
  )
}

function isAnyOf(condition: Condition): condition is { anyOf: ConditionRow[] } {
  return 'anyOf' in condition
}

function matches(value: string | number | boolean, wanted: ConditionRow[string]): boolean {
  if (Array.isArray(wanted)) return wanted.some((choice) => choice === value)
  if (typeof wanted !== 'object') return value === wanted
  return typeof value === 'number' && inside(value, wanted)
}

function inside(value: number, range: Range): boolean {
  return (
    value >= (range['>='] ?? -Infinity) &&
    value > (range['>'] ?? -Infinity) &&
    value <= (range['<='] ?? Infinity) &&
    value < (range['<'] ?? Infinity)
  )
}
