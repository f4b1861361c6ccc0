import { Type } from 'typebox'
import { common, items, reasons, Remedies } from './common.ts'
import { count, day, many, maybe, oneOf, picture, text, yes } from './facts.ts'

const Decision = Type.Object(
  {
    title: text('原文书名称', 'title of the decision'),
    number: text('原文书编号', 'its number'),
    issuedOn: day('原决定日', 'its day')
  },
  { title: '原决定', description: 'the decision that it is about' }
)

/** Decisions, and what hands them over. */
export const decisionPapers = {
  grant: Type.Object({
    ...common,
    items,
    text: text('审查意见', 'opinion'),
    law: text('法定依据', 'legal basis')
  }),
  refusal: Type.Object({
    ...common,
    permit: yes('属于行政许可', 'false for filings, confirmations and the like'),
    items,
    ...reasons,
    remedies: Remedies
  }),
  /** 撤销: the decision was wrong or got by fraud. */
  revocation: Type.Object({
    ...common,
    items,
    decision: Decision,
    ...reasons,
    effects: text('后果', 'what follows'),
    banUntil: maybe(day('禁止申请至', 'no new application until')),
    remedies: Remedies
  }),
  /** 撤回: lawful then, the public interest asks for it now. */
  recall: Type.Object({
    ...common,
    items,
    decision: Decision,
    ...reasons,
    compensation: text('补偿', 'compensation'),
    remedies: Remedies
  }),
  renewal: Type.Object({
    ...common,
    items,
    decision: Decision,
    deemed: yes('视为准予', 'renewed by silence'),
    oldUntil: day('原有效期至', 'valid until, before'),
    newUntil: day('延续至', 'valid until, now'),
    law: text('法定依据', 'legal basis')
  }),
  'renewal-refusal': Type.Object({
    ...common,
    items,
    ...reasons,
    validUntil: day('有效期至', 'the permit ends'),
    remedies: Remedies
  }),
  /** What is intended and why, before a permit is taken back: the applicant is heard first. */
  'revocation-notice': Type.Object({
    ...common,
    items,
    intended: text('拟作出的决定', 'what is intended'),
    ...reasons,
    document: maybe(text('证明文件', 'document that shows it')),
    days: count('陈述申辩期限（工作日）', 'working days for the statement')
  }),
  'delivery-receipt': Type.Object({
    ...common,
    delivered: many(
      '送达文书',
      'what was handed over',
      Type.Object({ title: text('名称', 'title'), number: text('编号', 'number') })
    ),
    recipient: text('签收人', 'who signed for it'),
    relation: maybe(text('签收人身份', 'what that person is to the applicant')),
    method: oneOf(['counter', 'online', 'post', 'left'], '送达方式', 'counter, online, post or left'),
    deliveredOn: day('送达日', 'day of delivery'),
    deliveredBy: text('送达人', 'officer'),
    /** As it was drawn or scanned; null: signed on paper. */
    signature: maybe(picture('签收人签名', 'signature')),
    remark: text('备注', 'remark')
  })
}
