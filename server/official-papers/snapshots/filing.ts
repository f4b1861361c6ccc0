import { Type } from 'typebox'
import { common, items, reasons, Remedies } from './common.ts'
import { count, day, many, maybe, oneOf, picture, text, yes } from './facts.ts'

/** Papers about a filing as a whole: what is said before and around its acceptance. */
export const filingPapers = {
  acceptance: Type.Object({
    ...common,
    deemed: yes('视为受理', 'accepted by silence of five working days'),
    acceptedOn: day('受理日', 'day of the acceptance'),
    days: count('承诺工作日', 'promised working days'),
    items
  }),
  correction: Type.Object({
    ...common,
    lines: many(
      '补正内容',
      'what is to be corrected',
      Type.Object({
        material: maybe(text('材料', 'paper')),
        what: text('要求', 'what is asked')
      })
    ),
    days: count('补正工作日', 'working days for the answer'),
    dueOn: maybe(day('补正截止日，送达前未知', 'last day of the answer; unknown before the service'))
  }),
  rejection: Type.Object({
    ...common,
    reason: oneOf(['not-needed', 'not-competent'], '情形', 'not-needed or not-competent'),
    competent: maybe(text('有权机关', 'competent office')),
    ...reasons,
    remedies: Remedies
  }),
  /** 收件凭证: what a walk-in handed in at the window. */
  'filing-receipt': Type.Object({
    ...common,
    papers: many(
      '收到的材料',
      'papers received',
      Type.Object({ title: text('材料', 'paper'), files: count('份数', 'files') })
    ),
    agent: text('经办人', 'who came'),
    idNumber: text('证件号码（部分隐去）', 'identity number, masked'),
    receivedOn: day('收件日', 'day of receipt'),
    receivedBy: text('收件人', 'officer')
  }),
  'tolerance-promise': Type.Object({
    ...common,
    missing: many(
      '容缺材料',
      'papers that follow',
      Type.Object({ material: text('材料', 'paper'), dueOn: day('补交期限', 'its day') })
    ),
    promisedBy: text('承诺人', 'who promises'),
    promisedOn: day('承诺日', 'day of the promise'),
    signature: maybe(picture('承诺人签名', 'signature'))
  }),
  commitment: Type.Object({
    ...common,
    items,
    conditions: many('承诺的条件', 'conditions that are met', text('条件', 'condition')),
    consequences: text('违诺后果', 'what follows when it is broken'),
    checkBy: maybe(day('核查期限', 'last day of the check afterwards')),
    promisedBy: text('承诺人', 'who promises'),
    promisedOn: day('承诺日', 'day of the commitment'),
    signature: maybe(picture('承诺人签名', 'signature'))
  }),
  withdrawal: Type.Object({
    ...common,
    text: text('撤件理由', 'reason'),
    requestedBy: text('申请人', 'who asked'),
    requestedOn: day('申请日', 'day of the request'),
    confirmedOn: day('确认日', 'day from which it is withdrawn'),
    signatures: many(
      '各部门确认',
      'what each department signed',
      Type.Object({
        department: text('部门', 'department'),
        by: text('确认人', 'who signed'),
        on: day('确认日', 'day')
      })
    ),
    decided: many(
      '已作出决定的事项',
      'items decided before, which stay',
      Type.Object({
        name: text('事项', 'item'),
        number: text('办件编号', 'number of the case'),
        outcome: text('决定', 'decision')
      })
    )
  })
}
