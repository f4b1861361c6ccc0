import { expect, test } from '@jest/globals'
import { step } from '../../../server/launch/step.mjs'

async function run(script: string) {
  const lines: string[] = []
  const log = (line: string) => lines.push(line)
  const answer = await step('Building the thing', process.execPath, ['-e', script], {
    cwd: process.cwd(),
    log
  }).catch((problem: Error) => problem)
  return { lines, answer }
}

test('a step that takes long says every five seconds that it lives, with the last line it wrote', async () => {
  const { lines, answer } = await run("console.log('compiling'); setTimeout(() => {}, 5_500)")
  // On a busy machine its start alone takes some of the next five.
  const [title, first, ...more] = lines
  expect([title, first]).toEqual(['Building the thing', '  … 5 s compiling'])
  expect(more.filter((line) => !/^  … \d+ s compiling$/.test(line))).toEqual([])
  expect(answer).toBe('compiling\n')
})

test('a step that fails shows what it wrote', async () => {
  const { answer } = await run("console.error('no space left'); process.exit(3)")
  expect(answer).toEqual(new Error('Building the thing failed:\nno space left'))
})
