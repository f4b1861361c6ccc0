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
        ['收件', `${chineseDate(facts.receivedOn)}　${facts.receivedBy}`],
        ['网上办理', '登录后可看进度、补正、取结果；单位还没有账号的，经办人凭身份证到本窗口领取一次性链接'],
        ...projectRows(facts)
      ]
    }
  ]
}
