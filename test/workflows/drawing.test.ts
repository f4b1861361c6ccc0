import { readdirSync } from 'node:fs'
import { expect, test, describe } from '@jest/globals'
import { isInside, meet, overlap, passesThrough, segmentsOf } from '../support/geometry.ts'
import { readDiagram, type Diagram, type Drawn, type ModdleElement } from '../support/read-diagram.ts'
import type { Box } from '../support/geometry.ts'

const folder = new URL('../../workflows/construction/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.bpmn'))
const diagrams = await Promise.all(
  files.map(async (name) => [name, await readDiagram(new URL(name, folder))] as const)
)

const ids = (list: { element: ModdleElement }[]): string[] => list.map(({ element }) => element.id)
const subProcessOf = ({ element }: Drawn<unknown>): string | undefined =>
  element.$parent?.$type === 'bpmn:SubProcess' ? element.$parent.id : undefined
const hostOf = ({ element }: Drawn<unknown>): string | undefined =>
  element.get<ModdleElement | undefined>('attachedToRef')?.id

/** Pairs that belong together may cover one another: an event and its task, a sub-process and what is in it. */
function apart(a: Drawn<Box>, b: Drawn<Box>): boolean {
  return (
    ![hostOf(a), subProcessOf(a)].includes(b.element.id) &&
    ![hostOf(b), subProcessOf(b)].includes(a.element.id)
  )
}

function pairs<T>(list: T[]): [T, T][] {
  return list.flatMap((one, index) => list.slice(index + 1).map((other): [T, T] => [one, other]))
}

function labels({ nodes, flows }: Diagram): { id: string; box: Box }[] {
  return [...nodes, ...flows].flatMap(({ element, label }) => (label ? [{ id: element.id, box: label }] : []))
}

test('there are the project, its five stages, the item and the opinion', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      'project.bpmn',
      's1-project-approval.bpmn',
      's2-land-use.bpmn',
      's3-planning.bpmn',
      's4-construction-permit.bpmn',
      's5-completion.bpmn',
      'stage-opinion.bpmn',
      'standard-item.bpmn'
    ])
  )
})

describe.each(diagrams)('%s', (_name, diagram) => {
  const { nodes, lanes, flows } = diagram

  test('opens without a warning', () => {
    expect(diagram.warnings).toEqual([])
  })

  test('names everything in Chinese, and a task that people see in lists on one line', () => {
    expect(
      ids([...nodes, ...lanes].filter(({ element }) => !/[\u4e00-\u9fff]/.test(element.name ?? '')))
    ).toEqual([])
    expect(ids(nodes.filter(({ element: e }) => e.$type === 'bpmn:UserTask' && /\s/.test(e.name!)))).toEqual(
      []
    )
  })

  test('has English ids in kebab-case', () => {
    expect(
      diagram.elements.map(({ id }) => id).filter((id) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    ).toEqual([])
  })

  test('draws every element of the process', () => {
    const drawn = new Set(ids([...nodes, ...flows]))
    const known = diagram.elements.filter(
      (e) => e.$instanceOf('bpmn:FlowNode') || e.$type === 'bpmn:SequenceFlow'
    )
    expect(known.map(({ id }) => id).filter((id) => !drawn.has(id))).toEqual([])
  })

  test('has every node in the lane that says who acts, and inside its sub-process', () => {
    const outside = nodes.filter((node) => {
      const subProcess = nodes.find(({ element }) => element.id === subProcessOf(node))
      const homes = subProcess
        ? [subProcess]
        : lanes.filter(({ element }) => element.get<ModdleElement[]>('flowNodeRef').includes(node.element))
      return homes.length !== 1 || !isInside(node.place, homes[0]!.place)
    })
    expect(ids(outside)).toEqual([])
  })

  test('lays no two nodes over one another', () => {
    const over = pairs(nodes).filter(([a, b]) => apart(a, b) && overlap(a.place, b.place))
    expect(over.map(ids)).toEqual([])
  })

  test('draws lines at right angles', () => {
    const askew = flows.filter(({ place }) => segmentsOf(place).some(([a, b]) => a.x !== b.x && a.y !== b.y))
    expect(ids(askew)).toEqual([])
  })

  test('crosses no lines', () => {
    const crossing = pairs(flows).filter(([a, b]) =>
      segmentsOf(a.place).some((one) => segmentsOf(b.place).some((other) => meet(one, other)))
    )
    expect(crossing.map(ids)).toEqual([])
  })

  test('draws no line through a node', () => {
    const through = flows.flatMap((flow) =>
      nodes
        .filter(({ element }) => element.id !== subProcessOf(flow))
        .filter(({ place }) => segmentsOf(flow.place).some((segment) => passesThrough(segment, place)))
        .map(({ element }) => [flow.element.id, element.id])
    )
    expect(through).toEqual([])
  })

  test('keeps names clear of lines, of nodes and of one another', () => {
    const names = labels(diagram)
    const onLine = names.flatMap(({ id, box }) =>
      flows
        .filter(({ place }) => segmentsOf(place).some((segment) => passesThrough(segment, box)))
        .map(({ element }) => [id, element.id])
    )
    const onNode = names.flatMap(({ id, box }) =>
      nodes
        .filter(({ element, place }) => element.$type !== 'bpmn:SubProcess' && overlap(box, place))
        .map(({ element }) => [id, element.id])
    )
    const onName = pairs(names).filter(([a, b]) => overlap(a.box, b.box))
    expect([...onLine, ...onNode, ...onName]).toEqual([])
  })
})
