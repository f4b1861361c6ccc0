import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { drawHistory } from './history.ts'
import { interleave, measured, percentile } from './rounds.ts'

let directory: string
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'bench-'))
})
afterAll(() => rmSync(directory, { recursive: true }))

const bench = (...words: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'test/bench/bench.ts', ...words], { encoding: 'utf8' })

test.each([[['nothing-like-it']], [[]], [['clocks', '--fast']], [['clocks', 'inbox']]])(
  'a wrong word (%s) is a sentence on standard error and exit 2',
  (words) => {
    const { status, stdout, stderr } = bench(...words)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^[A-Z].+\nUse: bench clocks/)
  }
)

test('contenders take turns, so that neither always comes first', async () => {
  const turns: string[] = []
  const turn = (name: string) => async (round: number) => {
    turns.push(name)
    return round
  }
  const values = await interleave({ a: turn('a'), b: turn('b') }, 4)
  expect(turns.join('')).toBe('abbaabba')
  expect(values).toEqual({ a: [0, 1, 2, 3], b: [0, 1, 2, 3] })
})

test('p95 is the value that 95 of 100 do not exceed; the median of rounds stands between its extremes', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1)
  expect(percentile(hundred, 0.95)).toBe(95)
  expect(measured([5, 1, 9, 3, 7])).toEqual({ median: 5, min: 1, max: 9 })
  expect(measured([4, 2])).toEqual({ median: 3, min: 2, max: 4 })
})

test('each ratio that was recorded is drawn with its commits', () => {
  const run = (value: number, commit: string) =>
    JSON.stringify({
      suite: 'clocks',
      ratios: { inboxP95GrowthDuring: value },
      figures: {},
      machine: 'm',
      commit,
      at: '2026-03-16T10:00:00Z'
    })
  const history = join(directory, 'history.jsonl')
  writeFileSync(history, `${run(1.4, 'abc1234')}\n${run(1.2, 'def5678')}\n`)
  const [path, ...others] = drawHistory(history, directory)
  expect(others).toEqual([])
  const picture = readFileSync(path!, 'utf8')
  expect(picture).toMatch(/^<svg [\s\S]+abc1234[\s\S]+def5678[\s\S]+<\/svg>\n$/)
})
