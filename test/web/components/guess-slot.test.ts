import { expect, test } from '@jest/globals'
import { guessSlot } from '../../../web/components/papers/guess-slot.ts'

const SLOTS = [
  { material: 'energy', names: ['节能报告', 'Energy report'] },
  { material: 'eia', names: ['环境影响报告表', 'Environmental impact form'] },
  { material: 'eia-book', names: ['环境影响报告书', 'Environmental impact report'] },
  { material: 'water', names: ['水土保持方案报告书', 'Water and soil plan'] },
  { material: 'licence', names: ['统一社会信用代码证(营业执照)', 'Unified credit code licence'] }
]

test.each([
  ['节能报告-终稿-含附件.pdf', 'energy'],
  ['环境影响报告表(报批稿).pdf', 'eia'],
  ['锂电隔膜项目 环境影响报告书 v2.pdf', 'eia-book'],
  ['水土保持方案.pdf', 'water'],
  ['Energy report.pdf', 'energy']
])('%s goes to its slot', (name, material) => {
  expect(guessSlot(name, SLOTS)).toBe(material)
})

test.each(['报告.pdf', 'scan0001.pdf', '环境影响报告.pdf', '总平面图.dwg'])(
  '%s could be several or none: one is asked',
  (name) => {
    expect(guessSlot(name, SLOTS)).toBeNull()
  }
)
