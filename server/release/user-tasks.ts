import type { BpmnElement } from 'bpmn-moddle'
import { attributeOf, readBpmn } from './bpmn-model.ts'

/** What the inbox must know of a user task that the engine does not tell. */
export interface UserTask {
  processKey: string
  taskKey: string
  name: string
  /** Form key such as `yimen:review`, or null. */
  form: string | null
  /** `nodeShare` of the task's properties: working days of the case's limit that this task may take. */
  nodeShareDays: number | null
}

/** Every user task of every process in one model. */
export async function readUserTasks(xml: string): Promise<UserTask[]> {
  const { elements } = await readBpmn(xml)
  return elements
    .filter(({ $type }) => $type === 'bpmn:UserTask')
    .map((task) => ({
      processKey: processOf(task).id ?? '',
      taskKey: task.id ?? '',
      name: task.name ?? '',
      form: attributeOf(task, 'formKey') ?? null,
      nodeShareDays: nodeShareOf(task)
    }))
}

function processOf(element: BpmnElement): BpmnElement {
  return element.$type === 'bpmn:Process' || !element.$parent ? element : processOf(element.$parent)
}

function nodeShareOf(task: BpmnElement): number | null {
  const extensions = task.extensionElements as { values?: BpmnElement[] } | undefined
  const properties = extensions?.values?.filter(({ $type }) => $type === 'camunda:Properties') ?? []
  const share = properties
    .flatMap(({ values }) => (values ?? []) as BpmnElement[])
    .find(({ name }) => name === 'nodeShare')
  const days = Number(share?.value)
  return share && Number.isInteger(days) && days > 0 ? days : null
}
