import { parseXml } from './read-element.ts'

interface DecisionRule {
  id: string
  /** Only what is asked: `-` and empty cells always hold. */
  conditions: { input: string; test: string }[]
  results: { output: string; value: string }[]
  description: string
}
export interface DecisionTable {
  name: string
  hitPolicy: string
  inputs: { label: string; expression: string; type: string; values: string }[]
  rules: DecisionRule[]
}

const children = (parent: Element, localName: string) =>
  [...parent.children].filter((child) => child.localName === localName)
const text = (parent: Element | undefined) => parent?.textContent?.trim() ?? ''
const cell = (entry: Element) => text(children(entry, 'text')[0])

/** The first decision table of a DMN file, row by row; null when it decides otherwise. */
export function readDecisionTable(xml: string): DecisionTable | null {
  const document = parseXml(xml)
  const table = [...document.getElementsByTagName('*')].find((one) => one.localName === 'decisionTable')
  if (!table) return null

  const inputs = children(table, 'input').map((input) => {
    const expression = children(input, 'inputExpression')[0]
    return {
      label: input.getAttribute('label') ?? text(expression),
      expression: text(expression),
      type: expression?.getAttribute('typeRef') ?? '',
      values: text(children(input, 'inputValues')[0])
    }
  })
  const outputs = children(table, 'output').map(
    (output) => output.getAttribute('label') ?? output.getAttribute('name') ?? ''
  )
  return {
    name: table.parentElement?.getAttribute('name') ?? '',
    hitPolicy: table.getAttribute('hitPolicy') ?? 'UNIQUE',
    inputs,
    rules: children(table, 'rule').map((rule) => ({
      id: rule.getAttribute('id') ?? '',
      conditions: children(rule, 'inputEntry').flatMap((entry, index) => {
        const test = cell(entry)
        // Labels explain their values after a colon; in a row the name is enough.
        const input = inputs[index]?.label.split(/[:：]/)[0] ?? ''
        return test === '' || test === '-' ? [] : [{ input, test }]
      }),
      results: children(rule, 'outputEntry').map((entry, index) => ({
        output: outputs[index] ?? '',
        value: cell(entry).replace(/^"(.*)"$/s, '$1')
      })),
      description: text(children(rule, 'description')[0])
    }))
  }
}
