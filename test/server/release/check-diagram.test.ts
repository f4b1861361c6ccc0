import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { checkDiagram } from '../../../server/release/check-diagram.ts'
import { harmlessModels } from './harmless-models.ts'
import { hostileModels } from './hostile-models.ts'
import { bpmnWith } from './model-text.ts'

const errorsOf = async (content: string, fileName = 'tried.bpmn') =>
  (await checkDiagram(content, fileName)).filter(({ severity }) => severity === 'error')

describe('what the engine refuses is refused before it is sent', () => {
  test.each(hostileModels)('$name', async ({ fileName, content }) => {
    expect(await errorsOf(content, fileName)).not.toEqual([])
  })
})

describe('what a designer of approval flows draws passes', () => {
  test.each(harmlessModels)('$name', async ({ fileName, content }) => {
    expect(await errorsOf(content, fileName)).toEqual([])
  })

  const folder = new URL('../../../workflows/construction/', import.meta.url)
  test.each(readdirSync(folder).filter((name) => /\.(bpmn|dmn)$/.test(name)))('our own %s', async (name) => {
    expect(await checkDiagram(readFileSync(new URL(name, folder), 'utf8'), name)).toEqual([])
  })
})

test('a finding names the element, the rule and the cure', async () => {
  const [finding] = await errorsOf(
    bpmnWith('<bpmn:serviceTask id="work" camunda:type="shell" camunda:topic="a"/>')
  )
  expect(finding).toEqual({
    element: 'work',
    rule: 'value',
    severity: 'error',
    message: 'Value refused: camunda:type="shell"',
    cure: 'Choose one of the values that the properties panel offers.'
  })
})

test('a task that nobody does, a condition without ${} and a process that is not executable are errors', async () => {
  const rules = async (content: string) =>
    (await errorsOf(content)).map(({ element, rule }) => `${element} ${rule}`)
  expect(await rules(bpmnWith('<bpmn:serviceTask id="work"/>'))).toContain('work topic')
  expect(await rules(bpmnWith('<bpmn:businessRuleTask id="work"/>'))).toContain('work rule-task')
  const flow = '<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">passed</bpmn:conditionExpression>'
  expect(await rules(bpmnWith('<bpmn:exclusiveGateway id="work"/>', { flow }))).toContain('to-end condition')
  expect(await rules(bpmnWith('<bpmn:task id="work"/>').replace('isExecutable="true"', ''))).toContain(
    'tried executable'
  )
})

test('a called process that is not bound by version and a task without a form are warnings', async () => {
  const found = [
    ...(await checkDiagram(bpmnWith('<bpmn:callActivity id="work" calledElement="a"/>'), 'a.bpmn')),
    ...(await checkDiagram(bpmnWith('<bpmn:userTask id="work"/>'), 'a.bpmn'))
  ]
  expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['called-version', 'warning'],
    ['form', 'warning']
  ])
})
