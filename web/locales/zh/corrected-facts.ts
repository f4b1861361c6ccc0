/** 更正事实 (server/moves/facts). */
export default {
  title: '更正申报事实',
  offer: '申报时填错了？更正后会重新判定要办的事项，牵头部门核实后生效。',
  ask: '更正事实',
  waiting: '您的更正已提交，正在等牵头部门核实。',
  about: {
    applicant: '请选填错的事实，填上对的值。先看会增减哪些事项和材料，再提交给牵头部门核实。',
    lead: '请选填错的事实，填上对的值，或增加事项。申请人看过增减的事项和材料、同意后生效。'
  },
  addFact: '更正哪个事实',
  chooseFact: '请选择',
  removeFact: '不更正“{{fact}}”',
  addItem: '增加事项',
  chooseItem: '请选择',
  factsMissing: '请至少更正一个事实，并填好它的值',
  reason: '更正的理由',
  reasonMissing: '请写明更正的理由',
  compare: '看看会增减什么',
  whatComes: '更正以后',
  send: { applicant: '提交更正', lead: '请申请人确认' },
  sent: { applicant: '已提交，等牵头部门核实', lead: '已请申请人确认' },
  itemsAdded: '增加的事项',
  itemsGone: '不再办的事项',
  papersAdded: '增加的材料',
  papersGone: '不再要的材料',
  nothingComes: '事项和材料没有增减。',
  and: '、',
  agree: {
    title: '请确认更正后的事实',
    about: '牵头部门提出：{{reason}}',
    word: '不同意的理由',
    wordOptional: '（不同意时填写）',
    wordMissing: '不同意请写明理由',
    agree: '同意更正',
    decline: '不同意'
  },
  papersDue: '因更正要补的 {{count}} 份材料',
  paperThere: '已上传',
  paperMissing: '请上传'
}
