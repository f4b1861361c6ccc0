import type { Notification, NotificationKind } from './schema.ts'

export type Locale = 'zh' | 'en'

/** What a mail says of each kind of notification; null: told to officers alone, who are not mailed. */
const sentences: Record<Locale, Record<NotificationKind, string | null>> = {
  zh: {
    'fact-determined': '待认定的事实已由部门认定，请看要补哪些事项和材料',
    accepted: '申请已受理',
    'deemed-accepted': '受理期限届满未告知，申请自收到之日起即为受理',
    'correction-asked': '需要一次性补正材料',
    'correction-overdue': '逾期未补正，部门将继续办理',
    'inspection-assigned': null,
    'procedure-due': null,
    'hearing-asked': null,
    'hearing-waived': '期限内没有提出听证，视为放弃',
    rejected: '申请不予受理',
    'paper-arrived': '您收到一份文书',
    'paper-to-hand': null,
    'paper-unread': null,
    withdrawn: '逾期未补正，申请视为撤回',
    'facts-proposed': '有更正后的事实等您确认',
    'facts-declined': '更正事实的申请未被采纳',
    'facts-corrected': '更正后的事实已生效，请看要补哪些材料',
    'consented-by-silence': null,
    'not-mine': null,
    'not-mine-declined': null,
    'case-reassigned': null,
    'item-missing': null,
    'missing-declined': null,
    'withdrawal-asked': null,
    'withdrawal-taken-back': null,
    'withdrawal-agreed': '已准予撤件，撤件确认书可以下载',
    'withdrawal-objected': '有部门不同意撤件，照常办理',
    'precheck-refused': '预审未通过',
    'case-refused': '一个事项作出不予许可决定',
    impossible: '一个事项因前置事项未通过而无法办理',
    'stage-failed': '本阶段审批未通过',
    passed: '本阶段审批通过，证照可以下载',
    'question-answered': '您的咨询有了答复',
    'question-asked': null,
    'question-forwarded': null,
    'question-overdue': null,
    filed: null,
    'correction-supplied': null,
    'line-left-out': null,
    warning: null,
    due: null,
    'delivery-overdue': null,
    urged: null,
    'meeting-convened': null,
    'meeting-changed': null,
    'meeting-cancelled': null,
    'promise-overdue': '您承诺补交的材料已过期限，仍可补交',
    'revocation-proposed': '一项许可拟被撤销或撤回，请您陈述申辩',
    'revocation-dropped': '一项许可决定不予撤销',
    'extra-time-given': '容缺材料再给一次补齐期限',
    revoked: '一项许可被撤销',
    recalled: '一项许可被撤回',
    'commitment-rectify': '承诺事项需要限期整改',
    renewed: '一项许可准予延续',
    'renewal-refused': '一项许可不予延续',
    'promise-kept': null,
    'item-passed': '一个并行事项已办结，可以下载结果',
    'taken-on': '您申请的服务已接单',
    'inner-result': null,
    'check-due': null,
    'visit-appointed': '联合验收的现场验收已预约',
    'another-day-asked': null,
    'rectification-asked': '联合审查（验收）发现问题，请整改后报告',
    rectified: null,
    'level-due': null,
    'answer-wanted': null,
    delegated: null,
    'delegation-ended': null,
    transferred: null,
    circulated: null,
    'countersign-asked': null,
    'countersign-over': null,
    'countersign-cancelled': null
  },
  en: {
    'fact-determined':
      'A department determined a fact that was not known; see which items and papers come with it',
    accepted: 'The application was accepted',
    'deemed-accepted': 'The application counts as accepted: nothing was said within the time limit',
    'correction-asked': 'Papers must be corrected, once',
    'correction-overdue': 'The papers did not come in time; the department goes on without them',
    'inspection-assigned': null,
    'procedure-due': null,
    'hearing-asked': null,
    'hearing-waived': 'No hearing was asked for in time: it counts as waived',
    rejected: 'The application was not accepted',
    'paper-arrived': 'A paper arrived for you',
    'paper-to-hand': null,
    'paper-unread': null,
    withdrawn: 'The application counts as withdrawn: the corrections did not come in time',
    'facts-proposed': 'Corrected facts wait for your word',
    'facts-declined': 'The correction of facts was not taken over',
    'facts-corrected': 'The corrected facts are in effect; see which papers come with them',
    'consented-by-silence': null,
    'not-mine': null,
    'not-mine-declined': null,
    'case-reassigned': null,
    'item-missing': null,
    'missing-declined': null,
    'withdrawal-asked': null,
    'withdrawal-taken-back': null,
    'withdrawal-agreed': 'The withdrawal is confirmed; the confirmation can be downloaded',
    'withdrawal-objected': 'A department objects to the withdrawal; it goes on as before',
    'precheck-refused': 'The pre-check was not passed',
    'case-refused': 'One item was refused',
    impossible: 'One item cannot be handled: what it depends on was refused',
    'stage-failed': 'The stage was not passed',
    passed: 'The stage was passed; the licences can be downloaded',
    'question-answered': 'Your question was answered',
    'question-asked': null,
    'question-forwarded': null,
    'question-overdue': null,
    filed: null,
    'correction-supplied': null,
    'line-left-out': null,
    warning: null,
    due: null,
    'delivery-overdue': null,
    urged: null,
    'meeting-convened': null,
    'meeting-changed': null,
    'meeting-cancelled': null,
    'promise-overdue': 'The day of a promised paper is over; it can still be brought',
    'revocation-proposed': 'A permit is to be taken back: please state your case',
    'revocation-dropped': 'A permit is not taken back',
    'extra-time-given': 'More time was given once for promised papers',
    revoked: 'A permit was revoked',
    recalled: 'A permit was recalled',
    'commitment-rectify': 'Something that you committed to must be put right',
    renewed: 'A permit was renewed',
    'renewal-refused': 'A permit is not renewed',
    'promise-kept': null,
    'item-passed': 'A parallel item is done; its result can be downloaded',
    'taken-on': 'The service that you asked for was taken on',
    'inner-result': null,
    'check-due': null,
    'visit-appointed': 'The joint visit is appointed',
    'another-day-asked': null,
    'rectification-asked': 'A joint review found something to put right',
    rectified: null,
    'level-due': null,
    'answer-wanted': null,
    delegated: null,
    'delegation-ended': null,
    transferred: null,
    circulated: null,
    'countersign-asked': null,
    'countersign-over': null,
    'countersign-cancelled': null
  }
}

interface MailParts extends Pick<Notification, 'kind' | 'businessKey' | 'content'> {
  projectNameZh: string
  link: string
}

/** Undefined for a kind that no applicant is told. */
export function writeMail(
  locale: Locale,
  { kind, businessKey, content, projectNameZh, link }: MailParts
): { subject: string; text: string } | undefined {
  const sentence = sentences[locale][kind]
  if (!sentence) return undefined
  const zh = locale === 'zh'
  const words = (name: string) => (typeof content[name] === 'string' ? content[name].trim() : '')
  const lines = [
    projectNameZh && (zh ? `项目：${projectNameZh}` : `Project: ${projectNameZh}`),
    zh ? `编号：${businessKey}` : `Number: ${businessKey}`,
    words('paper') && (zh ? `文书：${words('paper')}` : `Paper: ${words('paper')}`),
    words('dueOn') && (zh ? `请在 ${words('dueOn')} 前答复。` : `Please answer by ${words('dueOn')}.`),
    words('text') && (zh ? `说明：${words('text')}` : `Explanation: ${words('text')}`),
    words('legalBasis') && (zh ? `依据：${words('legalBasis')}` : `Legal basis: ${words('legalBasis')}`)
  ].filter(Boolean)
  return {
    subject:
      (zh ? `【一门】` : '[Yimen] ') + [sentence, projectNameZh].filter(Boolean).join(zh ? '：' : ': '),
    text: [
      sentence + (zh ? '。' : '.'),
      lines.join('\n'),
      (zh ? '查看详情：' : 'Details: ') + link,
      zh
        ? '本邮件由系统自动发出，请勿回复。'
        : 'This mail was sent automatically; answers to it are not read.'
    ].join('\n\n')
  }
}
