export default {
  title: '我要办什么',
  lead: '输入证的名字，或说一句您要做的事。要什么材料、多少天、归谁办，一次看全。',
  try: '试试',
  tries: { one: '我要建一个厂房', two: '厂房建好了怎么验收', three: '开挖人行道' },
  already: '已经在办？',
  alreadyText: '登录看进度、补材料、下载证照。',
  welcome: '{{name}}，您好',
  goOn: '接着办',
  register: '注册单位账号',
  five: '从立项到验收，五个阶段',
  fiveText: '每个阶段只交一次材料，各部门同一天开始办',
  atMost: '最多 {{count}} 个工作日',
  leads: '{{department}}牵头',
  plan: '我的项目要办哪些事？',
  planText: '十组问题，不用注册，马上知道要办什么、哪天办好',
  ways: {
    together: '同时办，最多 {{count}} 个工作日',
    scale: '两条线用同一把尺，按工作日画',
    sequential: '过去一个部门接一个部门，{{count}} 个工作日'
  }
}
