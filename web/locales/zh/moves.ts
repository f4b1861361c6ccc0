/** What can be set going beside the main line (server/moves), by the move's name. */
export default {
  more: '更多办理',
  moreName: '延期、特别程序、会签等',
  none: '您的角色在这里没有别的可办。',
  running: '在办：{{person}} {{day}} 提出',
  reasonMissing: '请写明理由',
  units: { wd: '个工作日', cd: '天' },
  names: {
    countersign: '会签',
    'countersign-before': '前加签',
    'countersign-after': '后加签',
    transfer: '转办',
    circulate: '传阅',
    urge: '催办',
    withdrawal: '撤件',
    extension: '延期'
  },
  about: {
    countersign: '决定以前请别人会签',
    'countersign-before': '我提交以前先请别人签',
    'countersign-after': '我提交以后再请别人签',
    transfer: '转给同一候选组的同事，或由负责人分派',
    circulate: '请别人看一看，不要求办理',
    urge: '催在办的人',
    withdrawal: '申请人不想继续办了，期限暂停，各部门签署',
    extension: '法定期限内办不完，经负责人批准延长一次'
  },
  made: {
    countersign: '已请会签',
    withdrawal: '已提交撤件申请，期限暂停',
    extension: '已请负责人审批延期'
  },
  extension: {
    law: '行政许可法第 42 条：法定期限届满前，经本机关负责人批准，可以延长一次，并告知申请人理由。承诺期限不变。',
    days: '延长',
    most: '最多 {{days}} {{unit}}',
    daysWrong: '请填 1 到 {{days}} 的整数',
    reason: '理由（会告知申请人）',
    send: '提请审批'
  }
}
