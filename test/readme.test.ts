import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { settings } from '../server/env.ts'

const readme = readFileSync('README.md', 'utf8')

test('the README lists every setting with its default, as the code has them', () => {
  const rows = Object.entries(settings).map(
    ([name, { default: value, about }]) => `| \`${name}\` | ${value ? `\`${value}\`` : ''} | ${about} |`
  )
  expect(readme.split('\n').filter((line) => /^\| `(YIMEN_|DATABASE_)/.test(line))).toEqual(rows)
})

test('the README names only commands that exist', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const named = [...readme.matchAll(/npm run (?:--silent )?([a-z:-]+)/g)].map(([, name]) => name!)
  expect(named.filter((name) => !(name in scripts))).toEqual([])
})

test('the architecture map stays short enough to be read', () => {
  const map = readme.split('## 架构 · Architecture map')[1]!.split('\n## ')[0]!
  expect(map.trim().split('\n').length).toBeLessThanOrEqual(70)
})
