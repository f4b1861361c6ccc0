/** By kind of notification (server/notifications). */
export default {
  title: '消息',
  none: '还没有消息',
  noneText: '受理、补正、决定和领证的通知都会送到这里，并以送到这里的日子为送达日。',
  more: '再看一些',
  unread: '未读',
  kinds: {
    other: '{{project}}有新进展',
    filed: '{{project}}提交了申报，等您受理',
    accepted: '{{project}}的申报已受理',
    'deemed-accepted': '{{project}}的申报逾期未答复，视为受理',
    'correction-asked': '请补正{{project}}的申报材料',
    'correction-supplied': '{{project}}的补正已提交',
    rejected: '{{project}}的申报不予受理',
    'fact-determined': '{{project}}的环评类别已认定，请看要补哪些事项和材料',
    'precheck-refused': '{{project}}的申报预审没有通过',
    'case-refused': '{{project}}有一个事项不予许可',
    'stage-failed': '{{project}}的这一阶段没有通过',
    withdrawn: '{{project}}的申报逾期没有补正，视为撤回',
    passed: '{{project}}的这一阶段办结，可以领结果、报下一阶段',
    impossible: '{{project}}有一个事项因前置未获准而无法办理',
    'question-asked': '等您答复一个咨询',
    'question-forwarded': '一个咨询转给了您的部门',
    'question-answered': '您的咨询有了答复',
    'question-overdue': '一个咨询过了答复期限还没有答复',
    warning: '{{project}}有一件事快到期了',
    due: '{{project}}有一件事已经超期',
    urged: '{{project}}有一件事被催办',
    'meeting-convened': '{{project}}召集联合会审',
    'meeting-changed': '{{project}}的联合会审改了时间、地点或参加部门',
    'meeting-cancelled': '{{project}}的联合会审取消了'
  }
}
