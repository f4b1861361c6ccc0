import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { BpmnModdle } from 'bpmn-moddle'
import type { Box, Point } from './geometry.ts'

const camunda = createRequire(import.meta.url)('camunda-bpmn-moddle/resources/camunda.json') as object

/** An element as the reader hands it out, of which `server/release/bpmn-moddle.d.ts` declares only a part. */
export interface ModdleElement {
  $type: string
  $parent?: ModdleElement
  $instanceOf(type: string): boolean
  id: string
  name?: string
  get<T>(property: string): T
}

interface Model {
  rootElement: ModdleElement
  elementsById: Record<string, ModdleElement>
  warnings: { message: string }[]
}

export interface Drawn<Place> {
  element: ModdleElement
  place: Place
  label?: Box
}

export interface Diagram {
  warnings: string[]
  elements: ModdleElement[]
  /** Events, tasks and gateways, those of sub-processes too. */
  nodes: Drawn<Box>[]
  lanes: Drawn<Box>[]
  flows: Drawn<Point[]>[]
}

/** A .bpmn file as it is drawn: each element with its place on the canvas, in pixels. */
export async function readDiagram(file: URL): Promise<Diagram> {
  const moddle = new BpmnModdle({ camunda })
  const model = (await moddle.fromXML(readFileSync(file, 'utf8'))) as unknown as Model
  const { rootElement, elementsById, warnings } = model
  const drawing = rootElement.get<ModdleElement[]>('diagrams')[0]!.get<ModdleElement>('plane')
  const drawn = drawing.get<ModdleElement[]>('planeElement')

  const shapes = drawn
    .filter((shape) => shape.$type === 'bpmndi:BPMNShape')
    .map((shape) => ({ ...drawnElement(shape), place: shape.get<Box>('bounds') }))
  return {
    warnings: warnings.map(({ message }) => message),
    elements: Object.values(elementsById),
    nodes: shapes.filter(({ element }) => element.$instanceOf('bpmn:FlowNode')),
    lanes: shapes.filter(({ element }) => element.$type === 'bpmn:Lane'),
    flows: drawn
      .filter((edge) => edge.$type === 'bpmndi:BPMNEdge')
      .map((edge) => ({ ...drawnElement(edge), place: edge.get<Point[]>('waypoint') }))
      .filter(({ element }) => element.$type === 'bpmn:SequenceFlow')
  }
}

function drawnElement(shape: ModdleElement): { element: ModdleElement; label?: Box } {
  const label = shape.get<ModdleElement | undefined>('label')
  return { element: shape.get<ModdleElement>('bpmnElement'), label: label?.get<Box>('bounds') }
}
