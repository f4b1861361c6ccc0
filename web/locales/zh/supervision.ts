export default {
  title: '监察',
  about: '在办的申报，最先到期在上；只看，不改。',
  search: '搜索项目、编号、申请人',
  project: '项目',
  state: '状态',
  due: '到期',
  departments: '各部门',
  waiting: '等待中',
  more: '再显示一些',
  none: '没有在办的申报',
  noneWhy: '申请人提交申报后，会连同各部门的期限列在这里。',
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
