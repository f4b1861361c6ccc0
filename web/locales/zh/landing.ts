export default {
  title: '我要办什么',
  lead: '输入证的名字，或说一句您要做的事。要什么材料、多少天、归谁办，一次看全。',
  try: '试试',
  tries: { one: '施工许可', two: '消防验收', three: '备案' },
  already: '已经在办？',
  alreadyText: '登录看进度、补材料、下载证照。',
  welcome: '{{name}}，您好',
  goOn: '接着办',
  register: '注册单位账号',
  five: '从立项到验收，五个阶段',
  fiveText: '每个阶段只交一次材料，各部门同一天开始办',
  atMost: '最多 {{count}} 个工作日',
  leads: '{{department}}牵头',
  check: {
    title: '我的项目要办哪些事？',
    text: '不用注册，回答后马上知道',
    begin: '开始回答',
    missing: '还有没答的，光标已放在第一处。',
    submit: '算一算'
  },
  plan: {
    title: '{{items}}，承诺 {{count}} 个工作日',
    items: '{{count}} 个事项',
    papers: '{{count}} 份材料',
    unknown: '{{facts}}还不知道：由部门认定后，可能多几件事。',
    register: '注册后申报'
  }
}
