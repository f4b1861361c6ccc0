const head = (key: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="${key}-definitions" targetNamespace="urn:yimen:bench">`

/** A case: its officer's task, and what a legal deadline reaches, as in standard-item.bpmn: whoever holds it is told. */
const benchCase = `${head('bench-case')}
  <bpmn:process id="bench-case" isExecutable="true" camunda:historyTimeToLive="P30D">
    <bpmn:startEvent id="start" />
    <bpmn:userTask id="review" name="审查" camunda:formKey="yimen:review" camunda:candidateGroups="\${handlerGroup}" />
    <bpmn:endEvent id="end" />
    <bpmn:sequenceFlow id="to-review" sourceRef="start" targetRef="review" />
    <bpmn:sequenceFlow id="to-end" sourceRef="review" targetRef="end" />
    <bpmn:subProcess id="clock-due" triggeredByEvent="true">
      <bpmn:startEvent id="told" isInterrupting="false"><bpmn:messageEventDefinition id="told-by" messageRef="due" /></bpmn:startEvent>
      <bpmn:endEvent id="heard">
        <bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="notice">due</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>
        <bpmn:messageEventDefinition id="heard-by" camunda:type="external" camunda:topic="platform.notify" />
      </bpmn:endEvent>
      <bpmn:sequenceFlow id="to-heard" sourceRef="told" targetRef="heard" />
    </bpmn:subProcess>
  </bpmn:process>
  <bpmn:message id="due" name="clock.due" />
</bpmn:definitions>`

/** What `platform.notify` and the task read; every further variable of a real case makes the seeding slower, not the telling. */
const handedOn = ['handlerGroup', 'department', 'projectId', 'applicationId']

/** Begins a case for each of `numbers` in one transaction of the engine, all for one group. */
const benchBatch = `${head('bench-batch')}
  <bpmn:process id="bench-batch" isExecutable="true" camunda:historyTimeToLive="P30D">
    <bpmn:startEvent id="start" />
    <bpmn:callActivity id="cases" calledElement="bench-case">
      <bpmn:extensionElements>
        <camunda:in businessKey="\${number}" />
        <camunda:in sourceExpression="\${number}" target="caseId" />
        ${handedOn.map((name) => `<camunda:in source="${name}" target="${name}" />`).join('\n        ')}
      </bpmn:extensionElements>
      <bpmn:multiInstanceLoopCharacteristics camunda:collection="numbers" camunda:elementVariable="number" />
    </bpmn:callActivity>
    <bpmn:endEvent id="end" />
    <bpmn:sequenceFlow id="to-cases" sourceRef="start" targetRef="cases" />
    <bpmn:sequenceFlow id="to-end" sourceRef="cases" targetRef="end" />
  </bpmn:process>
</bpmn:definitions>`

export const models = [
  { name: 'bench-case.bpmn', content: benchCase },
  { name: 'bench-batch.bpmn', content: benchBatch }
]
