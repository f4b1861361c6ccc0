import { readFile } from 'node:fs/promises'
import { DmnModdle } from 'dmn-moddle'
import type { Facts } from '../../../server/items/schema.ts'

interface Text {
  text: string
}
interface Table {
  input: { inputExpression: Text & { typeRef: string } }[]
  rule: { inputEntry: Text[]; outputEntry: Text[] }[]
}

const file = new URL('../../../workflows/construction/applicable-items.dmn', import.meta.url)

/** Reads the shipped decision table and answers as the engine does, for tests that have no engine. */
export async function readTable(): Promise<(facts: Facts) => Promise<{ item: string }[]>> {
  const { rootElement, warnings } = await new DmnModdle().fromXML(
    await readFile(file, 'utf8'),
    'dmn:Definitions'
  )
  if (warnings.length) throw new Error(String(warnings[0]))
  const table = (rootElement as unknown as { drgElement: { decisionLogic: Table }[] }).drgElement[0]!
    .decisionLogic

  return async (facts) =>
    table.rule
      .filter((rule) =>
        rule.inputEntry.every((entry, column) => {
          const { text, typeRef } = table.input[column]!.inputExpression
          const value = facts[text as keyof Facts]
          return entry.text === '' || isTrue(entry.text, typeRef === 'string' ? String(value) : value)
        })
      )
      .map((rule) => ({ item: JSON.parse(rule.outputEntry[0]!.text) as string }))
}

/** The unary tests that the table uses: a value, a list of strings, a comparison, a range. */
function isTrue(test: string, value: unknown): boolean {
  const range = /^([[(])(.+)\.\.(.+)([\])])$/.exec(test)
  if (range) {
    const [, open, low, high, close] = range
    return (
      isTrue(`${open === '[' ? '>=' : '>'} ${low}`, value) &&
      isTrue(`${close === ']' ? '<=' : '<'} ${high}`, value)
    )
  }
  const comparison = /^(>=|>|<=|<) (.+)$/.exec(test)
  if (!comparison) return (JSON.parse(`[${test}]`) as unknown[]).includes(value)
  const [, operator, limit] = comparison
  if (typeof value !== 'number') return false
  if (operator === '>=') return value >= Number(limit)
  if (operator === '>') return value > Number(limit)
  return operator === '<=' ? value <= Number(limit) : value < Number(limit)
}
