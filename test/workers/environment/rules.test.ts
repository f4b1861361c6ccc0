import { expect, test } from '@jest/globals'
import { readApplication } from '../../../workers/application.ts'
import { distanceBetween, type Point } from '../../../workers/environment/distance.ts'
import { judgeEiaClass } from '../../../workers/environment/eia-class.ts'
import { judgeEnergy } from '../../../workers/environment/energy.ts'
import { judgeSurroundings } from '../../../workers/environment/surroundings.ts'
import type { CatalogueRow } from '../../../workers/environment/tables.ts'

const table = { source: '名录', asOf: '2026-01-01' }
const row = (given: Partial<CatalogueRow>): CatalogueRow => ({
  industry: '3985',
  figure: null,
  atLeast: null,
  onlyIfSensitive: false,
  class: 'form',
  highEnergy: false,
  basis: '第81项',
  ...given
})
const square = (west: number, south: number, size = 0.001): Point[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size]
]
const apply = (facts: object, form: object = { industryCode: 'C3985' }) => readApplication({ facts, form })

test.each([
  ['form', 'passed'],
  ['registration', 'differs'],
  ['none', 'differs'],
  ['report', 'to-judge'],
  ['unknown', 'to-judge']
])('declared %s where the catalogue asks a form: %s', (eiaClass, result) => {
  expect(judgeEiaClass(apply({ eiaClass }), { table, rows: [row({})] }, false).result).toBe(result)
})

test('the strictest row whose figure is reached counts', () => {
  const rows = [row({ class: 'none' }), row({ class: 'form', figure: 'buildingArea', atLeast: 100_000 })]
  const of = (buildingArea: number) =>
    judgeEiaClass(apply({ eiaClass: 'none' }, { industryCode: '59', buildingArea }), { table, rows }, false)
      .result
  expect(of(99_999)).toBe('passed')
  expect(of(100_000)).toBe('differs')
})

test('sensitive surroundings raise the class, and unknown ones leave it unchecked', () => {
  const rows = [row({}), row({ class: 'report', onlyIfSensitive: true })]
  const of = (sensitive: boolean | undefined) =>
    judgeEiaClass(apply({ eiaClass: 'form' }), { table, rows }, sensitive).result
  expect([of(false), of(true), of(undefined)]).toEqual(['passed', 'differs', 'not-checked'])
})

test('a figure that the row needs and nobody entered leaves the class unchecked', () => {
  const rows = [row({ figure: 'energyTce', atLeast: 10 })]
  expect(judgeEiaClass(apply({ eiaClass: 'form' }), { table, rows }, false).result).toBe('not-checked')
})

test('distances are those of a map', () => {
  const degree = 111_320
  expect(distanceBetween(square(115, 27.84), square(115, 27.843))).toBeCloseTo(0.002 * degree, 0)
  const eastward = 0.002 * degree * Math.cos((27.84 * Math.PI) / 180)
  expect(distanceBetween(square(115, 27.84), square(115.003, 27.84))).toBeCloseTo(eastward, 0)
})

test('areas that overlap, cross or lie in each other are at distance 0', () => {
  expect(distanceBetween(square(115, 27.84), square(115.0005, 27.8405))).toBe(0)
  expect(distanceBetween(square(115, 27.84, 0.01), square(115.004, 27.844))).toBe(0)
  expect(distanceBetween(square(115.004, 27.844), square(115, 27.84, 0.01))).toBe(0)
})

const school = (south: number) => ({ name: '小学', kind: '学校', bufferM: 500, boundary: square(115, south) })

test('a school is in the way inside, near within its buffer, and no matter beyond', () => {
  const place = square(115, 27.84)
  const of = (south: number) => judgeSurroundings(place, { table, rows: [school(south)] })
  expect(of(27.8405)).toMatchObject({ sensitive: true, finding: { result: 'differs' } })
  expect(of(27.845)).toMatchObject({ sensitive: true, finding: { result: 'to-judge' } })
  expect(of(27.845).finding.evidence).toContain('445 米')
  expect(of(27.85)).toMatchObject({ sensitive: false, finding: { result: 'passed' } })
})

test('without a place or a map the surroundings are not checked', () => {
  expect(judgeSurroundings(undefined, { table, rows: [] }).finding.result).toBe('not-checked')
  expect(judgeSurroundings(square(115, 27.84), undefined).finding.result).toBe('not-checked')
  expect(judgeSurroundings(square(115, 27.84), { table, rows: [] }).finding.result).toBe('to-judge')
})

test('electricity alone may not need more coal than the whole', () => {
  const of = (energyTce: number, highEnergy = false) =>
    judgeEnergy(apply({ energyTce, electricityKwh: 26_000_000 }), { table, rows: [row({ highEnergy })] })
  expect(of(3200)).toMatchObject({ result: 'passed' })
  expect(of(3200).evidence).toContain('折 3195 吨标准煤')
  expect(of(3000).result).toBe('differs')
  expect(of(3200, true).result).toBe('to-judge')
})
