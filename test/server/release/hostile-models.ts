import {
  ACTIVITI,
  bpmnWith,
  CAMUNDA,
  condition,
  dmnWith,
  serviceTask,
  task,
  userTask,
  type ModelFile
} from './model-text.ts'

const shellFields = `<camunda:field name="command" stringValue="id"/>`
const SCRIPT = `<camunda:script scriptFormat="groovy">1</camunda:script>`
const CLASS = 'org.camunda.bpm.engine.impl.bpmn.behavior.ShellActivityBehavior'

/** The constructs by which a model could run code; each is refused by the server and, sent past it, by the engine. */
const models: Record<string, string> = {
  'a shell task': bpmnWith(task('serviceTask', 'camunda:type="shell"', shellFields)),
  'a shell task by the alias activiti': bpmnWith(
    task('serviceTask', 'activiti:type="shell"', shellFields.replace('camunda', 'activiti'))
  ),
  'a shell task by a rebound prefix': bpmnWith(
    task('serviceTask', `xmlns:z="${CAMUNDA}" z:type="shell"`, shellFields)
  ),
  'a shell task by a rebound prefix of the alias': bpmnWith(
    task('serviceTask', `xmlns:z="${ACTIVITI}" z:type="shell"`, shellFields)
  ),
  'a shell task under a foreign element namespace': bpmnWith(
    `<serviceTask xmlns="urn:other" id="work" camunda:type="shell"/>`
  ),
  'a mail task': bpmnWith(
    task(
      'serviceTask',
      'camunda:type="mail"',
      '<camunda:field name="to" stringValue="a@b"/><camunda:field name="text" stringValue="x"/>'
    )
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
  'a condition in a language': bpmnWith(`<bpmn:task id="work"/>`, {
    flow: condition('language="groovy"', 'true')
  }),
  'a condition from a resource': bpmnWith(`<bpmn:task id="work"/>`, {
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
  'an expression cut by a comment': bpmnWith(`<bpmn:task id="work"/>`, {
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
  models[`${expression} as condition`] = bpmnWith(`<bpmn:task id="work"/>`, {
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

const otherFiles: ModelFile[] = [
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
  {
    name: 'a decision with a loop that fills the memory',
    fileName: 'tried.dmn',
    content: dmnWith('count(for i in 1..3000000 return i)')
  },
  {
    name: 'a decision with an external function',
    fileName: 'tried.dmn',
    content: dmnWith('function(v) external {java: {class: "java.lang.System"}}')
  },
  { name: 'a groovy file', fileName: 'tried.groovy', content: 'println 1' },
  { name: 'an HTML file', fileName: 'tried.html', content: '<html></html>' },
  { name: 'a jar', fileName: 'tried.jar', content: 'PK' },
  { name: 'a case model', fileName: 'tried.cmmn', content: '<definitions/>' },
  {
    name: 'a process under another ending',
    fileName: 'tried.bpmn20.xml',
    content: bpmnWith(task('serviceTask', 'camunda:type="shell"', shellFields))
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

export const hostileModels: ModelFile[] = [
  ...Object.entries(models).map(([name, content]) => ({ name, fileName: 'tried.bpmn', content })),
  ...otherFiles
]
