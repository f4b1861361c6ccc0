export interface ModelFile {
  name: string
  fileName: string
  content: string
}

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL'
export const CAMUNDA = 'http://camunda.org/schema/1.0/bpmn'
export const ACTIVITI = 'http://activiti.org/bpmn'

/** A process of one node between start and end. `node` gets the node's id `work` by itself. */
export function bpmnWith(node: string, { more = '', prolog = '', flow = '' } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${prolog}
<bpmn:definitions xmlns:bpmn="${BPMN}" xmlns:camunda="${CAMUNDA}" xmlns:activiti="${ACTIVITI}"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="http://yimen/test">
  <bpmn:process id="tried" isExecutable="true">
    <bpmn:startEvent id="start"/>
    <bpmn:sequenceFlow id="to-work" sourceRef="start" targetRef="work"/>
    ${node}
    <bpmn:sequenceFlow id="to-end" sourceRef="work" targetRef="end">${flow}</bpmn:sequenceFlow>
    <bpmn:endEvent id="end"/>
    ${more}
  </bpmn:process>
</bpmn:definitions>`
}

export function task(type: string, attributes: string, extensions = '', inner = ''): string {
  const wrapped = extensions && `<bpmn:extensionElements>${extensions}</bpmn:extensionElements>`
  return `<bpmn:${type} id="work" ${attributes}>${wrapped}${inner}</bpmn:${type}>`
}
export const external = 'camunda:type="external" camunda:topic="check.SL"'
export const userTask = (extensions: string) => task('userTask', 'camunda:formKey="yimen:review"', extensions)
export const serviceTask = (extensions: string) => task('serviceTask', external, extensions)
export const condition = (attributes: string, text: string) =>
  `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" ${attributes}>${text}</bpmn:conditionExpression>`
export function dmnWith(entry: string, attributes = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
  id="tried-definitions" name="tried" namespace="http://camunda.org/schema/1.0/dmn">
  <decision id="tried-decision" name="tried" camunda:historyTimeToLive="P1D"><decisionTable id="table">
    <input id="input"><inputExpression id="expression" typeRef="string"><text>x</text></inputExpression></input>
    <output id="output" name="y" typeRef="string"/>
    <rule id="rule"><inputEntry id="in"><text>"a"</text></inputEntry>
      <outputEntry id="out" ${attributes}><text>${entry}</text></outputEntry></rule>
  </decisionTable></decision>
</definitions>`
}
