import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { expressionRefusal } from '../../../server/release/expression-grammar.ts'

const cases = JSON.parse(readFileSync(new URL('./expressions.json', import.meta.url), 'utf8')) as Record<
  'allowed' | 'refused',
  string[]
>

test.each(cases.allowed)('%s is allowed', (text) => expect(expressionRefusal(text)).toBeNull())
test.each(cases.refused)('%s is refused', (text) => expect(expressionRefusal(text)).not.toBeNull())

test('a very long expression is refused, since the parser of the engine recurses', () => {
  expect(expressionRefusal('${' + '('.repeat(5000) + 'a' + ')'.repeat(5000) + '}')).not.toBeNull()
})
