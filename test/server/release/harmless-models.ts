import { bpmnWith, condition, dmnWith, external, serviceTask, task, type ModelFile } from './model-text.ts'

/** What a designer of approval flows draws: it must pass both. */
export const harmlessModels: ModelFile[] = [
  {
    name: 'a form',
    fileName: 'tried.form',
    content: '{"id":"f","type":"default","schemaVersion":16,"components":[{"type":"textfield","key":"a"}]}'
  },
  { name: 'a decision in FEEL', fileName: 'tried.dmn', content: dmnWith('"b"') },
  {
    name: 'a decision that says FEEL',
    fileName: 'tried.dmn',
    content: dmnWith('"b"', 'expressionLanguage="feel"')
  },
  {
    name: 'an external task with mappings',
    fileName: 'tried.bpmn',
    content: bpmnWith(
      serviceTask(
        '<camunda:inputOutput><camunda:inputParameter name="a">${entry.item}</camunda:inputParameter><camunda:inputParameter name="l"><camunda:list><camunda:value>x</camunda:value></camunda:list></camunda:inputParameter></camunda:inputOutput><camunda:properties><camunda:property name="nodeShare" value="3"/></camunda:properties>'
      )
    )
  },
  {
    name: 'a user task',
    fileName: 'tried.bpmn',
    content: bpmnWith(
      task(
        'userTask',
        'name="审查 ${item}" camunda:formKey="yimen:review" camunda:candidateGroups="${handlerGroup},HB@${region}:head" camunda:dueDate="${due}" camunda:priority="50" camunda:asyncBefore="true"'
      )
    )
  },
  {
    name: 'a parallel call activity',
    fileName: 'tried.bpmn',
    content: bpmnWith(
      task(
        'callActivity',
        'calledElement="${entry.processKey}" camunda:calledElementBinding="version" camunda:calledElementVersion="${entry.processVersion}"',
        '<camunda:in businessKey="${entry.number}"/><camunda:in sourceExpression="${entry.item}" target="item"/><camunda:out variables="all"/>',
        '<bpmn:multiInstanceLoopCharacteristics camunda:collection="cases" camunda:elementVariable="entry"><bpmn:completionCondition xsi:type="bpmn:tFormalExpression">${refused}</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics>'
      )
    )
  },
  {
    name: 'a decision in a rule task',
    fileName: 'tried.bpmn',
    content: bpmnWith(
      task(
        'businessRuleTask',
        'camunda:decisionRef="tried-decision" camunda:decisionRefBinding="latest" camunda:resultVariable="items" camunda:mapDecisionResult="resultList"'
      )
    )
  },
  { name: 'every kind of gateway, event and sub-process', fileName: 'tried.bpmn', content: everyKind() }
]

function everyKind(): string {
  const end = (id: string, definition: string) => `<bpmn:endEvent id="${id}">${definition}</bpmn:endEvent>`
  const lanes =
    '<bpmn:laneSet id="lanes"><bpmn:lane id="lane" name="环保"><bpmn:flowNodeRef>work</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>'
  const boundary = (id: string, attributes: string, definition: string) =>
    `<bpmn:boundaryEvent id="${id}" attachedToRef="part" ${attributes}>${definition}</bpmn:boundaryEvent>
     <bpmn:sequenceFlow id="${id}-flow" sourceRef="${id}" targetRef="end"/>`
  return bpmnWith('<bpmn:task id="work"/>', {
    more: `
    <bpmn:subProcess id="part">
      <bpmn:startEvent id="part-start"/><bpmn:sequenceFlow id="p1" sourceRef="part-start" targetRef="fork"/>
      <bpmn:inclusiveGateway id="fork" default="p2"/>
      <bpmn:sequenceFlow id="p2" sourceRef="fork" targetRef="wait"/>
      <bpmn:sequenceFlow id="p3" sourceRef="fork" targetRef="held">${condition('', '${persons == 2}')}</bpmn:sequenceFlow>
      <bpmn:eventBasedGateway id="wait"/>
      <bpmn:sequenceFlow id="p4" sourceRef="wait" targetRef="told"/><bpmn:sequenceFlow id="p5" sourceRef="wait" targetRef="late"/>
      <bpmn:intermediateCatchEvent id="told"><bpmn:messageEventDefinition messageRef="message"/></bpmn:intermediateCatchEvent>
      <bpmn:intermediateCatchEvent id="late"><bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P5D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
      <bpmn:intermediateCatchEvent id="held"><bpmn:conditionalEventDefinition><bpmn:condition xsi:type="bpmn:tFormalExpression">\${prerequisites != 'open'}</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>
      <bpmn:receiveTask id="received" messageRef="message"/>
      <bpmn:sequenceFlow id="p6" sourceRef="told" targetRef="received"/><bpmn:sequenceFlow id="p7" sourceRef="late" targetRef="received"/>
      <bpmn:parallelGateway id="join"/><bpmn:sequenceFlow id="p8" sourceRef="received" targetRef="join"/><bpmn:sequenceFlow id="p9" sourceRef="held" targetRef="join"/>
      <bpmn:sequenceFlow id="p10" sourceRef="join" targetRef="part-end"/>${end('part-end', '<bpmn:terminateEventDefinition/>')}
      ${end('wrong', '<bpmn:errorEventDefinition errorRef="error"/>')}
      ${end('raised', '<bpmn:escalationEventDefinition escalationRef="escalation"/>')}
      ${end('shouted', '<bpmn:signalEventDefinition signalRef="signal"/>')}
      ${end('sent', `<bpmn:messageEventDefinition ${external}/>`)}
      <bpmn:subProcess id="meanwhile" triggeredByEvent="true">
        <bpmn:startEvent id="meanwhile-start" isInterrupting="false"><bpmn:signalEventDefinition signalRef="signal"/></bpmn:startEvent>
        <bpmn:sequenceFlow id="m1" sourceRef="meanwhile-start" targetRef="meanwhile-end"/><bpmn:endEvent id="meanwhile-end"/>
      </bpmn:subProcess>
    </bpmn:subProcess>
    ${boundary('on-message', 'cancelActivity="false"', '<bpmn:messageEventDefinition messageRef="message"/>')}
    ${boundary('on-error', '', '<bpmn:errorEventDefinition errorRef="error" camunda:errorCodeVariable="code"/>')}
    ${boundary('on-escalation', 'cancelActivity="false"', '<bpmn:escalationEventDefinition escalationRef="escalation"/>')}
    ${boundary('on-condition', '', '<bpmn:conditionalEventDefinition><bpmn:condition xsi:type="bpmn:tFormalExpression">${withdrawn}</bpmn:condition></bpmn:conditionalEventDefinition>')}
    <bpmn:dataObjectReference id="paper" name="环评报告" dataObjectRef="paper-object"/><bpmn:dataObject id="paper-object"/>
    <bpmn:textAnnotation id="note"><bpmn:text>说明</bpmn:text></bpmn:textAnnotation>
    <bpmn:association id="to-note" sourceRef="work" targetRef="note"/>`
  })
    .replace('<bpmn:startEvent id="start"/>', `${lanes}$&`)
    .replace(
      '<bpmn:process',
      `<bpmn:message id="message" name="stage.filed"/><bpmn:signal id="signal" name="s"/><bpmn:error id="error" errorCode="e"/>
     <bpmn:escalation id="escalation" escalationCode="c"/>$&`
    )
}
