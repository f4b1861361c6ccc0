import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { blockOf, createReader, readDrawing } from '../../../server/blocks/fragment.ts'
import { placeBlockIn } from '../../../server/blocks/place-block.ts'
import { readBlocks } from '../../../server/blocks/read-blocks.ts'
import { checkDiagram } from '../../../server/release/check-diagram.ts'
import { messages } from '../../../workflows/messages.ts'
import { bareItem } from '../../support/bare-diagrams.ts'

const folder = new URL('../../../workflows/construction/', import.meta.url)
const shipped = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.bpmn'))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')])
)
const blocks = readBlocks()

describe.each(blocks.map((block) => [block.block, block] as const))('the block %s', (_name, block) => {
  test('passes the release check in a diagram that was not made for it', async () => {
    const placed = await placeBlockIn(bareItem('some-item'), block.fragment)
    expect(await checkDiagram(placed, 'placed.bpmn')).toEqual([])
    expect(placed).toContain(`bpmnElement="${await idOf(block.fragment)}"`)
  })

  test('begins by a message of the vocabulary or a condition', async () => {
    const words = [...block.fragment.matchAll(/<bpmn:message [^>]*name="([^"]+)"/g)].map(([, name]) => name)
    expect(words.filter((name) => !(name! in messages))).toEqual([])
    expect(/MessageEventDefinition|ConditionalEventDefinition/i.test(block.fragment)).toBe(true)
  })

  test('is not placed twice, and stands as it is in some diagram that ships', async () => {
    const placed = await placeBlockIn(bareItem('some-item'), block.fragment)
    await expect(placeBlockIn(placed, block.fragment)).rejects.toMatchObject({ code: 'BLOCK_THERE_ALREADY' })
    const own = await semanticsOf(block.fragment)
    const id = await idOf(block.fragment)
    const hosts = [...shipped.values()].filter((xml) => xml.includes(`<bpmn:subProcess id="${id}"`))
    expect(hosts.length).toBeGreaterThan(0)
    for (const host of hosts) expect(await semanticsOf(host, id)).toEqual(own)
  })

  test('comes with element templates of bpmn.io for what it calls', () => {
    const called = [...block.fragment.matchAll(/calledElement="([a-z-]+)"/g)].map(([, key]) => key)
    const hidden = JSON.stringify(block.templates)
    for (const key of called) {
      expect(hidden).toContain(`"value":"${key}"`)
      expect(shipped.has(`${key}.bpmn`)).toBe(true)
    }
    for (const template of block.templates)
      expect(template).toMatchObject({
        id: expect.stringMatching(/^yimen\./),
        name: expect.stringMatching(/[\u4e00-\u9fff]/),
        appliesTo: expect.any(Array),
        properties: expect.any(Array)
      })
  })
})

test('every event sub-process of an item, an opinion, a stage and a licence that ship is a block', () => {
  const drawn = ['standard-item', 'stage-opinion', 's1-project-approval', 'licence-life'].flatMap((key) =>
    [
      ...shipped.get(`${key}.bpmn`)!.matchAll(/<bpmn:subProcess id="([^"]+)"[^>]* triggeredByEvent="true"/g)
    ].map(([, id]) => id!)
  )
  const known = blocks.map(({ block }) => block)
  expect([...new Set(drawn)].filter((id) => !known.includes(id))).toEqual([])
})

test('what is no diagram, or not drawn, is refused with a sentence', async () => {
  const [block] = blocks
  await expect(placeBlockIn('nonsense', block!.fragment)).rejects.toMatchObject({ code: 'NOT_A_DIAGRAM' })
  const undrawn = bareItem('some-item').replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '')
  await expect(placeBlockIn(undrawn, block!.fragment)).rejects.toMatchObject({ code: 'NOT_A_DIAGRAM' })
})

const idOf = async (xml: string) => String(blockOf(await readDrawing(createReader(), xml)).id)

/** What the block means: its elements with their attributes, without places. */
async function semanticsOf(xml: string, id?: string): Promise<string[]> {
  const wanted = id ?? (await idOf(xml))
  const start = xml.indexOf(`<bpmn:subProcess id="${wanted}"`)
  const text = xml.slice(start, xml.indexOf('</bpmn:subProcess>', start))
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
