import { itemRows, namesOf, paragraph, projectRows, remedy, type Template } from './template.ts'

export const refusal: Template<'refusal'> = {
  word: '许不',
  title: ({ permit }) => (permit ? '不予行政许可决定书' : '不予办理决定书'),
  blocks: (facts) => [
    paragraph(
      facts.permit
        ? `你单位就“${facts.project}”提出的${namesOf(facts.items)}申请，经审查，不符合法定条件、标准。依照《中华人民共和国行政许可法》第三十八条第二款，本机关决定不予行政许可。`
        : `你单位就“${facts.project}”提出的${namesOf(facts.items)}申请，经审查，不符合规定条件，本机关决定不予办理。`
    ),
    paragraph(`理由：${facts.text.trim() || '（由签发人填写）'}`),
    paragraph(`依据：${facts.legalBasis.trim() || '（由签发人填写）'}`),
    remedy('决定', facts.remedies),
    { kind: 'table', rows: [...projectRows(facts), ...itemRows(facts.items)] }
  ]
}
