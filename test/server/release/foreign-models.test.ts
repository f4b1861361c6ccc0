import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { checkDiagram } from '../../../server/release/check-diagram.ts'
import { harmlessModels } from './harmless-models.ts'

// Third parties' models are not ours to ship: a folder of them is named by YIMEN_MODELS.
const folder = process.env.YIMEN_MODELS ?? ''
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.bpmn'))
  : []

if (files.length)
  test.each(files)('%s is read without an exception, and every finding has a cure', async (name) => {
    const findings = await checkDiagram(readFileSync(join(folder, name), 'utf8'), name)
    expect(findings.filter(({ message, cure }) => !message || !cure)).toEqual([])
  })

test('a damaged file is a finding, never an exception', async () => {
  const damaged = fc
    .record({
      model: fc.constantFrom(...harmlessModels),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      text: fc.string()
    })
    .map(({ model, at, text }) => {
      const cut = Math.floor(model.content.length * at)
      return {
        ...model,
        content: model.content.slice(0, cut) + text + model.content.slice(cut + text.length)
      }
    })
  await fc.assert(
    fc.asyncProperty(damaged, async ({ content, fileName }) => {
      expect(Array.isArray(await checkDiagram(content, fileName))).toBe(true)
    }),
    { numRuns: 200 }
  )
})
