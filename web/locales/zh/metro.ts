export default {
  title: '五个阶段',
  stageNames: { S1: '立项审批', S2: '用地审批', S3: '规划报建', S4: '施工许可', S5: '竣工验收' },
  tracks: '正在同时办的事',
  today: '今天',
  weekend: '周末不计',
  dayOff: '{{name}}不计',
  and: '、',
  together: '{{day}}一并办结',
  folded: '{{count}} 件已办完',
  opinion: '阶段意见',
  waiting: '等前置事项',
  endedOn: '{{day}}{{state}}',
  states: {
    ahead: '还没到',
    offered: '可以申报',
    draft: '正在填',
    filed: '等受理',
    'awaiting-correction': '等您补正',
    accepted: '已受理',
    'in-review': '在办',
    passed: '办结',
    failed: '没有通过',
    rejected: '不予受理',
    withdrawn: '已撤回'
  },
  outcomes: {
    done: '已办完',
    granted: '准予',
    refused: '不予许可',
    agree: '已同意',
    conditions: '附条件同意',
    disagree: '不同意',
    'special-procedure': '需特别程序',
    impossible: '无法办理',
    withdrawn: '已撤回'
  },
  race: {
    saved: '同时办，比依次办少 {{count}} 个工作日',
    scale: '两条线用同一把尺，按工作日画',
    together: '同时办 {{count}} 个工作日',
    today: '已用 {{count}} 个',
    sequential: '一个接一个按法定时限，至多 {{count}} 个工作日'
  }
}
