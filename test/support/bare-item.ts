/** An item's diagram without a single block: review, decision, end. What designers might begin with. */
export const bareItem = (key: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="${key}-definitions" targetNamespace="urn:yimen:test">
  <bpmn:process id="${key}" name="简单事项" isExecutable="true" camunda:versionTag="1" camunda:historyTimeToLive="P30D">
    <bpmn:startEvent id="opened" name="开始"><bpmn:outgoing>flow-1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:userTask id="review" name="审查" camunda:formKey="yimen:review" camunda:candidateGroups="\${handlerGroup}"><bpmn:incoming>flow-1</bpmn:incoming><bpmn:outgoing>flow-2</bpmn:outgoing></bpmn:userTask>
    <bpmn:userTask id="decide" name="决定" camunda:formKey="yimen:decide" camunda:candidateGroups="\${headGroup}"><bpmn:incoming>flow-2</bpmn:incoming><bpmn:outgoing>flow-3</bpmn:outgoing></bpmn:userTask>
    <bpmn:endEvent id="ended" name="结束"><bpmn:incoming>flow-3</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="flow-1" sourceRef="opened" targetRef="review" />
    <bpmn:sequenceFlow id="flow-2" sourceRef="review" targetRef="decide" />
    <bpmn:sequenceFlow id="flow-3" sourceRef="decide" targetRef="ended" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="${key}-diagram">
    <bpmndi:BPMNPlane id="${key}-plane" bpmnElement="${key}">
      <bpmndi:BPMNShape id="opened-di" bpmnElement="opened"><dc:Bounds x="100" y="102" width="36" height="36" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="review-di" bpmnElement="review"><dc:Bounds x="190" y="80" width="100" height="80" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="decide-di" bpmnElement="decide"><dc:Bounds x="340" y="80" width="100" height="80" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="ended-di" bpmnElement="ended"><dc:Bounds x="490" y="102" width="36" height="36" /></bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="flow-1-di" bpmnElement="flow-1"><di:waypoint x="136" y="120" /><di:waypoint x="190" y="120" /></bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="flow-2-di" bpmnElement="flow-2"><di:waypoint x="290" y="120" /><di:waypoint x="340" y="120" /></bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="flow-3-di" bpmnElement="flow-3"><di:waypoint x="440" y="120" /><di:waypoint x="490" y="120" /></bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`
