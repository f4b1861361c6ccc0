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

/** What an officer's browser fetches before the inbox is drawn; all Chinese dictionaries, so at least what it asks for. */
const parts = new Set(
  [
    'index.html',
    'layouts/staff-layout.tsx',
    'features/desk/inbox/inbox-page.tsx',
    ...Object.keys(manifest).filter((name) => name.startsWith('locales/zh/'))
  ].flatMap((name) => {
    if (!manifest[name]) throw new Error(`${name} is not in the built pages: has it moved?`)
    return [...withImports(name)]
  })
)
const files = [...parts].map((name) => manifest[name]!.file)

test(`the first load of the inbox is at most ${LIMIT_KB} KB of JavaScript, compressed`, () => {
  const bytes = files.map((file) => gzipSync(readFileSync(join(DIST, file))).length)
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
  expect(holders.filter((file) => files.includes(file))).toEqual([])
})
