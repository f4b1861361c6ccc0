import { expect, test } from '@jest/globals'
import type { Parcel } from '../../../workers/land/cadastre.ts'
import { judgeArea, judgeExistence, judgeFarmland, judgeSupply } from '../../../workers/land/parcel-rules.ts'

const table = { source: '地籍库', asOf: '2026-03-31' }
const parcel = (given: Partial<Parcel> = {}): Parcel => ({
  parcelNumber: '360502101003GB00086',
  region: '360502',
  areaHa: 6.2,
  use: '工业用地',
  supply: 'granted',
  owner: '某公司',
  farmlandHa: 0,
  basicFarmlandHa: 0,
  restrictions: null,
  ...given
})

test.each([
  [6.2, 'passed'],
  [6.231, 'passed'],
  [6.232, 'differs'],
  [6.1, 'to-judge']
])('%d ha declared on a parcel of 6.2 ha: %s', (landAreaHa, result) => {
  expect(judgeArea(parcel(), table, { landAreaHa }).result).toBe(result)
})

test('the area is shown with both figures and the difference', () => {
  expect(judgeArea(parcel(), table, { landAreaHa: 6.5 }).evidence).toBe(
    '申报 6.5 公顷，地籍 6.2 公顷，相差 0.3 公顷（4.84%），申报面积大于宗地。'
  )
})

test.each([
  [0, false, 'passed'],
  [0, true, 'to-judge'],
  [1.3, true, 'to-judge'],
  [1.3, false, 'differs']
])('%d ha of farmland in the parcel, declared %s: %s', (farmlandHa, farmland, result) => {
  expect(judgeFarmland(parcel({ farmlandHa }), table, { farmland }).result).toBe(result)
})

test('permanent basic farmland always differs', () => {
  const overlap = parcel({ farmlandHa: 1, basicFarmlandHa: 0.2 })
  expect(judgeFarmland(overlap, table, { farmland: true }).result).toBe('differs')
})

test('a restriction on the parcel is to be judged', () => {
  expect(judgeExistence(parcel({ restrictions: '高压走廊' }), table, {}).result).toBe('to-judge')
})

test('a county does not handle a parcel of another one; a zone lies in the counties', () => {
  expect(judgeExistence(parcel(), table, { jurisdiction: '360521' }).result).toBe('differs')
  expect(judgeExistence(parcel(), table, { jurisdiction: '360502' }).result).toBe('passed')
  expect(judgeExistence(parcel(), table, { jurisdiction: '360500G1' }).result).toBe('passed')
  expect(judgeExistence(parcel(), table, { jurisdiction: '360500' }).result).toBe('passed')
})

test('the source of the land is the one of the cadastre', () => {
  expect(judgeSupply(parcel(), table, { landSource: 'granted' }).result).toBe('passed')
  expect(judgeSupply(parcel(), table, { landSource: 'allocated' }).result).toBe('differs')
  expect(judgeSupply(parcel({ supply: 'reserved' }), table, { landSource: 'granted' }).result).toBe(
    'to-judge'
  )
})

test('what the applicant did not say is not checked', () => {
  const results = [judgeArea, judgeFarmland, judgeSupply].map((judge) => judge(parcel(), table, {}).result)
  expect(results).toEqual(['not-checked', 'not-checked', 'not-checked'])
})
