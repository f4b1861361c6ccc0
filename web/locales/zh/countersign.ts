/** 会签, 前加签, 后加签. */
export default {
  kinds: { plain: '会签', before: '前加签', after: '后加签' },
  leads: {
    plain: '会签结束以前不能作决定。会签人的意见记在案卷里，供决定的人参考；会签人不能作决定。',
    before: '会签结束以前，您签收的这一步不能提交。',
    after: '您提交这一步以后开始会签，会签结束以前不能作决定。'
  },
  signers: '请谁会签',
  signersMissing: '请至少选一人或一个机构',
  text: '请他们看什么',
  textMissing: '请写清要会签的内容',
  order: '次序',
  orders: { parallel: '同时', sequential: '依次' },
  rule: '怎样算通过',
  rules: { all: '全部同意', majority: '过半数同意', any: '一人同意即可' },
  veto: '一票否决：有一人不同意即结束',
  vetoShort: '一票否决',
  send: '请会签',
  asked: '{{person}} {{day}} 提出',
  states: {
    open: '进行中',
    waiting: '提交后开始',
    passed: '通过',
    rejected: '未通过',
    cancelled: '已取消',
    lapsed: '随办件终止'
  },
  answers: { agree: '同意', disagree: '不同意' },
  byOf: '{{name}}（{{office}}）',
  notYet: '未答复',
  notNeeded: '不需再答复',
  cancel: '取消会签',
  cancelAbout: '还没答复的人不再需要答复，已有的意见留在案卷里；您可以接着办。',
  cancelReason: '为什么取消',
  cancelledFor: '取消原因：{{reason}}'
}
