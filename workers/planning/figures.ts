import type { Finding, FindingNumbers } from '../../workflows/topics.ts'
import type { Form } from '../application.ts'
import { compared, figure, judged, notChecked, type Rule } from '../findings.ts'
import type { TableImport } from '../tables.ts'
import type { Conditions } from './conditions.ts'

const LAW = '城乡规划法第三十八条'

interface Limit {
  field: 'plotRatio' | 'buildingDensity' | 'greenRatio' | 'height'
  name: string
  unit: string
  min: 'plotRatioMin' | 'densityMin' | 'greenRatioMin' | null
  max: 'plotRatioMax' | 'densityMax' | 'greenRatioMax' | 'heightMax'
  rule: Rule
}

export const LIMITS: Limit[] = [
  {
    field: 'plotRatio',
    name: '容积率',
    unit: '',
    min: 'plotRatioMin',
    max: 'plotRatioMax',
    rule: { rule: 'planning.plot-ratio', title: '容积率符合规划条件', law: LAW }
  },
  {
    field: 'buildingDensity',
    name: '建筑密度',
    unit: '%',
    min: 'densityMin',
    max: 'densityMax',
    rule: { rule: 'planning.density', title: '建筑密度符合规划条件', law: LAW }
  },
  {
    field: 'greenRatio',
    name: '绿地率',
    unit: '%',
    min: 'greenRatioMin',
    max: 'greenRatioMax',
    rule: { rule: 'planning.green-ratio', title: '绿地率符合规划条件', law: LAW }
  },
  {
    field: 'height',
    name: '建筑高度',
    unit: ' 米',
    min: null,
    max: 'heightMax',
    rule: { rule: 'planning.height', title: '建筑高度符合规划条件', law: LAW }
  }
]

export function judgeFigure(limit: Limit, form: Form, conditions: Conditions, table: TableImport): Finding {
  const { rule, name, unit } = limit
  const planned = form[limit.field]
  if (planned === undefined) return notChecked(rule, `未填写${name}`, '请申请人补填后重新核对', table)
  const min = limit.min && conditions[limit.min]
  const max = conditions[limit.max]
  if (min === null && max === null) {
    const reason = `规划条件 ${conditions.documentNumber} 未规定${name}`
    return notChecked(rule, reason, '请由经办人对照控制性详细规划判断', table)
  }

  const bounds = [
    min === null ? '' : `不小于 ${figure(min)}${unit}`,
    max === null ? '' : `不大于 ${figure(max)}${unit}`
  ]
  const numbers = (bound: number, sense: FindingNumbers['sense']): FindingNumbers => ({
    measured: planned,
    limit: bound,
    unit: unit.trim(),
    sense
  })
  const said = `${name}申报 ${figure(planned)}${unit}，规划条件 ${conditions.documentNumber} 要求${bounds.filter(Boolean).join('且')}`
  if (min !== null && planned < min) {
    return judged(
      rule,
      table,
      'differs',
      `${said}，低 ${figure(min - planned)}${unit}。`,
      numbers(min, 'at-least')
    )
  }
  if (max !== null && planned > max) {
    return judged(
      rule,
      table,
      'differs',
      `${said}，超 ${figure(planned - max)}${unit}。`,
      numbers(max, 'at-most')
    )
  }
  const kept = max === null ? numbers(min!, 'at-least') : numbers(max, 'at-most')
  return judged(rule, table, 'passed', `${said}，符合。`, kept)
}

const AREA: Rule = { rule: 'planning.area-ratio', title: '建筑面积、用地面积与容积率三者相符', law: LAW }
const RATIO_TOLERANCE = 0.01

/** Halls higher than 8 m count twice for the plot ratio (工业项目建设用地控制指标), so a difference is to be judged. */
export function compareAreaWithRatio(
  { buildingArea, plotRatio }: Form,
  landAreaHa: number | undefined
): Finding {
  if (buildingArea === undefined || plotRatio === undefined || !landAreaHa) {
    return notChecked(AREA, '未填写建筑面积、用地面积或容积率', '请申请人补填后重新核对')
  }
  const computed = buildingArea / (landAreaHa * 10_000)
  const said =
    `建筑面积 ${figure(buildingArea)} 平方米 ÷ 用地面积 ${figure(landAreaHa * 10_000)} 平方米 = ${figure(computed)}，` +
    `申报容积率 ${figure(plotRatio)}`
  const measured = Math.round(computed * 100) / 100
  const numbers = { measured, limit: plotRatio, unit: '', sense: 'equal' } as const
  return Math.abs(computed - plotRatio) <= RATIO_TOLERANCE
    ? compared(AREA, 'passed', `${said}，相符。`, numbers)
    : compared(AREA, 'to-judge', `${said}，不相等；请判断是否因层高超过 8 米的厂房加倍计算。`, numbers)
}

const VALID: Rule = { rule: 'planning.conditions-valid', title: '规划条件在有效期内', law: LAW }

export function judgeValidity(conditions: Conditions, table: TableImport, today: string): Finding {
  const { documentNumber, validFrom, validTo } = conditions
  if (!validTo)
    return notChecked(VALID, `规划条件 ${documentNumber} 未登记有效期`, '请由经办人查阅原件', table)
  const span = `规划条件 ${documentNumber} 有效期${validFrom ? `自 ${validFrom} ` : ''}至 ${validTo}`
  return today > validTo
    ? judged(VALID, table, 'differs', `${span}，今天是 ${today}，已过期，应重新核提。`)
    : judged(VALID, table, 'passed', `${span}，今天是 ${today}，有效。`)
}
