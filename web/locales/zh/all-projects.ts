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
  noneFoundWhy: '换个名称或状态试试。'
}
