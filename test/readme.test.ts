import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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

const map = readme.split('## 架构 · Architecture map')[1]!.split('\n## ')[0]!

test('the architecture map stays short enough to be read', () => {
  expect(map.trim().split('\n').length).toBeLessThanOrEqual(70)
})

test('what the architecture map names is there, and each module of the server stands in it', () => {
  let folder = ''
  const named: string[] = []
  for (const line of map.split('```')[1]!.split('\n')) {
    if (/^\w/.test(line)) folder = line.split('/')[0]!
    // The first column names files and folders, what they are follows after a gap.
    const [names = ''] = line.trimEnd().replace(/^ {2}/, '').split(/ {3,}/)
    for (const [name] of names.matchAll(/[\w.-]+(?:\/|\.\w+)(?= |$)/g))
      named.push(/^\w/.test(line) ? folder : join(folder, name))
  }
  expect(named.filter((path) => !existsSync(path))).toEqual([])
  const modules = readdirSync('server', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(
    modules.map(({ name }) => join('server', name)).filter((path) => !named.includes(`${path}/`))
  ).toEqual([])
})
