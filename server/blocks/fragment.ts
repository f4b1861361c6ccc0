import { createRequire } from 'node:module'
import { BpmnModdle, type BpmnElement } from 'bpmn-moddle'

const camunda = createRequire(import.meta.url)('camunda-bpmn-moddle/resources/camunda.json') as object

interface Box {
  x: number
  y: number
  width: number
  height: number
}
/** An element with what bpmn-moddle declares only in part. */
type Element = Omit<BpmnElement, '$parent'> & { id: string; name?: string; $parent?: Element } & Record<
    string,
    unknown
  >

/** A diagram with its drawing, in which a block can be put or found. */
export interface Drawing {
  root: Element
  plane: Element
  process: Element
}

/** Between blocks and at the edges of a lane, in pixels. */
const GAP = 30

/** Both parts of one placing are read by the same reader: their elements then know the same types. */
export const createReader = () => new BpmnModdle({ camunda })
export type Reader = ReturnType<typeof createReader>

export async function readDrawing(reader: Reader, xml: string): Promise<Drawing> {
  const root = (await reader.fromXML(xml)).rootElement as unknown as Element
  const process = listOf(root, 'rootElements').find(({ $type }) => $type === 'bpmn:Process')
  const plane = listOf(root, 'diagrams')[0]?.plane as Element | undefined
  if (!process || !plane) throw new NoDrawing()
  return { root, plane, process }
}

/** The text is a diagram, but without a process or a drawing. */
export class NoDrawing extends Error {
  override name = 'NoDrawing'
}

export async function writeDrawing(reader: Reader, { root }: Drawing): Promise<string> {
  return (await reader.toXML(root as unknown as BpmnElement, { format: true })).xml
}

/** The event sub-process that a fragment is about. */
export function blockOf({ process }: Drawing): Element {
  const block = listOf(process, 'flowElements').find((one) => one.triggeredByEvent === true)
  if (!block) throw new NoDrawing()
  return block
}

export const hasBlock = ({ process }: Drawing, id: string): boolean =>
  listOf(process, 'flowElements').some((one) => one.id === id)

/**
 * Puts the fragment's block into the diagram: its elements, the messages that it waits for, and its shapes at the foot of
 * the pool, beside the blocks that stand there already. Changes `diagram`.
 */
export function putBlock(diagram: Drawing, fragment: Drawing): void {
  const block = blockOf(fragment)
  const own = within(block)
  adopt(diagram.process, 'flowElements', block)
  for (const message of messagesOf(own)) shareMessage(diagram, own, message)

  const shapes = listOf(fragment.plane, 'planeElement').filter((shape) =>
    own.includes(shape.bpmnElement as Element)
  )
  const box = boundsOf(shapes.find((shape) => shape.bpmnElement === block)!)
  const place = makeRoom(diagram, block, box)
  for (const shape of shapes) {
    move(shape, place.x - box.x, place.y - box.y)
    adopt(diagram.plane, 'planeElement', shape)
  }
}

/** The lane in which blocks stand is the last one; without lanes they stand under everything that is drawn. */
function makeRoom(diagram: Drawing, block: Element, { width, height }: Box): { x: number; y: number } {
  const shapes = listOf(diagram.plane, 'planeElement').filter((shape) => shape.bounds)
  const shapeOf = (element: unknown) => shapes.find((shape) => shape.bpmnElement === element)
  const [laneSet] = listOf(diagram.process, 'laneSets')
  const lane = laneSet && listOf(laneSet, 'lanes').at(-1)
  const frame = lane && shapeOf(lane)
  if (!lane || !frame) {
    const boxes = shapes.map(boundsOf)
    const left = boxes.length ? Math.min(...boxes.map(({ x }) => x)) : 0
    const foot = boxes.length ? Math.max(...boxes.map(({ y, height: h }) => y + h)) : 0
    return { x: left, y: foot + GAP }
  }

  const room = boundsOf(frame)
  const beside = (listOf(lane, 'flowNodeRef') ?? [])
    .map(shapeOf)
    .filter((shape): shape is Element => shape !== undefined)
    .map(boundsOf)
  adopt(lane, 'flowNodeRef', block, { owned: false })
  const row = beside.filter((one) => one.y + one.height > room.y + room.height - height - GAP)
  const right = row.length ? Math.max(...row.map((one) => one.x + one.width)) : room.x + GAP
  const onlyBlocks = listOf(lane, 'flowNodeRef').every((one) => one.triggeredByEvent === true)
  if (onlyBlocks && row.length && right + GAP + width + GAP <= room.x + room.width)
    return { x: right + GAP, y: Math.min(...row.map(({ y }) => y)) }

  const foot = room.y + room.height
  grow(frame, height + 2 * GAP)
  for (const participant of shapes.filter(
    (one) => (one.bpmnElement as Element).processRef === diagram.process
  ))
    grow(participant, height + 2 * GAP)
  return { x: room.x + 50, y: foot + GAP }
}

function shareMessage(diagram: Drawing, own: Element[], message: Element): void {
  const known = listOf(diagram.root, 'rootElements').find(
    ({ $type, name }) => $type === 'bpmn:Message' && name === message.name
  )
  if (!known) return adopt(diagram.root, 'rootElements', message)
  for (const element of own) if (element.messageRef === message) element.messageRef = known
}

const messagesOf = (own: Element[]): Element[] => [
  ...new Set(own.flatMap(({ messageRef }) => (messageRef as Element | undefined) ?? []))
]

function within(element: Element): Element[] {
  const children = ['flowElements', 'eventDefinitions', 'artifacts'].flatMap((list) => listOf(element, list))
  return [element, ...children.flatMap(within)]
}

function adopt(parent: Element, list: string, child: Element, { owned = true } = {}): void {
  if (owned) child.$parent = parent
  parent[list] = [...listOf(parent, list), child]
}

function move(shape: Element, dx: number, dy: number): void {
  const places = [shape.bounds, (shape.label as Element | undefined)?.bounds, ...listOf(shape, 'waypoint')]
  for (const place of places as (Box | undefined)[])
    if (place) Object.assign(place, { x: place.x + dx, y: place.y + dy })
}

const grow = (shape: Element, by: number) => {
  boundsOf(shape).height += by
}
const boundsOf = (shape: Element) => shape.bounds as Box
const listOf = (element: Element, name: string) => (element[name] as Element[] | undefined) ?? []
