import { chineseDate } from '../chinese-date.ts'
import { projectRows, type Template } from './template.ts'

export const filingReceipt: Template<'filing-receipt'> = {
  word: '收',
  title: () => '收件凭证',
  blocks: (facts) => [
    {
      kind: 'table',
      rows: [
        ['经办人', `${facts.agent}　${facts.idNumber}`],
        ['收到材料', facts.papers.map(({ title, files }) => `${title}　${files} 份`).join('\n') || '—'],
        ['收件日期', chineseDate(facts.receivedOn)],
        ['收件人', facts.receivedBy],
        ...projectRows(facts)
      ]
    }
  ]
}
