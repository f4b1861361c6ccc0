import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { answer } from '../../../server/calendar/due-date-answer.ts'
import { WrongInput } from '../../../server/calendar/due-date-input.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'due-date-'))
})
afterAll(() => rm(directory, { recursive: true }))

function dueDate(...args: string[]): Promise<{ code: unknown; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', 'server/calendar/due-date-command.ts', ...args]
    execFile(process.execPath, command, { maxBuffer: 1e8 }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr })
    )
  })
}

async function file(content: string): Promise<string> {
  const path = join(directory, `${Math.random()}.json`)
  await writeFile(path, content)
  return path
}

test('a case with a pause and an extension is explained as JSON', async () => {
  const { code, stdout, stderr } = await dueDate(
    '2026-04-22',
    '10wd',
    '--pause',
    '2026-04-24..2026-05-12',
    '--extend',
    '10wd'
  )
  const { due, provisional, days } = JSON.parse(stdout)
  expect({ code, stderr, due, provisional }).toEqual({
    code: 0,
    stderr: '',
    due: '2026-06-05',
    provisional: false
  })
  expect(days.filter((day: { counted: boolean }) => day.counted)).toHaveLength(20)
  expect(days[2]).toEqual({ date: '2026-04-24', counted: true, why: expect.stringContaining('工作日') })
})

test('pauses may repeat and calendar days are counted', async () => {
  const { stdout } = await dueDate(
    '2026-03-02',
    '30cd',
    '--pause',
    '2026-03-12..2026-03-20',
    '--pause=2026-03-10..2026-03-15'
  )
  expect(JSON.parse(stdout).due).toBe('2026-04-13')
})

test('2,000 cases of a file are answered in order and in under 5 seconds', async () => {
  const cases = Array.from({ length: 2000 }, (_, index) => ({
    start: '2015-02-13',
    limit: `${index % 200}wd`,
    pauses: [['2015-03-02', '2015-03-09']],
    ...(index % 2 && { extend: '10cd' })
  }))
  const began = Date.now()
  const { stdout } = await dueDate('--file', await file(JSON.stringify(cases)))
  expect(Date.now() - began).toBeLessThan(5000)
  const answers = JSON.parse(stdout)
  expect(answers).toHaveLength(2000)
  expect(answers[8]).toEqual({ due: '2015-03-09', provisional: false })
})

const wrong: [string, string[]][] = [
  ['a day that does not exist', ['2026-02-30', '10wd']],
  ['a limit without unit', ['2026-02-03', '10']],
  ['a negative limit', ['2026-02-03', '--', '-5wd']],
  ['half a day', ['2026-02-03', '1.5wd']],
  ['a limit past the year 9999', ['9999-12-20', '30wd']],
  ['a pause that ends before it begins', ['2026-02-03', '5wd', '--pause', '2026-02-05..2026-02-04']],
  ['a pause without end', ['2026-02-03', '5wd', '--pause', '2026-02-05']],
  ['two extensions', ['2026-02-03', '5wd', '--extend', '5wd', '--extend', '5wd']],
  ['an unknown option', ['2026-02-03', '5wd', '--pauses', '2026-02-05..2026-02-06']],
  ['a word too many', ['2026-02-03', '5wd', '6wd']],
  ['no limit', ['2026-02-03']],
  ['nothing', []],
  ['a file that is not there', ['--file', 'no-such-file.json']],
  ['a file beside a case', ['2026-02-03', '5wd', '--file', 'package.json']],
  ['a file that holds no list', ['--file', 'package.json']],
  ['a file that is not JSON', ['--file', '.prettierignore']]
]

test.each(wrong)('%s is refused in a sentence', (_, args) => {
  expect(() => answer(args)).toThrow(WrongInput)
  expect(() => answer(args)).toThrow(/^[A-Z].+$/)
})

test('a wrong case of a file is named by its place on standard error, with exit 2 and nothing on standard output', async () => {
  const good = { start: '2026-02-03', limit: '5wd', pauses: [] }
  const path = await file(JSON.stringify([good, { ...good, start: '2026-13-01' }]))
  const { code, stdout, stderr } = await dueDate('--file', path)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/^Case 2: .*2026-13-01/)
})
