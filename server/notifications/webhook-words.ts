import type { NotificationKind } from './schema.ts'

/** What a group is told of each kind; the rest stays in the messages of the platform, behind the link. */
const sentences: Partial<Record<NotificationKind, string>> = {
  filed: '有新的申报等受理',
  'correction-supplied': '补正材料已提交',
  'line-left-out': '要求补正的一项没有写进通知',
  'question-asked': '有一个咨询等答复',
  'question-forwarded': '有一个咨询转来',
  'question-overdue': '有一个咨询过了答复期限',
  warning: '有一件事快到期',
  due: '有一件事已经超期',
  'delivery-overdue': '有一个结果到期没有送达',
  urged: '有一件事被催办',
  'meeting-convened': '召集联合会审',
  'meeting-changed': '联合会审有变动',
  'meeting-cancelled': '联合会审取消',
  'answer-wanted': '会审纪要已记录，请重新答复',
  'visit-appointed': '预约了联合验收',
  'another-day-asked': '申请人请求另约验收日',
  rectified: '已报告整改，请复查',
  'paper-to-hand': '有一份文书等当面送达',
  'paper-unread': '有一份文书送达两个工作日还没有打开'
}

export const webhookTitle = (kind: NotificationKind, projectNameZh: string | undefined): string =>
  `【一门】${[sentences[kind] ?? '有一条新消息', projectNameZh].filter(Boolean).join('：')}`
