import type { Finding } from '../../workflows/topics.ts'
import type { Application } from '../application.ts'
import { figure, judged, notChecked, type Rule } from '../findings.ts'
import type { TableImport } from '../tables.ts'
import type { CatalogueRow } from './tables.ts'

const rule: Rule = {
  rule: 'environment.energy',
  title: '能耗申报自洽，且不属高耗能、高排放行业',
  law: '建设项目环境保护管理条例第三条'
}
/** 当量值 of electricity, GB/T 2589: 0.1229 kg of standard coal per kWh. */
const TCE_PER_KWH = 0.1229 / 1000

export function judgeEnergy(
  { facts: { energyTce, electricityKwh }, form: { industryCode } }: Application,
  catalogue: { table: TableImport; rows: CatalogueRow[] } | undefined
): Finding {
  if (energyTce === undefined || electricityKwh === undefined) {
    return notChecked(rule, '未填写年综合能耗或年用电量', '请申请人补填后重新核对')
  }
  if (!catalogue) return notChecked(rule, '分类管理名录尚未导入', '请导入名录后重新核对')
  const { table, rows } = catalogue
  if (rows.length === 0) {
    const reason = `名录数据中没有行业 ${industryCode ?? '（未填写）'}`
    return notChecked(rule, reason, '请由经办人判断是否属高耗能、高排放行业', table)
  }

  const ofElectricity = electricityKwh * TCE_PER_KWH
  const said =
    `年用电量 ${figure(electricityKwh / 10_000)} 万千瓦时，折 ${figure(ofElectricity, 0)} 吨标准煤` +
    `（当量值 0.1229 千克/千瓦时），申报年综合能耗 ${figure(energyTce)} 吨标准煤`
  const numbers = {
    measured: energyTce,
    limit: Math.round(ofElectricity),
    unit: '吨标准煤',
    sense: 'at-least'
  } as const
  if (ofElectricity > energyTce) {
    return judged(rule, table, 'differs', `${said}，综合能耗小于其中的用电，请核实。`, numbers)
  }
  return rows.some((row) => row.highEnergy)
    ? judged(
        rule,
        table,
        'to-judge',
        `${said}；行业 ${industryCode} 属高耗能、高排放行业，请判断区域削减要求。`,
        numbers
      )
    : judged(
        rule,
        table,
        'passed',
        `${said}，两者相容；行业 ${industryCode} 不属高耗能、高排放行业。`,
        numbers
      )
}
