import { itemRows, namesOf, paragraph, projectRows, type Template } from './template.ts'

export const grant: Template<'grant'> = {
  word: '许准',
  title: () => '准予行政许可决定书',
  blocks: (facts) => [
    paragraph(
      `你单位就“${facts.project}”提出的${namesOf(facts.items)}申请，经审查，符合法定条件、标准。依照《中华人民共和国行政许可法》第三十八条第一款，本机关决定准予行政许可。`
    ),
    ...(facts.text.trim() ? [paragraph(`审查意见：${facts.text.trim()}`)] : []),
    paragraph(`法定依据：${facts.law}`),
    paragraph(
      '需要颁发证照的，自本决定作出之日起十个工作日内向你单位颁发、送达。请按批准的内容和要求实施，并接受监督检查。'
    ),
    { kind: 'table', rows: [...projectRows(facts), ...itemRows(facts.items)] }
  ]
}
