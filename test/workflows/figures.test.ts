import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { countWork, type Work } from '../support/count-work.ts'
import { playFigures } from '../support/play-figures.ts'
import { startFlow } from '../support/flow.ts'
import { useFlow } from '../support/flow-suite.ts'
import { type OwnEngine, startOwnEngine } from '../support/own-engine.ts'

const FIGURES = new URL('./figures.json', import.meta.url)
/** The most that each act may cost. One that costs more is looked at: made cheaper, or its figure raised with a reason. */
const figures = JSON.parse(readFileSync(FIGURES, 'utf8')) as Record<string, Work>

/** Of its own: what others order must not be counted here. */
let engine: OwnEngine
const suite = useFlow(async () => {
  engine = await startOwnEngine()
  return startFlow(engine)
})
let found: Map<string, Work>
let work: ReturnType<typeof countWork>

beforeAll(async () => {
  work = countWork(suite.flow)
  found = await playFigures(suite, work)
}, 600_000)
afterAll(async () => {
  work?.stop()
  await engine?.remove()
})

test.each(Object.entries(figures))('%s does not cost more than it did', (act, most) => {
  const now = found.get(act)!
  const grown = (['statements', 'engine'] as const).filter((kind) => now[kind] > most[kind])
  expect(grown.map((kind) => `${act}: ${kind} ${most[kind]} → ${now[kind]}`)).toEqual([])
})

test('every act that is counted has its figures', () => {
  const missing = [...found].filter(([act]) => !(act in figures))
  expect(Object.fromEntries(missing)).toEqual({})
  expect(Object.keys(figures).filter((act) => !found.has(act))).toEqual([])
})
