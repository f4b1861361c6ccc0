import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, test } from '@jest/globals'

const WEB = join(import.meta.dirname, '../../web')

interface Dictionary {
  [key: string]: string | Dictionary
}

/** English has one and other where Chinese has one form: `left_one` and `left_other` stand for `left`. */
const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '')

function flatten(dictionary: Dictionary, prefix = ''): [string, string][] {
  return Object.entries(dictionary).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[withoutPlural(prefix + key), value]] : flatten(value, `${prefix}${key}.`)
  )
}

async function readDictionaries(language: string): Promise<Map<string, string>> {
  const folder = join(WEB, 'locales', language)
  const texts = new Map<string, string>()
  for (const file of await readdir(folder)) {
    const { default: dictionary } = (await import(join(folder, file))) as { default: Dictionary }
    for (const [key, text] of flatten(dictionary)) texts.set(`${file.replace('.ts', '')}:${key}`, text)
  }
  return texts
}

async function readSources(): Promise<{ path: string; text: string }[]> {
  const entries = await readdir(WEB, { recursive: true, withFileTypes: true })
  const files = entries.filter(
    ({ name, parentPath }) => /\.tsx?$/.test(name) && !parentPath.includes(join(WEB, 'locales'))
  )
  return Promise.all(
    files.map(async ({ name, parentPath }) => {
      const path = join(parentPath, name)
      return { path, text: await readFile(path, 'utf8') }
    })
  )
}

/** What a file's useTranslation asks for, the first being its own. */
function namespacesOf(text: string): string[] {
  const [, list = ''] = /useTranslation\(\s*(\[[^\]]*\]|'[\w-]+')/.exec(text) ?? []
  return [...list.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name)
}

test('every text is there in Chinese and in English', async () => {
  const [zh, en] = await Promise.all([readDictionaries('zh'), readDictionaries('en')])
  expect({
    notInEnglish: [...zh.keys()].filter((key) => !en.has(key)),
    notInChinese: [...en.keys()].filter((key) => !zh.has(key))
  }).toEqual({ notInEnglish: [], notInChinese: [] })
})

test('no English text was left in Chinese, and no text is empty on one side only', async () => {
  const [zh, en] = await Promise.all([readDictionaries('zh'), readDictionaries('en')])
  const untranslated = [...en].filter(([, text]) => /\p{Script=Han}/u.test(text)).map(([key]) => key)
  const halfEmpty = [...zh]
    .filter(([key, text]) => (text === '') !== (en.get(key) === ''))
    .map(([key]) => key)
  expect({ untranslated, halfEmpty }).toEqual({ untranslated: [], halfEmpty: [] })
})

test('the same values are put into both languages of a text', async () => {
  const [zh, en] = await Promise.all([readDictionaries('zh'), readDictionaries('en')])
  const places = (text = '') => [...new Set(text.match(/{{\w+}}|<\w+>/g))].sort().join()
  expect([...zh].filter(([key, text]) => places(text) !== places(en.get(key))).map(([key]) => key)).toEqual(
    []
  )
})

test('no page holds Chinese text of its own', async () => {
  const withText = (await readSources()).flatMap(({ path, text }) =>
    text
      .split('\n')
      // comments, and regular expressions that read what others wrote
      .filter((line) => !/^\s*(\/\/|\/?\*)/.test(line))
      .filter((line) => /\p{Script=Han}/u.test(line.replace(/\/\^[^/]+\/u/g, '')))
      .map((line) => `${path.slice(WEB.length + 1)}: ${line.trim()}`)
  )
  // The other language's name is written in that language.
  expect(withText.filter((line) => !line.includes("name: '中文'"))).toEqual([])
})

test('every key that a page asks for by its full name exists', async () => {
  const zh = await readDictionaries('zh')
  const namespaces = new Set([...zh.keys()].map((key) => key.split(':')[0]))
  const missing = (await readSources()).flatMap(({ path, text }) => {
    const [own = 'common'] = namespacesOf(text)
    const keys = [...text.matchAll(/\bt\(\s*'([\w:.-]+)'/g)].map(([, key = '']) =>
      key.includes(':') ? key : `${own}:${key}`
    )
    return keys
      .filter((key) => namespaces.has(key.split(':')[0]) && !zh.has(key))
      .map((key) => `${path.slice(WEB.length + 1)}: ${key}`)
  })
  expect(missing).toEqual([])
})

test('a page loads every dictionary that it takes a text from', async () => {
  const always = ['common', 'errors']
  const missing = (await readSources()).flatMap(({ path, text }) => {
    const loaded = new Set([
      ...always,
      ...[...text.matchAll(/useTranslation\([^)]*\)/g)].flatMap(([use]) => namespacesOf(use))
    ])
    const used = [...text.matchAll(/\bt\(\s*['`]([\w-]+):/g)].map(([, name = '']) => name)
    return used.filter((name) => !loaded.has(name)).map((name) => `${path.slice(WEB.length + 1)}: ${name}`)
  })
  expect([...new Set(missing)]).toEqual([])
})

test('every refusal of the server has a sentence', async () => {
  const zh = await readDictionaries('zh')
  const server = join(WEB, '../server')
  const files = (await readdir(server, { recursive: true })).filter((name) => basename(name) === 'errors.ts')
  const sources = await Promise.all(files.map((name) => readFile(join(server, name), 'utf8')))
  const codes = [...sources.join('').matchAll(/createError\(\s*'(\w+)'/g)].map(([, code]) => code)
  expect(codes.length).toBeGreaterThan(100)
  expect(codes.filter((code) => !zh.has(`errors:${code}`))).toEqual([])
})
