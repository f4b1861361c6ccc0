import { expect, test } from '@jest/globals'
import { readApplication } from '../../../workers/application.ts'
import { judgeDuplicates } from '../../../workers/reform/duplicates.ts'
import { judgeEnergyReview } from '../../../workers/reform/energy.ts'
import { judgeMode } from '../../../workers/reform/mode.ts'
import { judgeProjectCode } from '../../../workers/reform/project-code.ts'

const table = { source: '项目库', asOf: '2026-03-31' }
const industry = (mode: 'filing' | 'verification' | 'prohibited' | 'restricted') => ({
  table,
  row: { code: '3985', name: '电子专用材料制造', mode, basis: '允许类' }
})
const apply = (facts: object, form: object = {}, head: object = {}) =>
  readApplication({ ...head, facts, form })
const filing = apply({ mode: 'filing' }, { industryCode: 'C3985' })

test.each([
  ['filing', 'passed'],
  ['verification', 'differs'],
  ['restricted', 'to-judge'],
  ['prohibited', 'differs']
] as const)('a filing of an industry that the catalogue calls %s: %s', (mode, result) => {
  const finding = judgeMode(filing, industry(mode))
  expect(finding).toMatchObject({ result, source: '项目库', asOf: '2026-03-31' })
  expect(finding.evidence).toContain('3985')
})

test('an industry outside the catalogue is not checked and never passes', () => {
  expect(judgeMode(filing, { table, row: undefined }).result).toBe('not-checked')
  expect(judgeMode(filing, undefined).result).toBe('not-checked')
  expect(judgeMode(apply({}), undefined).result).toBe('not-checked')
})

test('a government project is approved when its owner is an organ or institution', () => {
  const school = apply({ mode: 'approval' }, { industryCode: 'P8331', creditCode: '123605004912100368' })
  const enterprise = apply({ mode: 'approval' }, { industryCode: 'P8331', creditCode: '91360500MA7K2B9Q9G' })
  expect(judgeMode(school, industry('filing')).result).toBe('passed')
  expect(judgeMode(enterprise, industry('filing')).result).toBe('to-judge')
})

test.each([
  ['2603-360500-04-03-100011', 'passed'],
  ['2603-360500-04-03-10001X', 'passed'],
  ['2603-360500-04-03-10001', 'differs'],
  ['2603-360500-04-01-100011', 'to-judge'],
  ['2603-360521-04-03-100011', 'to-judge'],
  ['XY-2026-000017', 'to-judge']
])('project code %s of a filing in the high-tech zone: %s', (projectCode, result) => {
  const application = apply({ mode: 'filing', jurisdiction: '360500G1' }, {}, { projectCode })
  expect(judgeProjectCode(application).result).toBe(result)
})

test('without a project code nothing is said about it', () => {
  expect(judgeProjectCode(apply({ mode: 'filing' })).result).toBe('not-checked')
})

const own = apply(
  {},
  { creditCode: '91360500MA7K2B9Q9G', projectName: '锂电隔膜 生产线（二期）' },
  { projectCode: '2603-360500-04-03-100011' }
)
const filed = (
  name: string,
  creditCode = '91360500MA7K2B9Q9G',
  projectCode = '2405-360500-04-03-200417'
) => ({
  table,
  row: { total: 3, alike: [{ projectCode, creditCode, name, parcelNumber: null, filedOn: '2024-05-17' }] }
})

test('the same owner with the same name, however it is spaced, filed twice', () => {
  expect(judgeDuplicates(own, filed('锂电隔膜生产线(二期)')).result).toBe('differs')
})

test('the same owner with another name is to be judged', () => {
  const finding = judgeDuplicates(own, filed('锂电隔膜涂覆中试线'))
  expect(finding.result).toBe('to-judge')
  expect(finding.evidence).toContain('2405-360500-04-03-200417')
})

test('a code that another owner uses differs', () => {
  const taken = filed('别的项目', '91360500MA7C3D8P8T', '2603-360500-04-03-100011')
  expect(judgeDuplicates(own, taken).result).toBe('differs')
})

test('the project itself in the register is no duplicate', () => {
  const itself = filed('锂电隔膜生产线（二期）', '91360500MA7K2B9Q9G', '2603-360500-04-03-100011')
  expect(judgeDuplicates(own, itself).result).toBe('passed')
})

test('without a register of filed projects nothing is said about duplicates', () => {
  expect(judgeDuplicates(own, undefined).result).toBe('not-checked')
})

test('an energy review is due from 1000 tce or 5 million kWh', () => {
  expect(judgeEnergyReview({ energyTce: 999, electricityKwh: 5_000_000 }).result).toBe('passed')
  expect(judgeEnergyReview({ energyTce: 999, electricityKwh: 4_999_999 }).result).toBe('differs')
  expect(judgeEnergyReview({ energyTce: 1000 }).result).toBe('not-checked')
})
