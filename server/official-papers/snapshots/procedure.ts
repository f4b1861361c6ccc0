import { Type } from 'typebox'
import { common, items, reasons } from './common.ts'
import { count, day, maybe, oneOf, text, yes } from './facts.ts'

/** Notices about the course of a case. */
export const procedurePapers = {
  /** 行政许可法 45: the time that is not counted is told in writing. */
  'special-procedure': Type.Object({
    ...common,
    items,
    procedure: text('程序', 'procedure, as printed'),
    text: text('理由', 'reason'),
    legalBasis: text('法定依据', 'legal basis'),
    days: count('预计天数', 'planned days'),
    unit: oneOf(['wd', 'cd'], '天数单位', 'wd working days, cd calendar days'),
    fromOn: day('开始日', 'first day')
  }),
  extension: Type.Object({
    ...common,
    items,
    days: count('延长天数', 'days'),
    unit: oneOf(['wd', 'cd'], '天数单位', 'wd working days, cd calendar days'),
    oldDueOn: day('原到期日', 'due day before'),
    newDueOn: day('延长后到期日', 'due day now'),
    ...reasons,
    approver: text('批准人', 'head who approved')
  }),
  /** 行政许可法 46–47: the right to a hearing, before the decision. */
  'hearing-notice': Type.Object({
    ...common,
    items,
    intended: text('拟作出的决定', 'decision that is intended'),
    ...reasons,
    days: count('提出听证的期限（日）', 'days in which a hearing may be asked for')
  }),
  /** 行政许可法 48: place and time, seven days before. */
  'hearing-session': Type.Object({
    ...common,
    items,
    heldOn: day('听证日', 'day'),
    time: text('时间', 'time'),
    place: text('地点', 'place'),
    chair: text('主持人', 'who presides'),
    open: yes('公开举行', 'held in public'),
    text: text('听证事由', 'what it is about')
  }),
  urging: Type.Object({
    ...common,
    to: text('被催办单位', 'who is urged'),
    subject: text('催办事项', 'what is urged'),
    number: text('编号', 'number of the case, opinion or filing'),
    dueOn: maybe(day('到期日', 'due day')),
    by: text('催办人', 'who urges'),
    text: text('说明', 'remark')
  }),
  'supervision-order': Type.Object({
    ...common,
    to: text('被督办单位', 'who answers'),
    rule: text('督办规则', 'rule'),
    subject: text('督办事项', 'what it is about'),
    number: text('编号', 'number of the case, opinion or filing'),
    text: text('事实', 'facts'),
    answerBy: day('答复期限', 'answer by')
  })
}
