import type { Finding } from '../../workflows/topics.ts'
import type { Application } from '../application.ts'
import { judged, notChecked, type Rule } from '../findings.ts'
import type { TableImport } from '../tables.ts'
import type { CatalogueRow, EiaClass } from './tables.ts'

const rule: Rule = {
  rule: 'environment.eia-class',
  title: '环评类别与分类管理名录相符',
  law: '环境影响评价法第十六条'
}
const nameOf: Record<EiaClass, string> = {
  report: '报告书',
  form: '报告表',
  registration: '登记表',
  none: '不需要环评'
}
const STRICTEST_FIRST: EiaClass[] = ['report', 'form', 'registration', 'none']

/** Among the catalogue's rows of the industry, those whose figure is reached; the strictest of them counts. */
export function judgeEiaClass(
  { facts, form }: Application,
  catalogue: { table: TableImport; rows: CatalogueRow[] } | undefined,
  sensitive: boolean | undefined
): Finding {
  if (!facts.eiaClass) return notChecked(rule, '未填写环评类别', '请申请人补填或选“不清楚”后重新核对')
  if (!form.industryCode) return notChecked(rule, '未填写国民经济行业代码', '请申请人补填后重新核对')
  if (!catalogue) return notChecked(rule, '分类管理名录尚未导入', '请导入名录，或由经办人对照名录人工判断')
  const { table, rows } = catalogue
  if (rows.length === 0) {
    const reason = `名录数据中没有行业 ${form.industryCode}`
    return notChecked(rule, reason, '请核对行业代码，或由经办人对照名录人工判断', table)
  }

  const figures = { ...form, ...facts }
  const missing = rows.find(
    (row) =>
      (row.figure !== null && figures[row.figure] === undefined) ||
      (row.onlyIfSensitive && sensitive === undefined)
  )
  if (missing) {
    const what =
      missing.onlyIfSensitive && sensitive === undefined ? '周边敏感区情况' : `指标 ${missing.figure}`
    return notChecked(
      rule,
      `名录“${missing.basis}”需要${what}，现无法得知`,
      '请补充后重新核对或人工判断',
      table
    )
  }
  const reached = rows.filter(
    (row) =>
      (row.figure === null || figures[row.figure]! >= (row.atLeast ?? 0)) &&
      (!row.onlyIfSensitive || sensitive)
  )
  const strictest = STRICTEST_FIRST.flatMap((name) => reached.filter((row) => row.class === name))[0]
  if (!strictest) {
    const reason = `行业 ${form.industryCode} 的指标未落入名录数据的任何一档`
    return notChecked(rule, reason, '请由经办人对照名录人工判断', table)
  }
  return compare(facts.eiaClass, strictest, table)
}

function compare(declared: EiaClass | 'unknown', row: CatalogueRow, table: TableImport): Finding {
  const should = `按名录应编制类别为“${nameOf[row.class]}”（${row.basis}）`
  if (declared === 'unknown') {
    return judged(rule, table, 'to-judge', `申请人不清楚环评类别；${should}，请认定。`)
  }
  const difference = STRICTEST_FIRST.indexOf(declared) - STRICTEST_FIRST.indexOf(row.class)
  if (difference === 0) return judged(rule, table, 'passed', `${should}，申报类别相同。`)
  return difference > 0
    ? judged(rule, table, 'differs', `${should}，申报为“${nameOf[declared]}”，低于名录要求。`)
    : judged(rule, table, 'to-judge', `${should}，申报为“${nameOf[declared]}”，高于名录要求，请判断。`)
}
