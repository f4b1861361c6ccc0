import { readdirSync } from 'node:fs'
import { expect, test, describe } from '@jest/globals'
import { forms } from '../../workflows/forms.ts'
import { messages } from '../../workflows/messages.ts'
import { Notice, findTopic, isCheckTopic } from '../../workflows/topics.ts'
import { readDiagram, type Diagram } from '../support/read-diagram.ts'

const folder = new URL('../../workflows/construction/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.bpmn'))
const diagrams = await Promise.all(
  files.map(async (name) => [name, await readDiagram(new URL(name, folder))] as const)
)

/** All values of one attribute, wherever it stands. */
function valuesOf({ elements }: Diagram, attribute: string, types: string[]): string[] {
  return elements
    .filter(({ $type }) => types.includes($type))
    .map((element) => element.get<string | undefined>(attribute))
    .filter((value) => value !== undefined)
}

const userTask = ['bpmn:UserTask']
const topicHolders = [
  'bpmn:ServiceTask',
  'bpmn:SendTask',
  'bpmn:BusinessRuleTask',
  'bpmn:MessageEventDefinition'
]

describe.each(diagrams)('%s', (_name, diagram) => {
  test('asks only for topics that are declared; the check of a case is data of its department', () => {
    const topics = valuesOf(diagram, 'camunda:topic', topicHolders)
    expect(topics.filter((topic) => topic !== '${checkTopic}' && !findTopic(topic))).toEqual([])
  })

  test('shows only forms that are declared', () => {
    const keys = valuesOf(diagram, 'camunda:formKey', userTask)
    expect(keys.filter((key) => !Object.hasOwn(forms, key))).toEqual([])
    expect(keys).toHaveLength(diagram.elements.filter(({ $type }) => $type === 'bpmn:UserTask').length)
  })

  test('waits only for messages that are declared', () => {
    const names = valuesOf(diagram, 'name', ['bpmn:Message'])
    expect(names.filter((name) => !Object.hasOwn(messages, name))).toEqual([])
  })

  test('says why whenever it notifies', () => {
    const telling = diagram.nodes.filter(({ element }) =>
      element
        .get<{ get(name: string): string }[] | undefined>('eventDefinitions')
        ?.some((definition) => definition.get('camunda:topic') === 'platform.notify')
    )
    const reasons = telling.map(
      ({ element }) =>
        element
          .get<{ values: { $type: string; inputParameters: { name: string; value: string }[] }[] }>(
            'extensionElements'
          )
          .values.flatMap(({ inputParameters }) => inputParameters)
          .find(({ name }) => name === 'notice')?.value
    )
    expect(reasons.filter((reason) => !(Notice.enum as (string | undefined)[]).includes(reason))).toEqual([])
  })
})

test('a form asks for a variable of the vocabulary, and the answers that the gateways read are among its values', () => {
  for (const [, diagram] of diagrams) {
    const conditions = diagram.elements
      .filter(({ $type }) => $type === 'bpmn:SequenceFlow')
      .map((flow) => flow.get<{ body: string } | undefined>('conditionExpression')?.body ?? '')
    const used = new Set(valuesOf(diagram, 'camunda:formKey', userTask))
    for (const [key, { variable, values }] of Object.entries(forms)) {
      if (!used.has(key) || !variable) continue
      const asked = conditions.flatMap((text) => [
        ...text.matchAll(new RegExp(`\\b${variable} == '([^']*)'`, 'g'))
      ])
      // `record` and `decide` answer the same variable: what one may not say, the other may.
      const answers = Object.values(forms).flatMap((form) =>
        form.variable === variable && 'enum' in form.values ? (form.values.enum as readonly string[]) : []
      )
      expect(asked.map(([, answer]) => answer).filter((answer) => !answers.includes(answer!))).toEqual([])
      expect(asked.length).toBeGreaterThan(0)
      expect(values).toHaveProperty('enum')
    }
  }
})

test('a check topic is one of the standing reviewers, or check.<DEPARTMENT>', () => {
  expect(['land.check-parcel', 'check.SL', 'check.ZR-land'].filter(isCheckTopic)).toHaveLength(3)
  expect(['platform.notify', 'check.', 'check.sl', 'toString'].filter(isCheckTopic)).toEqual([])
  expect(findTopic('toString')).toBeUndefined()
})
