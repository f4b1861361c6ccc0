import type { Finding, FindingNumbers } from '../workflows/topics.ts'
import type { TableImport } from './tables.ts'

/** `rule` is stable: statistics and the page of a case know a check by it. */
export interface Rule {
  rule: string
  title: string
  law?: string
}

export function judged(
  rule: Rule,
  table: TableImport,
  result: 'passed' | 'differs' | 'to-judge',
  evidence: string,
  numbers?: FindingNumbers
): Finding {
  return { ...rule, result, evidence, source: table.source, asOf: table.asOf, ...(numbers && { numbers }) }
}

/** Never passed by default: what could not be looked at says why, and what the reviewer can do instead. */
export function notChecked(rule: Rule, reason: string, cure: string, table?: TableImport): Finding {
  return {
    ...rule,
    result: 'not-checked',
    evidence: `${reason}。${cure}。`,
    source: table?.source ?? '无可用数据',
    asOf: table?.asOf ?? null
  }
}

/** Nothing was looked up: the application's own statements were compared with each other. */
export function compared(
  rule: Rule,
  result: 'passed' | 'differs' | 'to-judge',
  evidence: string,
  numbers?: FindingNumbers
): Finding {
  return { ...rule, result, evidence, source: '申报信息自身比对', asOf: null, ...(numbers && { numbers }) }
}

/** Figures as people write them: at most `digits` decimals, no trailing zeros. */
export function figure(value: number, digits = 2): string {
  return String(Number(value.toFixed(digits)))
}
