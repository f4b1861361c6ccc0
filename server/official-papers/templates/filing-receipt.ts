import { chineseDate } from '../chinese-date.ts'
import { projectRows, type Template } from './template.ts'

export const filingReceipt: Template<'filing-receipt'> = {
  word: '收',
  title: () => '收件凭证',
  blocks: (facts) => [
    {
      kind: 'table',
      rows: [
        ['申请单位', facts.applicant],
        ['经办人', `${facts.agent}　${facts.idNumber}`],
        ...facts.papers.map(({ title, files }): [string, string] => ['收到材料', `${title}　${files} 份`]),
        ['收件日期', chineseDate(facts.receivedOn)],
        ['收件人', facts.receivedBy],
        ...projectRows(facts)
      ]
    }
  ]
}
