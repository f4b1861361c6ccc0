import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { createEngine, type Engine } from '../../server/engine/client.ts'
import { harmlessModels } from '../server/release/harmless-models.ts'
import { hostileModels } from '../server/release/hostile-models.ts'
import { bpmnWith } from '../server/release/model-text.ts'
import { useTestEngine } from '../support/engine.ts'

// Sent straight to the engine, past the server's check.
let engine: Engine
beforeAll(async () => {
  const { url, secret } = await useTestEngine()
  engine = createEngine(url, secret)
}, 180_000)

describe('the engine refuses by itself', () => {
  test.each(hostileModels)('$name', async ({ name, fileName, content }) => {
    await expect(engine.deploy(name, [{ name: fileName, content }], 'tester')).rejects.toMatchObject({
      name: 'EngineRefused',
      refusal: 'model',
      status: 400,
      message: expect.stringContaining('refused')
    })
  })

  test('one hostile file among harmless ones keeps all of them out', async () => {
    const files = [
      { name: 'good.bpmn', content: bpmnWith('<bpmn:task id="work"/>').replace('"tried"', '"kept-out"') },
      { name: 'bad.groovy', content: 'println 1' }
    ]
    await expect(engine.deploy('mixed', files, 'tester')).rejects.toMatchObject({ refusal: 'model' })
    expect(await engine.latestDefinitions(['kept-out'])).toEqual({})
  })
})

describe('the engine takes what approval flows are drawn with', () => {
  test.each(harmlessModels)('$name', async ({ name, fileName, content }) => {
    await expect(engine.deploy(name, [{ name: fileName, content }], 'tester')).resolves.toMatchObject({
      id: expect.any(String)
    })
  })
})

describe('the engine reads the same expressions as the server', () => {
  const cases = JSON.parse(
    readFileSync(new URL('../server/release/expressions.json', import.meta.url), 'utf8')
  ) as Record<'allowed' | 'refused', string[]>
  const asInput = (texts: string[]) => {
    const inputs = texts.map(
      (text, i) => `<camunda:inputParameter name="p${i}">${escape(text)}</camunda:inputParameter>`
    )
    return bpmnWith(
      `<bpmn:serviceTask id="work" camunda:type="external" camunda:topic="check.SL"><bpmn:extensionElements><camunda:inputOutput>${inputs.join('')}</camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>`
    )
  }
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\0', '')
  const deploy = (texts: string[]) =>
    engine.deploy(
      `expressions ${texts.join()}`.slice(0, 200),
      [{ name: 'tried.bpmn', content: asInput(texts) }],
      'tester'
    )

  test('those that are allowed', async () => {
    await expect(deploy(cases.allowed)).resolves.toMatchObject({ isNew: true })
  })
  // A character that XML cannot hold never arrives.
  test.each(cases.refused.filter((text) => !text.includes('\0')))('not %s', async (text) => {
    await expect(deploy([text])).rejects.toMatchObject({ refusal: 'model' })
  })
})
