import type { BpmnElement } from 'bpmn-moddle'
import { STAGE_CODES } from '../items/schema.ts'
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
  /** `stage` of the task's properties: what `yimen:conclude` concludes. */
  stage: string | null
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
      nodeShareDays: nodeShareOf(task),
      stage: stageOf(task)
    }))
}

function processOf(element: BpmnElement): BpmnElement {
  return element.$type === 'bpmn:Process' || !element.$parent ? element : processOf(element.$parent)
}

function nodeShareOf(task: BpmnElement): number | null {
  const days = Number(propertyOf(task, 'nodeShare'))
  return Number.isInteger(days) && days > 0 ? days : null
}

function stageOf(task: BpmnElement): string | null {
  const stage = propertyOf(task, 'stage')
  return STAGE_CODES.find((code) => code === stage) ?? null
}

function propertyOf(task: BpmnElement, name: string): unknown {
  const extensions = task.extensionElements as { values?: BpmnElement[] } | undefined
  const properties = extensions?.values?.filter(({ $type }) => $type === 'camunda:Properties') ?? []
  return properties
    .flatMap(({ values }) => (values ?? []) as BpmnElement[])
    .find((property) => property.name === name)?.value
}
