import type { Finding } from '../../workflows/topics.ts'
import type { Facts } from '../application.ts'
import { compared, notChecked, type Rule } from '../findings.ts'

const rule: Rule = {
  rule: 'reform.energy-review',
  title: '项目达到节能审查的标准',
  law: '固定资产投资项目节能审查办法第九条'
}
const COAL_TCE = 1000
const ELECTRICITY_KWH = 5_000_000

/** Below both figures no energy review is made; asked only where its item is handled. */
export function judgeEnergyReview({ energyTce, electricityKwh }: Facts): Finding {
  if (energyTce === undefined || electricityKwh === undefined) {
    return notChecked(rule, '未填写年综合能耗或年用电量', '请申请人补填后重新核对')
  }
  const said = `年综合能耗 ${energyTce} 吨标准煤，年用电量 ${electricityKwh / 10_000} 万千瓦时`
  const limits = `标准为 ${COAL_TCE} 吨标准煤或 ${ELECTRICITY_KWH / 10_000} 万千瓦时`
  // Either is enough: the scale shows the one that is reached, or the coal of both that are not.
  const byElectricity = energyTce < COAL_TCE && electricityKwh >= ELECTRICITY_KWH
  const numbers = byElectricity
    ? ({
        measured: electricityKwh / 10_000,
        limit: ELECTRICITY_KWH / 10_000,
        unit: '万千瓦时',
        sense: 'at-least'
      } as const)
    : ({ measured: energyTce, limit: COAL_TCE, unit: '吨标准煤', sense: 'at-least' } as const)
  return energyTce >= COAL_TCE || electricityKwh >= ELECTRICITY_KWH
    ? compared(rule, 'passed', `${said}，${limits}，应进行节能审查。`, numbers)
    : compared(rule, 'differs', `${said}，${limits}，均未达到，不需要单独的节能审查。`, numbers)
}
