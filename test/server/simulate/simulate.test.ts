import { existsSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import type { Simulation } from '../../../server/simulate/simulate.ts'
import { sampleProjects } from '../../support/sample-projects.ts'
import { runNode } from '../../support/yimen.ts'

const COMMAND = ['--import', 'tsx', 'server/simulate/simulate-command.ts']

test('the four sample projects come through all stages in their days, counted on what happened', async () => {
  const { code, stdout, stderr } = await runNode(
    [...COMMAND, '--facts', 'test/server/items/projects.json'],
    process.env
  )
  expect([code, code === 0 ? '' : stderr]).toEqual([0, ''])
  const { projects, ...all } = JSON.parse(stdout) as Simulation
  expect(projects.map(({ parallelWorkingDays }) => parallelWorkingDays)).toEqual([32, 36, 36, 22])
  for (const [index, { items, promisedDaysByStage, sequentialStatutoryDays }] of projects.entries()) {
    const expected = sampleProjects[index]!
    expect(items.toSorted()).toEqual(expected.items.toSorted())
    expect(promisedDaysByStage).toEqual(expected.promisedDaysByStage)
    expect(sequentialStatutoryDays).toBe(expected.sequentialStatutoryDays)
  }
  expect(all).toEqual({ median: 34, max: 36, projectsPerMinute: expect.any(Number), incidents: 0 })
  const home = /thrown away in (\S+)/.exec(stderr)![1]!
  expect(existsSync(home)).toBe(false)
}, 600_000)

test('wrong input is one sentence on standard error, exit 2, and nothing on standard output', async () => {
  const { code, stdout, stderr } = await runNode([...COMMAND, '--projects', 'many'], process.env)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toBe('--projects is "many": it must be a whole number from 1 to 10000.\n')
}, 180_000)
