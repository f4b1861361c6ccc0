/** A step between a start and an end: its element without what connects it, and how its children begin. */
interface Step {
  id: string
  element: string
  attributes: string
  /** before `incoming` and after `outgoing`, as the schema orders them */
  head?: string
  tail?: string
}

/** What designers might begin with: a line of steps, without a single block. */
function bare(key: string, name: string, steps: Step[]): string {
  const nodes = [
    { id: 'opened', element: 'startEvent', attributes: 'name="开始"' },
    ...steps,
    { id: 'ended', element: 'endEvent', attributes: 'name="结束"' }
  ] satisfies Step[]
  const drawn = nodes.map(({ id, element, attributes, head = '', tail = '' }: Step, at) => {
    const flows = [
      at > 0 ? `<bpmn:incoming>flow-${at}</bpmn:incoming>` : '',
      at < nodes.length - 1 ? `<bpmn:outgoing>flow-${at + 1}</bpmn:outgoing>` : ''
    ]
    return `    <bpmn:${element} id="${id}" ${attributes}>${head}${flows.join('')}${tail}</bpmn:${element}>`
  })
  const flows = nodes.slice(1).map((node, at) => ({ id: `flow-${at + 1}`, from: nodes[at]!.id, to: node.id }))
  const boxes = nodes.map(({ id, element }, at) => {
    const box = element.endsWith('Event')
      ? 'y="102" width="36" height="36"'
      : 'y="80" width="100" height="80"'
    return `      <bpmndi:BPMNShape id="${id}-di" bpmnElement="${id}"><dc:Bounds x="${100 + at * 150}" ${box} /></bpmndi:BPMNShape>`
  })
  const lines = flows.map(({ id }, at) => {
    const width = nodes[at]!.element.endsWith('Event') ? 36 : 100
    return `      <bpmndi:BPMNEdge id="${id}-di" bpmnElement="${id}"><di:waypoint x="${100 + at * 150 + width}" y="120" /><di:waypoint x="${250 + at * 150}" y="120" /></bpmndi:BPMNEdge>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="${key}-definitions" targetNamespace="urn:yimen:test">
  <bpmn:process id="${key}" name="${name}" isExecutable="true" camunda:versionTag="1" camunda:historyTimeToLive="P30D">
${drawn.join('\n')}
${flows.map(({ id, from, to }) => `    <bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}" />`).join('\n')}
  </bpmn:process>
${key === 'licence-life' ? '  <bpmn:message id="message-ended" name="licence.ended" />\n' : ''}  <bpmndi:BPMNDiagram id="${key}-diagram">
    <bpmndi:BPMNPlane id="${key}-plane" bpmnElement="${key}">
${[...boxes, ...lines].join('\n')}
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`
}

const task = (id: string, name: string, form: string, group: string): Step => ({
  id,
  element: 'userTask',
  attributes: `name="${name}" camunda:formKey="yimen:${form}" camunda:candidateGroups="\${${group}}"`
})

/** An item: review, decision. */
export const bareItem = (key: string): string =>
  bare(key, '简单事项', [
    task('review', '审查', 'review', 'handlerGroup'),
    task('decide', '决定', 'decide', 'headGroup')
  ])

/** An opinion: written, signed. */
export const bareOpinion = (key: string): string =>
  bare(key, '简单意见', [
    task('review', '审查', 'review-opinion', 'handlerGroup'),
    task('sign', '签发', 'sign-opinion', 'headGroup')
  ])

const HANDED_ON = ['number', 'caseId', 'item', 'department', 'handlerGroup', 'headGroup', 'checkTopic']
  .concat(['persons', 'prerequisites'])
  .map((name) => `<camunda:in sourceExpression="\${entry.${name}}" target="${name}" />`)
  .join('')

/** A stage: accepted, pre-checked, opinions asked. Its items have no line of their own. */
export const bareStage = (key: string): string =>
  bare(key, '简单阶段', [
    task('accept', '受理', 'accept', 'leadGroup'),
    task('precheck', '预审', 'precheck', 'leadGroup'),
    {
      id: 'select',
      element: 'businessRuleTask',
      attributes:
        'name="确定事项" camunda:asyncBefore="true" camunda:decisionRef="applicable-items" camunda:decisionRefBinding="deployment" camunda:mapDecisionResult="resultList" camunda:resultVariable="items"'
    },
    {
      id: 'open-cases',
      element: 'serviceTask',
      attributes: 'name="分送各部门" camunda:type="external" camunda:topic="platform.open-cases"'
    },
    {
      id: 'opinions',
      element: 'callActivity',
      attributes:
        'name="征求意见" calledElement="${entry.processKey}" camunda:calledElementBinding="version" camunda:calledElementVersion="${entry.processVersion}"',
      head: `<bpmn:extensionElements><camunda:in businessKey="\${entry.number}" />${HANDED_ON}<camunda:in source="projectId" target="projectId" /><camunda:in source="applicationId" target="applicationId" /></bpmn:extensionElements>`,
      tail: '<bpmn:multiInstanceLoopCharacteristics camunda:asyncAfter="true" camunda:collection="opinions" camunda:elementVariable="entry" />'
    }
  ])

/** A permit's life: until it ends, and nothing else. */
export const bareLicence = (key: string): string =>
  bare(key, '简单的许可之后', [
    {
      id: 'held',
      element: 'intermediateCatchEvent',
      attributes: 'name="许可失效"',
      tail: '<bpmn:messageEventDefinition id="held-message" messageRef="message-ended" />'
    }
  ])
