import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { Value } from 'typebox/value'
import { Facts } from '../../../server/items/schema.ts'
import { drawProjects } from '../../../server/simulate/random-facts.ts'
import { readFacts } from '../../../server/simulate/read-facts.ts'
import { readWish } from '../../../server/simulate/read-wish.ts'
import { medianOf } from '../../../server/simulate/simulate.ts'
import { sampleProjects } from '../../support/sample-projects.ts'

const directory = mkdtempSync(join(tmpdir(), 'yimen-wish-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const { facts } = sampleProjects[0]!
const text = (...projects: unknown[]) => JSON.stringify(projects)

test('random projects are lawful, differ, and are the same for the same seed', () => {
  const projects = drawProjects(400, 7)
  expect(drawProjects(400, 7)).toEqual(projects)
  expect(drawProjects(400, 8)).not.toEqual(projects)
  // The first of many are the few of the same seed.
  expect(drawProjects(3, 7)).toEqual(projects.slice(0, 3))
  for (const one of projects) {
    expect([...Value.Errors(Facts, one)]).toEqual([])
    if (one.mode === 'approval') expect(one).toMatchObject({ landSource: 'allocated', mustTender: true })
    if (one.lowRisk) expect(one).toMatchObject({ fireClass: 'other', shelterDuty: false })
  }
  for (const [fact, values] of Object.entries({
    mode: ['filing', 'verification', 'approval'],
    eiaClass: ['report', 'form', 'registration', 'none', 'unknown'],
    fireClass: ['special', 'other', 'unknown'],
    lightningListed: [true, false, 'unknown'],
    forestLand: ['none', 'permanent', 'temporary'],
    jurisdiction: ['360500', '360500G1', '360502', '360521', '360500X1']
  }))
    expect(new Set(projects.map((one) => one[fact as keyof Facts]))).toEqual(new Set(values))
})

test('a file has the facts of its projects in its order, and may say more than that', () => {
  expect(readFacts(JSON.stringify(sampleProjects))).toEqual(sampleProjects.map((one) => one.facts))
  expect(readFacts(`\uFEFF${text({ facts })}`)).toEqual([facts])
  const unsure = { ...facts, eiaClass: 'unknown', fireClass: 'unknown', lightningListed: 'unknown' }
  expect(readFacts(text({ facts: unsure }))).toEqual([unsure])
})

test.each([
  ['not json', 'The file is not JSON'],
  ['{}', 'must hold a JSON array'],
  ['[]', 'at least one project'],
  ['[{}]', 'Project 1 must be an object whose "facts"'],
  [text({ facts }, { facts: { ...facts, mode: 'guess' } }), 'Project 2: the fact "mode" is "guess"'],
  [
    text({ facts: { ...facts, landAreaHa: -1 } }),
    'Project 1: the fact "landAreaHa" is -1: it must be a number'
  ],
  [text({ facts: { ...facts, farmland: 'no' } }), '"farmland" is "no": it must be true or false'],
  [text({ facts: { ...facts, farmland: 'unknown' } }), '"farmland" is "unknown"'],
  [text({ facts: { ...facts, greening: undefined } }), 'the fact "greening" is missing'],
  [text({ facts: { ...facts, colour: 'red' } }), 'there is no fact "colour"'],
  [
    text({ nameZh: '某项目', facts: { ...facts, jurisdiction: '110000' } }),
    'Project 1 (某项目): the fact "jurisdiction"'
  ]
])('wrong facts are refused by a sentence that names the project and the fact: %#', (wrong, sentence) => {
  expect(() => readFacts(wrong)).toThrow(sentence)
})

test.each([
  [[], 'Give either --projects or --facts'],
  [['--projects', '3', '--facts', 'x.json'], 'Give either --projects or --facts'],
  [['--projects', '0'], '--projects is "0": it must be a whole number from 1'],
  [['--projects', '2.5'], '--projects is "2.5"'],
  [['--projects', '2', '--seed', '-1'], '--seed'],
  [['--projects', '2', '--behaviour', 'lazy'], '--behaviour is "lazy": take full, quick, late, mixed'],
  [['--facts', join(directory, 'missing.json')], 'cannot be read'],
  [['--colour', 'red'], "Unknown option '--colour'"],
  [['3'], 'Unexpected argument']
])('wrong words are refused by a sentence: %j', (words, sentence) => {
  expect(() => readWish(words)).toThrow(sentence)
})

test('without a seed and a behaviour it is the first seed and officers who use all their time', () => {
  expect(readWish(['--projects', '2'])).toEqual({ facts: drawProjects(2, 1), seed: 1, behaviour: 'full' })
  const file = join(directory, 'facts.json')
  writeFileSync(file, text({ facts }))
  expect(readWish(['--facts', file, '--behaviour', 'mixed', '--seed', '4'])).toEqual({
    facts: [facts],
    seed: 4,
    behaviour: 'mixed'
  })
})

test('the median of an even number lies between the two in the middle', () => {
  expect(medianOf([36, 22, 32])).toBe(32)
  expect(medianOf([36, 32, 36, 22])).toBe(34)
})
