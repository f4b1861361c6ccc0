/** A model that must be refused, by the server's check and by the engine when it is sent past the server. */
export interface HostileModel {
  name: string
  fileName: string
  content: string
}

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL'
const CAMUNDA = 'http://camunda.org/schema/1.0/bpmn'
const ACTIVITI = 'http://activiti.org/bpmn'

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

function task(type: string, attributes: string, extensions = '', inner = ''): string {
  const wrapped = extensions && `<bpmn:extensionElements>${extensions}</bpmn:extensionElements>`
  return `<bpmn:${type} id="work" ${attributes}>${wrapped}${inner}</bpmn:${type}>`
}
const external = 'camunda:type="external" camunda:topic="check.SL"'
const userTask = (extensions: string) => task('userTask', 'camunda:formKey="yimen:review"', extensions)
const serviceTask = (extensions: string) => task('serviceTask', external, extensions)
const condition = (attributes: string, text: string) =>
  `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" ${attributes}>${text}</bpmn:conditionExpression>`
const shellFields = `<camunda:field name="command" stringValue="id"/>`
const SCRIPT = `<camunda:script scriptFormat="groovy">1</camunda:script>`
const CLASS = 'org.camunda.bpm.engine.impl.bpmn.behavior.ShellActivityBehavior'

const models: Record<string, string> = {
  'a shell task': bpmnWith(task('serviceTask', 'camunda:type="shell"', shellFields)),
  'a shell task by the alias activiti': bpmnWith(
    task('serviceTask', 'activiti:type="shell"', shellFields.replace('camunda', 'activiti'))
  ),
  'a shell task by a rebound prefix': bpmnWith(
    task('serviceTask', `xmlns:z="${CAMUNDA}" z:type="shell"`, shellFields)
  ),
  'a shell task by a rebound prefix of the alias': bpmnWith(
    task('serviceTask', `xmlns:z="${ACTIVITI}" z:type="shell"`)
  ),
  'a shell task under a foreign element namespace': bpmnWith(
    `<serviceTask xmlns="urn:other" id="work" camunda:type="shell"/>`
  ),
  'a mail task': bpmnWith(
    task('serviceTask', 'camunda:type="mail"', '<camunda:field name="to" stringValue="a@b"/>')
  ),
  'a script task': bpmnWith(task('scriptTask', 'scriptFormat="groovy"', '', '<bpmn:script>1</bpmn:script>')),
  'a script task from a resource': bpmnWith(
    task('scriptTask', 'scriptFormat="groovy" camunda:resource="classpath://x.groovy"')
  ),
  'a task listener by class': bpmnWith(userTask(`<camunda:taskListener event="create" class="${CLASS}"/>`)),
  'a task listener by expression': bpmnWith(
    userTask('<camunda:taskListener event="create" expression="${x}"/>')
  ),
  'a task listener by delegate': bpmnWith(
    userTask('<camunda:taskListener event="create" delegateExpression="${x}"/>')
  ),
  'a task listener by script': bpmnWith(
    userTask(`<camunda:taskListener event="create">${SCRIPT}</camunda:taskListener>`)
  ),
  'an execution listener by class': bpmnWith(
    serviceTask(`<camunda:executionListener event="start" class="${CLASS}"/>`)
  ),
  'an execution listener by expression': bpmnWith(
    serviceTask('<camunda:executionListener event="start" expression="${x}"/>')
  ),
  'an execution listener by script': bpmnWith(
    serviceTask(`<camunda:executionListener event="start">${SCRIPT}</camunda:executionListener>`)
  ),
  'a listener on a sequence flow': bpmnWith(serviceTask(''), {
    flow: '<bpmn:extensionElements><camunda:executionListener event="take" expression="${x}"/></bpmn:extensionElements>'
  }),
  'a listener by the alias activiti': bpmnWith(
    serviceTask('<activiti:executionListener event="start" expression="${x}"/>')
  ),
  'a form handler class': bpmnWith(task('userTask', `camunda:formHandlerClass="${CLASS}"`)),
  'a form key that is not ours': bpmnWith(task('userTask', 'camunda:formKey="embedded:app:form.html"')),
  'a form key from a variable': bpmnWith(task('userTask', 'camunda:formKey="${form}"')),
  'a form field with a validator class': bpmnWith(
    userTask(
      `<camunda:formData><camunda:formField id="a" type="string"><camunda:validation><camunda:constraint name="validator" config="${CLASS}"/></camunda:validation></camunda:formField></camunda:formData>`
    )
  ),
  'an input script': bpmnWith(
    serviceTask(
      `<camunda:inputOutput><camunda:inputParameter name="a">${SCRIPT}</camunda:inputParameter></camunda:inputOutput>`
    )
  ),
  'an output script': bpmnWith(
    serviceTask(
      `<camunda:inputOutput><camunda:outputParameter name="a">${SCRIPT}</camunda:outputParameter></camunda:inputOutput>`
    )
  ),
  'a connector': bpmnWith(
    task(
      'serviceTask',
      '',
      '<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>'
    )
  ),
  'a condition in a language': bpmnWith(`<bpmn:exclusiveGateway id="work"/>`, {
    flow: condition('language="groovy"', 'true')
  }),
  'a condition from a resource': bpmnWith(`<bpmn:exclusiveGateway id="work"/>`, {
    flow: condition('language="groovy" camunda:resource="classpath://x.groovy"', '')
  }),
  'a variable mapping class': bpmnWith(
    task('callActivity', `calledElement="x" camunda:variableMappingClass="${CLASS}"`)
  ),
  'a variable mapping delegate': bpmnWith(
    task('callActivity', 'calledElement="x" camunda:variableMappingDelegateExpression="${x}"')
  ),
  'a called case': bpmnWith(task('callActivity', 'camunda:caseRef="x"')),
  'an import': bpmnWith(serviceTask('')).replace(
    '<bpmn:process',
    '<bpmn:import importType="http://schemas.xmlsoap.org/wsdl/" location="http://127.0.0.1:1/x" namespace="x"/><bpmn:process'
  ),
  'a DOCTYPE': bpmnWith(serviceTask(''), {
    prolog: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
  }),
  'a processing instruction': bpmnWith(serviceTask(''), { prolog: '<?xml-stylesheet href="x.xsl"?>' }),
  'an expression cut by a comment': bpmnWith(`<bpmn:exclusiveGateway id="work"/>`, {
    flow: condition('', "$<!-- cut -->{''.getClass()}")
  }),
  'text that is no XML': 'process'
}

for (const type of ['serviceTask', 'sendTask', 'businessRuleTask']) {
  models[`a class on a ${type}`] = bpmnWith(task(type, `camunda:class="${CLASS}"`))
  models[`an expression on a ${type}`] = bpmnWith(task(type, 'camunda:expression="${x}"'))
  models[`a delegate expression on a ${type}`] = bpmnWith(task(type, 'camunda:delegateExpression="${x}"'))
}
models['a class on a message end event'] = bpmnWith(serviceTask(''), {
  more: `<bpmn:endEvent id="told"><bpmn:messageEventDefinition camunda:class="${CLASS}"/></bpmn:endEvent>`
})

const expressions = ["${''.getClass()}", "${x['class']}", '#{x}', '${currentUser()}', '${x.class.name}']
for (const expression of expressions) {
  const quoted = expression.replaceAll('"', '&quot;')
  models[`${expression} as assignee`] = bpmnWith(
    task('userTask', `camunda:formKey="yimen:review" camunda:assignee="${quoted}"`)
  )
  models[`${expression} as topic`] = bpmnWith(
    task('serviceTask', `camunda:type="external" camunda:topic="${quoted}"`)
  )
  models[`${expression} as condition`] = bpmnWith(`<bpmn:exclusiveGateway id="work"/>`, {
    flow: condition('', quoted)
  })
  models[`${expression} as input`] = bpmnWith(
    serviceTask(
      `<camunda:inputOutput><camunda:inputParameter name="a">${quoted}</camunda:inputParameter></camunda:inputOutput>`
    )
  )
  models[`${expression} as task name`] = bpmnWith(
    task('userTask', `camunda:formKey="yimen:review" name="${quoted}"`)
  )
  models[`${expression} as called process`] = bpmnWith(task('callActivity', `calledElement="${quoted}"`))
}

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

const otherFiles: HostileModel[] = [
  {
    name: 'a decision in groovy',
    fileName: 'tried.dmn',
    content: dmnWith('1', 'expressionLanguage="groovy"')
  },
  {
    name: 'a decision in juel',
    fileName: 'tried.dmn',
    content: dmnWith('${x}', 'expressionLanguage="juel"')
  },
  {
    name: 'a decision in javascript by default',
    fileName: 'tried.dmn',
    content: dmnWith('1').replace('id="tried-definitions"', '$& expressionLanguage="javascript"')
  },
  {
    name: 'a decision with a DOCTYPE',
    fileName: 'tried.dmn',
    content: dmnWith('1').replace('?>', '?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>')
  },
  {
    name: 'a decision with a Java function',
    fileName: 'tried.dmn',
    content: dmnWith('1').replace(
      '<decision ',
      '<businessKnowledgeModel id="b" name="b"><encapsulatedLogic kind="Java"/></businessKnowledgeModel><decision '
    )
  },
  { name: 'a groovy file', fileName: 'tried.groovy', content: 'println 1' },
  { name: 'an HTML file', fileName: 'tried.html', content: '<html></html>' },
  { name: 'a jar', fileName: 'tried.jar', content: 'PK' },
  { name: 'a case model', fileName: 'tried.cmmn', content: '<definitions/>' },
  {
    name: 'a process under another ending',
    fileName: 'tried.bpmn20.xml',
    content: bpmnWith(task('serviceTask', 'camunda:type="shell"'))
  },
  { name: 'a form that is no form', fileName: 'tried.form', content: '{"a":1}' },
  {
    name: 'a form with HTML',
    fileName: 'tried.form',
    content: '{"id":"f","type":"default","components":[{"type":"html","content":"x"}]}'
  },
  {
    name: 'a form with a frame in a group',
    fileName: 'tried.form',
    content:
      '{"id":"f","type":"default","components":[{"type":"group","components":[{"type":"iframe","url":"x"}]}]}'
  }
]

export const hostileModels: HostileModel[] = [
  ...Object.entries(models).map(([name, content]) => ({ name, fileName: 'tried.bpmn', content })),
  ...otherFiles
]

/** What a designer of approval flows draws: it must pass both. */
export const harmlessModels: HostileModel[] = [
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
