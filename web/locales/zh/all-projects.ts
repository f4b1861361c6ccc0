export default {
  title: '项目',
  about: '您所在机构参与办理的全部项目，最近有变化的在上。',
  search: '搜索项目、代码、申请人',
  anyState: '全部',
  number: '申报编号',
  changed: '最近变化',
  notFiled: '还没申报',
  none: '还没有项目',
  noneWhy: '申请人提交申报、轮到您所在机构办理时，项目会列在这里，办结后也还能查到。',
  noneFound: '没有符合条件的项目',
  noneFoundWhy: '换个名称或状态试试。',
  due: '期限',
  more: '再显示一些',
  project: '项目',
  state: '状态',
  states: {
    running: '在办',
    draft: '草稿',
    filed: '待受理',
    'awaiting-correction': '等补正',
    accepted: '已受理',
    'in-review': '审查中',
    passed: '通过',
    failed: '不通过',
    rejected: '不予受理',
    withdrawn: '已撤回'
  }
}
