import type { Finding } from '../../workflows/topics.ts'
import type { Application, Facts } from '../application.ts'
import { judged, notChecked, type Rule } from '../findings.ts'
import type { Industry, Looked } from './catalogue.ts'

const rule: Rule = {
  rule: 'reform.mode-catalogue',
  title: '申报方式（备案、核准、审批）与产业目录、核准目录相符',
  law: '企业投资项目核准和备案管理条例第三条'
}
const nameOf: Record<NonNullable<Facts['mode']>, string> = {
  filing: '备案',
  verification: '核准',
  approval: '审批'
}

/** The catalogue decides between filing and verification; a government project is known by its owner. */
export function judgeMode(
  { facts: { mode }, form: { industryCode, creditCode } }: Application,
  industry: Looked<Industry | undefined> | undefined
): Finding {
  if (!mode) return notChecked(rule, '未填写申报方式', '请申请人补填后重新核对')
  if (!industryCode) return notChecked(rule, '未填写国民经济行业代码', '请申请人补填后重新核对')
  if (!industry) return notChecked(rule, '产业目录尚未导入', '请导入产业目录，或由经办人对照目录人工判断')
  const { table, row } = industry
  if (!row) {
    return notChecked(
      rule,
      `目录中没有行业 ${industryCode}`,
      '请核对行业代码，或由经办人对照目录人工判断',
      table
    )
  }

  const entry = `行业 ${industryCode} 对应目录 ${row.code}“${row.name}”（${row.basis}）`
  if (row.mode === 'prohibited') {
    return judged(rule, table, 'differs', `${entry}，属禁止类，不予备案或核准。`)
  }
  if (mode === 'approval') return judgeGovernment(creditCode, entry, industry.table)
  if (row.mode === 'restricted') {
    return judged(
      rule,
      table,
      'to-judge',
      `${entry}，属限制类，申报方式为${nameOf[mode]}；请判断是否新增产能。`
    )
  }
  return row.mode === mode
    ? judged(rule, table, 'passed', `${entry}，应${nameOf[row.mode]}；申报方式为${nameOf[mode]}，相符。`)
    : judged(rule, table, 'differs', `${entry}，应${nameOf[row.mode]}；申报方式为${nameOf[mode]}，不相符。`)
}

/** A credit code of an organ or institution begins with 1 (GB 32100: registered by 机构编制). */
function judgeGovernment(
  creditCode: string | undefined,
  entry: string,
  table: Looked<unknown>['table']
): Finding {
  const government = { ...rule, law: '政府投资条例第九条' }
  return creditCode?.startsWith('1')
    ? judged(government, table, 'passed', `${entry}；项目单位为机关或事业单位，政府投资项目实行审批，相符。`)
    : judged(
        government,
        table,
        'to-judge',
        `${entry}；申报方式为审批，但项目单位不是机关或事业单位，请核对资金来源。`
      )
}
