export default {
  urged: '被催办 {{count}} 次 · {{by}}',
  title: '待办',
  listLabel: '事情列表',
  caseLabel: '办件',
  viewsLabel: '视图',
  views: { todo: '待办', mine: '我的', department: '科室', done: '已办' },
  search: '搜索项目、编号、申请人',
  sorts: { due: '最先到期在上', arrived: '最新到达在上', done: '最近办完在上' },
  density: { comfortable: '行距：宽松', compact: '行距：紧凑' },
  groups: {
    over: '已超期',
    soon: '今天、明天到期',
    near: '3 个工作日内',
    ample: '时间充裕',
    paused: '暂停中'
  },
  show: '排序和行距',
  filters: {
    label: '筛选',
    stage: '阶段',
    item: '事项',
    signal: '信号',
    chosen: '{{filter}}：{{value}}',
    all: '全部',
    clear: '清除',
    nothing: '这里没有可选的',
    stages: { S1: '立项审批', S2: '用地审批', S3: '规划报建', S4: '施工许可', S5: '竣工验收', P: '并行推进' },
    signals: {
      green: '时间充裕',
      warning: '临近',
      yellow: '今天或下一个工作日到期',
      red: '超期',
      paused: '暂停'
    }
  },
  newRows: '新到 {{count}} 件，点这里显示',
  gone: '已由他人办理',
  unclaimed: '未签收',
  me: '我',
  subject: '{{task}} · {{subject}}',
  pair: '意见 ＋ {{item}}',
  more: '再显示一些',
  choose: {
    title: '选一件开始办理',
    how: '点左边的一行，或按 j 往下选。只看不签收，办件不会动。'
  },
  empty: {
    todo: '现在没有要办的事',
    todoWhy: '新的办件到了会自动出现在这里，不用刷新。',
    mine: '您还没有签收任何一件',
    mineWhy: '在“待办”里打开一件，按 c 签收，它就会出现在这里。',
    department: '科室里没有别人在办的事',
    departmentWhy: '同事签收的办件会出现在这里。',
    done: '还没有办完的事',
    doneWhy: '您提交过的每一件都会留在这里。',
    filtered: '这样筛选没有事情',
    filteredWhy: '清除一个筛选，或换一个视图。',
    search: '没有找到“{{q}}”',
    searchWhy: '可以按项目名称、项目代码、办件编号或申请人查找。'
  },
  keys: {
    title: '快捷键',
    jk: '下一件、上一件',
    Enter: '打开选中的一件',
    c: '签收或退还',
    a: '到意见表',
    '1234': '选第几个答复',
    CtrlEnter: '提交',
    m: '在材料上标注',
    n: '下一处标注',
    '[]': '上一份、下一份材料',
    v: '对比两个版本',
    '/': '搜索',
    '?': '显示这张表',
    short: { move: '上下', claim: '签收', opinion: '意见', all: '全部' }
  }
}
