import { STAGE_CODES } from '../items/schema.ts'
import type { ReportRow } from './schema.ts'

const HEAD = [
  '区域代码 region',
  '区域 region name',
  '类型 kind',
  '办结月份 month',
  ...STAGE_CODES.map((stage) => `${stage} 工作日 working days`),
  '并联合计 parallel',
  '其中省里 at the province',
  '法定串联合计 sequential',
  '五个阶段全部办结 finished'
]

/** For spreadsheets: the mark at its begin makes them read it as UTF-8. Names of projects are in none of its columns. */
export function toCsv(rows: ReportRow[]): string {
  const lines = rows.map((row) => [
    row.region,
    row.regionZh,
    row.mode,
    row.concludedMonth,
    ...STAGE_CODES.map((code) => row.stages.find(({ stage }) => stage === code)?.parallel ?? ''),
    row.parallel,
    row.province,
    row.sequential,
    row.finished ? 1 : 0
  ])
  return `\uFEFF${[HEAD, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}

/** No cell begins a formula: all are codes, numbers, or names of regions. */
const cell = (value: string | number) =>
  /[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value)
