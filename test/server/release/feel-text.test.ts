import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { checkDiagram } from '../../../server/release/check-diagram.ts'
import { feelRefusal } from '../../../server/release/feel-text.ts'
import { dmnWith } from './model-text.ts'

const cases = JSON.parse(readFileSync(new URL('./feel-texts.json', import.meta.url), 'utf8')) as Record<
  'allowed' | 'refused',
  string[]
>

test.each(cases.allowed)('%s is allowed', (text) => expect(feelRefusal(text)).toBeNull())
test.each(cases.refused)('%s is refused', (text) => expect(feelRefusal(text)).not.toBeNull())

test('a note beside a table may say anything', async () => {
  const note = '<textAnnotation id="note"><text>for every project</text></textAnnotation></definitions>'
  const findings = await checkDiagram(dmnWith('1').replace('</definitions>', note), 'tried.dmn')
  expect(findings).toEqual([])
})
