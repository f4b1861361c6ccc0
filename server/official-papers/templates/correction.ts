import { chineseDate } from '../chinese-date.ts'
import { paragraph, projectRows, type Template } from './template.ts'

export const correction: Template<'correction'> = {
  word: '补',
  title: () => '一次性补正告知书',
  blocks: (facts) => [
    paragraph(
      `你单位提交的“${facts.project}”${facts.stage}申请，材料不齐全或者不符合法定形式。依照《中华人民共和国行政许可法》第三十二条第一款第四项，现一次告知需要补正的全部内容：`
    ),
    {
      kind: 'list',
      lines: facts.lines.map(({ material, what }) => (material ? `${material}：${what}` : what))
    },
    paragraph(
      `请于${chineseDate(facts.dueOn)}前（自本告知书送达之次日起 ${facts.days} 个工作日内）补正。补正期间不计入办理时限；逾期未补正的，本次申请视为撤回，材料齐备后可以重新申请。`
    ),
    { kind: 'table', rows: projectRows(facts) }
  ]
}
