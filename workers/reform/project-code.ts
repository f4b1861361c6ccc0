import type { Finding } from '../../workflows/topics.ts'
import type { Application, Facts } from '../application.ts'
import { compared, notChecked, type Rule } from '../findings.ts'

const rule: Rule = {
  rule: 'reform.project-code',
  title: '项目代码的位数、区划和类别段正确',
  law: '企业投资项目核准和备案管理条例第五条'
}
const SHAPE = /^(\d{4})-(\d{6})-(\d{2})-(\d{2})-(\d{5}[\dX])$/
/** The fourth part says the kind; the check rule of the last is not public, so only its shape is looked at. */
const kindOf: Record<NonNullable<Facts['mode']>, string> = {
  approval: '01',
  verification: '02',
  filing: '03'
}

export function judgeProjectCode({ projectCode, facts: { mode, jurisdiction } }: Application): Finding {
  if (!projectCode) return notChecked(rule, '尚无项目代码', '请申请人在国家投资项目在线平台赋码后补录')
  const parts = SHAPE.exec(projectCode)
  if (!parts) {
    // A provisional code has a prefix of its own, a mistyped one begins with a digit.
    return /^[A-Za-z]/.test(projectCode)
      ? compared(
          rule,
          'to-judge',
          `项目代码 ${projectCode} 是本地临时代码，请在办结前补录国家平台的项目代码。`
        )
      : compared(rule, 'differs', `项目代码 ${projectCode} 不符合“4位-6位-2位-2位-6位”的形式。`)
  }

  const doubts = []
  const [, , region, , kind] = parts
  if (jurisdiction && region !== jurisdiction.slice(0, 6)) {
    doubts.push(`区划段为 ${region}，申报的管辖区为 ${jurisdiction.slice(0, 6)}`)
  }
  if (mode && kind !== kindOf[mode]) doubts.push(`类别段为 ${kind}，申报方式应为 ${kindOf[mode]}`)
  return doubts.length > 0
    ? compared(rule, 'to-judge', `项目代码 ${projectCode} 位数正确，但${doubts.join('，')}。`)
    : compared(
        rule,
        'passed',
        `项目代码 ${projectCode} 位数正确，区划段 ${region}、类别段 ${kind} 与申报相符。`
      )
}
