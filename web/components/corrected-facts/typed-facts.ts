import type { FactChanges } from '../../../server/moves/facts/schema.ts'
import { FACT_GROUPS } from '../facts/fact-groups.ts'
import { findField } from '../facts/fields.ts'
import { readAnswer } from '../facts/read-answer.ts'

/** What was typed for each fact that is corrected; items that the lead adds beside. */
export interface TypedFacts {
  changes: Record<string, string>
  items: string[]
}
export const NO_FACTS: TypedFacts = { changes: {}, items: [] }

/** All but the place: that is another filing. */
export const CORRECTABLE: readonly string[] = FACT_GROUPS.flatMap(
  ({ facts }) => facts as readonly string[]
).filter((fact) => fact !== 'jurisdiction')

export const answerTo = (fact: string, typed: string) => readAnswer(findField(fact)!, typed, true)

/** Null while something is missing or wrong. */
export function toChanges({ changes, items }: TypedFacts): { changes: FactChanges; items: string[] } | null {
  const answers = Object.entries(changes).map(([fact, typed]) => [fact, answerTo(fact, typed)] as const)
  if (answers.some(([, { problem }]) => problem)) return null
  if (answers.length === 0 && items.length === 0) return null
  return { changes: Object.fromEntries(answers.map(([fact, { value }]) => [fact, value])), items }
}
