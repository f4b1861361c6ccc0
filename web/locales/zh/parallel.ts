/** Items that are filed alone (stage P): web/features/projects/parallel, and inner items on the desk. */
export default {
  title: '并行事项',
  lead: '随时可以单独申报的事项，不必等下一个阶段；五个阶段办完以后也可以申报。',
  open: '选事项申报',
  none: '还没有单独申报的事项',
  onlySuiting: '不看与本项目情况不符的',
  suits: '符合本项目情况',
  found: '{{count}} 项',
  nothing: '没有找到事项',
  nothingWhy: '换一个词，或者看全部事项。',
  tooEarly: '先提交第一个阶段的申报',
  tooEarlyWhy: '并行事项要用它填过的事实和项目代码，提交以后这里列出可以申报的事项。',
  days: '承诺 {{count}} 个工作日',
  sameDay: '当日办结',
  ownDays: '按约定时间办理',
  when: '适用：{{condition}}',
  bring: '要带 {{count}} 份：{{papers}}',
  bringNothing: '没有要另外提交的材料',
  there: '已经有的：{{papers}}',
  and: '、',
  early: '现在可以申报；{{items}}办完后作出决定',
  blocked: {
    'not-filed': '现在不能申报：要先办{{item}}',
    refused: '不能申报：{{item}}没有获准'
  },
  file: '申报',
  goOn: '接着填',
  running: '正在办理',
  byOffice: '部门之间办理，不用您申报',
  draft: '草稿，还没有提交',
  states: {
    filed: '等受理',
    'awaiting-correction': '请您补正',
    accepted: '已受理',
    'in-review': '正在办理',
    passed: '已办结',
    failed: '未办成',
    rejected: '不予受理',
    withdrawn: '已撤回'
  },
  correct: '去补正',
  inner: {
    title: '开办内部事项',
    name: '开办内部事项：由本部门开办，申请人不用申报',
    early: '现在可以开办；{{items}}办完后作出决定',
    blocked: {
      'not-filed': '现在不能开办：要先办{{item}}',
      refused: '不能开办：{{item}}没有获准'
    },
    about: '由本部门开办、征求其他部门意见，申请人不用申报。',
    open: '开办',
    opened: '已开办：{{name}}',
    running: '正在办理',
    confirm: '开办“{{name}}”？',
    consequence: '今天起计算时限，并征求相关部门的意见。'
  }
}
