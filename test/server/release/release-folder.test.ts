import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from '@jest/globals'
import { createEngine, type Engine } from '../../../server/engine/client.ts'
import { releaseFiles, releaseFolder } from '../../../server/release/release-folder.ts'
import { useTestEngine } from '../../support/engine.ts'
import { bpmnWith } from './model-text.ts'

let engine: Engine
beforeAll(async () => {
  const { url, secret } = await useTestEngine()
  engine = createEngine(url, secret)
}, 180_000)

const construction = fileURLToPath(new URL('../../../workflows/construction', import.meta.url))

test('the folder of construction is released as one, and a second time changes nothing', async () => {
  const first = await releaseFolder(engine, construction, 'designer')
  const drawn = readdirSync(construction).filter((name) => name.endsWith('.bpmn'))
  expect(first.deployment.processes.map(({ key }) => `${key}.bpmn`).sort()).toEqual(drawn.sort())
  expect(first.deployment.decisions.map(({ key }) => key)).toEqual(['applicable-items'])
  expect(first.userTasks).toContainEqual(
    expect.objectContaining({ processKey: 'standard-item', taskKey: 'decide', form: 'yimen:decide' })
  )
  const ids = first.deployment.processes.map(({ id }) => id)
  expect(first.userTasks.every(({ processDefinitionId }) => ids.includes(processDefinitionId))).toBe(true)

  const again = await releaseFolder(engine, construction, 'designer')
  expect(again).toEqual({ ...first, deployment: { ...first.deployment, isNew: false } })
})

test('one changed file gives all of them a new version', async () => {
  const file = (key: string, name: string) => ({
    name: `${key}.bpmn`,
    content: bpmnWith(`<bpmn:manualTask id="work" name="${name}"/>`).replace('"tried"', `"${key}"`)
  })
  const versions = async (name: string) => {
    const { deployment } = await releaseFiles(
      engine,
      'pair',
      [file('pair-a', name), file('pair-b', '')],
      'designer'
    )
    return deployment.processes.map(({ version }) => version)
  }
  expect(await versions('one')).toEqual([1, 1])
  expect(await versions('one')).toEqual([1, 1])
  expect(await versions('two')).toEqual([2, 2])
})

test('nothing is released when one file is refused, and the sentence says where and what to do', async () => {
  const files = [
    { name: 'kept.bpmn', content: bpmnWith('<bpmn:task id="work"/>').replace('"tried"', '"kept-back"') },
    {
      name: 'shell.bpmn',
      content: bpmnWith('<bpmn:serviceTask id="work" camunda:type="shell" camunda:topic="x"/>')
    }
  ]
  await expect(releaseFiles(engine, 'refused', files, 'designer')).rejects.toThrow(
    'shell.bpmn at work: Value refused: camunda:type="shell". Choose one of the values that the properties panel offers.'
  )
  expect(await engine.latestDefinitions(['kept-back'])).toEqual({})
})
