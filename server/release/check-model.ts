import type { BpmnElement } from 'bpmn-moddle'
import { attributeOf, type BpmnModel } from './bpmn-model.ts'
import type { DiagramFinding } from './schema.ts'

type Rule = (element: BpmnElement) => Omit<DiagramFinding, 'element' | 'rule'> | null

const error = (message: string, cure: string) => ({ severity: 'error' as const, message, cure })
const warning = (message: string, cure: string) => ({ severity: 'warning' as const, message, cure })

/** What the allow-list lets pass but would stand still, be ignored or change under a running case. */
const rules: Record<string, Rule> = {
  executable: (element) =>
    element.$type === 'bpmn:Process' && element.isExecutable !== true && hasFlow(element)
      ? error('The engine would ignore this process', 'Tick “executable” on the process.')
      : null,

  topic: (element) =>
    ['bpmn:ServiceTask', 'bpmn:SendTask'].includes(element.$type) && !isExternal(element)
      ? error('Nobody does this task', 'Choose “external” and a topic.')
      : null,

  'rule-task': (element) =>
    element.$type === 'bpmn:BusinessRuleTask' && !isExternal(element) && !attributeOf(element, 'decisionRef')
      ? error('This task names no decision table', 'Name the decision, or choose “external” and a topic.')
      : null,

  condition: (element) =>
    ['bpmn:FormalExpression', 'bpmn:Expression'].includes(element.$type) &&
    isCondition(element) &&
    !(typeof element.body === 'string' && element.body.includes('${'))
      ? error('This condition is a plain text, never true nor false', 'Write it as ${…}.')
      : null,

  form: (element) =>
    element.$type === 'bpmn:UserTask' && !attributeOf(element, 'formKey') && !attributeOf(element, 'formRef')
      ? warning('This task has no form', 'Choose a form, or the plain one is shown.')
      : null,

  'called-version': (element) =>
    element.$type === 'bpmn:CallActivity' && !attributeOf(element, 'calledElementVersion')
      ? warning(
          'Releasing the called process would change running cases',
          'Bind the called process by version, e.g. ${entry.processVersion}.'
        )
      : null
}

/** Never throws. */
export function checkModel({ elements }: BpmnModel): DiagramFinding[] {
  return elements.flatMap((element) =>
    Object.entries(rules).flatMap(([rule, check]) => {
      const found = check(element)
      return found ? [{ element: idOf(element), rule, ...found }] : []
    })
  )
}

function idOf(element: BpmnElement): string | null {
  return element.id ?? (element.$parent ? idOf(element.$parent) : null)
}

function hasFlow(process: BpmnElement): boolean {
  return Array.isArray(process.flowElements) && process.flowElements.length > 0
}

function isExternal(element: BpmnElement): boolean {
  return attributeOf(element, 'type') === 'external' && Boolean(attributeOf(element, 'topic'))
}

function isCondition(element: BpmnElement): boolean {
  const parent = element.$parent
  return (
    parent !== undefined &&
    (parent.conditionExpression === element ||
      parent.condition === element ||
      parent.completionCondition === element)
  )
}
