/** A process that waits for `clock.due` while its task is open, again and again; `late`: only after its task is done. */
export function waitingModel(key: string, { late = false } = {}): { name: string; content: string } {
  const task = `<bpmn:userTask id="work" name="办理" camunda:candidateGroups="HB@360500:handler" />`
  const body = late
    ? `<bpmn:startEvent id="start" />${task}
       <bpmn:intermediateCatchEvent id="told"><bpmn:messageEventDefinition id="told-by" messageRef="due" /></bpmn:intermediateCatchEvent>
       <bpmn:endEvent id="end" />
       <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="work" />
       <bpmn:sequenceFlow id="f2" sourceRef="work" targetRef="told" />
       <bpmn:sequenceFlow id="f3" sourceRef="told" targetRef="end" />`
    : `<bpmn:startEvent id="start" />${task}<bpmn:endEvent id="end" />
       <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="work" />
       <bpmn:sequenceFlow id="f2" sourceRef="work" targetRef="end" />
       <bpmn:subProcess id="when-due" triggeredByEvent="true">
         <bpmn:startEvent id="told" isInterrupting="false"><bpmn:messageEventDefinition id="told-by" messageRef="due" /></bpmn:startEvent>
         <bpmn:endEvent id="heard" />
         <bpmn:sequenceFlow id="f3" sourceRef="told" targetRef="heard" />
       </bpmn:subProcess>`
  const content = `<?xml version="1.0" encoding="UTF-8"?>
    <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
      id="${key}-definitions" targetNamespace="urn:test">
      <bpmn:process id="${key}" isExecutable="true" camunda:historyTimeToLive="P30D">${body}</bpmn:process>
      <bpmn:message id="due" name="clock.due" />
    </bpmn:definitions>`
  return { name: `${key}.bpmn`, content }
}
