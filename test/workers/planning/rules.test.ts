import { expect, test } from '@jest/globals'
import type { Conditions } from '../../../workers/planning/conditions.ts'
import {
  compareAreaWithRatio,
  judgeFigure,
  judgeValidity,
  LIMITS
} from '../../../workers/planning/figures.ts'

const table = { source: '规划条件库', asOf: '2026-03-31' }
const conditions: Conditions = {
  documentNumber: '余规条〔2026〕018号',
  plotRatioMin: 1,
  plotRatioMax: 2,
  densityMin: 40,
  densityMax: null,
  greenRatioMin: null,
  greenRatioMax: 20,
  heightMax: 24,
  setbackM: 10,
  validFrom: '2026-01-20',
  validTo: '2028-01-19'
}
const [plotRatio, density, greenRatio, height] = LIMITS as [
  (typeof LIMITS)[0],
  (typeof LIMITS)[0],
  (typeof LIMITS)[0],
  (typeof LIMITS)[0]
]

test.each([
  [plotRatio, { plotRatio: 0.99 }, 'differs'],
  [plotRatio, { plotRatio: 1 }, 'passed'],
  [plotRatio, { plotRatio: 2 }, 'passed'],
  [plotRatio, { plotRatio: 2.01 }, 'differs'],
  [density, { buildingDensity: 39.9 }, 'differs'],
  [density, { buildingDensity: 90 }, 'passed'],
  [greenRatio, { greenRatio: 20 }, 'passed'],
  [greenRatio, { greenRatio: 20.1 }, 'differs'],
  [height, { height: 24 }, 'passed'],
  [height, { height: 24.5 }, 'differs'],
  [height, {}, 'not-checked']
] as const)('%# figure against its limit', (limit, form, result) => {
  expect(judgeFigure(limit, form, conditions, table).result).toBe(result)
})

test('a difference is said with the figure, the limit and by how much', () => {
  expect(judgeFigure(height, { height: 24.5 }, conditions, table)).toMatchObject({
    evidence: '建筑高度申报 24.5 米，规划条件 余规条〔2026〕018号 要求不大于 24 米，超 0.5 米。',
    source: '规划条件库'
  })
})

test('a figure that the conditions leave open is not checked', () => {
  expect(judgeFigure(height, { height: 99 }, { ...conditions, heightMax: null }, table).result).toBe(
    'not-checked'
  )
})

test('building area over land area is the plot ratio, or it is to be judged', () => {
  expect(compareAreaWithRatio({ buildingArea: 62_000, plotRatio: 1 }, 6.2).result).toBe('passed')
  expect(compareAreaWithRatio({ buildingArea: 62_000, plotRatio: 1.25 }, 6.2).result).toBe('to-judge')
  expect(compareAreaWithRatio({ buildingArea: 62_000, plotRatio: 1.25 }, undefined).result).toBe(
    'not-checked'
  )
})

test('planning conditions expire', () => {
  expect(judgeValidity(conditions, table, '2028-01-19').result).toBe('passed')
  expect(judgeValidity(conditions, table, '2028-01-20').result).toBe('differs')
})
