import { createRequire } from 'node:module'
import { BpmnModdle, type BpmnElement } from 'bpmn-moddle'

const require = createRequire(import.meta.url)
const camunda = require('camunda-bpmn-moddle/resources/camunda.json') as object

export interface BpmnModel {
  root: BpmnElement
  /** Every element of the process, in the order of the file; not the drawing. */
  elements: BpmnElement[]
  warnings: string[]
}

/** Rejects when the text is no BPMN. */
export async function readBpmn(xml: string): Promise<BpmnModel> {
  const { rootElement, warnings } = await new BpmnModdle({ camunda }).fromXML(xml)
  return {
    root: rootElement,
    elements: descendants(rootElement),
    warnings: warnings.map(({ message }) => message)
  }
}

/** The same model as bpmn-moddle writes it: what it did not understand is gone. */
export async function writeBpmn({ root }: BpmnModel): Promise<string> {
  return (await new BpmnModdle({ camunda }).toXML(root, { format: true })).xml
}

/** The element's `camunda:` attribute or property, which moddle keeps under this name. */
export function attributeOf(element: BpmnElement, name: string): string | undefined {
  const value = element[name]
  return typeof value === 'string' ? value : undefined
}

function descendants(element: BpmnElement): BpmnElement[] {
  // References appear as plain properties too: only what hangs below its parent is followed.
  const children = Object.entries(element)
    .filter(([name]) => !name.startsWith('$') && name !== 'diagrams')
    .flatMap(([, value]) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .filter((value): value is BpmnElement => isElement(value) && value.$parent === element)
  return [element, ...children.flatMap(descendants)]
}

function isElement(value: unknown): value is BpmnElement {
  return typeof value === 'object' && value !== null && '$type' in value
}
