import { paragraph, projectRows, remedy, type Template } from './template.ts'

/** 不受理: no permission is needed · 不予受理: this organ is not competent (行政许可法 32). */
export const rejection: Template<'rejection'> = {
  word: '不受',
  title: ({ reason }) => (reason === 'not-needed' ? '不受理通知书' : '不予受理通知书'),
  blocks: (facts) => [
    paragraph(
      facts.reason === 'not-needed'
        ? `你单位提交的“${facts.project}”${facts.stage}申请，所申请事项依法不需要取得行政许可。依照《中华人民共和国行政许可法》第三十二条第一款第一项，本机关不受理该申请。`
        : `你单位提交的“${facts.project}”${facts.stage}申请，所申请事项依法不属于本机关职权范围。依照《中华人民共和国行政许可法》第三十二条第一款第二项，本机关决定不予受理${facts.competent ? `，请向${facts.competent}申请` : ''}。`
    ),
    paragraph(`理由：${facts.text}`),
    paragraph(`依据：${facts.legalBasis}`),
    remedy('通知', facts.remedies),
    { kind: 'table', rows: projectRows(facts) }
  ]
}
