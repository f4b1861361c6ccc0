import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'

const DIST = join(import.meta.dirname, '../../dist/web')
const LIMIT_KB = 350

interface Chunk {
  file: string
  imports?: string[]
}

/** As `vite build` wrote it; npm test builds the pages first. */
const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>

function withImports(name: string, known = new Set<string>()): Set<string> {
  if (known.has(name)) return known
  known.add(name)
  for (const one of manifest[name]?.imports ?? []) withImports(one, known)
  return known
}

const read = (name: string) => readFileSync(join(DIST, manifest[name]!.file))

const code = new Set(
  ['index.html', 'layouts/staff-layout.tsx', 'features/desk/inbox/inbox-page.tsx'].flatMap((name) => {
    if (!manifest[name]) throw new Error(`${name} is not in the built pages: has it moved?`)
    return [...withImports(name)]
  })
)
/**
 * A dictionary is asked for by its name, so one whose name stands nowhere in the code is another page's. The entry
 * names them all, as addresses of pages; its own words are those of every page.
 */
const words = [...code]
  .filter((name) => name !== 'index.html')
  .map((name) => read(name).toString())
  .join('\n')
const dictionaries = Object.keys(manifest).filter((name) => {
  const [, namespace] = /^locales\/zh\/(.*)\.ts$/.exec(name) ?? []
  return namespace && new RegExp(`[\`"']${namespace}[\`"':]`).test(`${words} 'common' 'errors'`)
})
/** What an officer's browser fetches before the inbox is drawn. */
const parts = [...code, ...dictionaries.flatMap((name) => [...withImports(name)])]

test(`the first load of the inbox is at most ${LIMIT_KB} KB of JavaScript, compressed`, () => {
  const bytes = [...new Set(parts)].map((name) => gzipSync(read(name)).length)
  expect(bytes.reduce((sum, size) => sum + size, 0) / 1024).toBeLessThan(LIMIT_KB)
})

test.each([
  ['the diagram viewer', 'djs-container'],
  ['the viewer of papers', 'pdfjs'],
  ['charts', 'recharts']
])('%s comes only when it is needed', (_, word) => {
  const all = [...new Set(Object.values(manifest).map(({ file }) => file))].filter((file) =>
    /\.m?js$/.test(file)
  )
  const holders = all.filter((file) => readFileSync(join(DIST, file), 'utf8').includes(word))
  expect(holders.length).toBeGreaterThan(0)
  expect(holders.filter((file) => parts.some((name) => manifest[name]!.file === file))).toEqual([])
})
