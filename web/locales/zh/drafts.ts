export default {
  title: '还没有提交的申报',
  choose: '接着填哪一份申报？',
  count: '{{count}} 份',
  others: '这个项目还有 {{count}} 份没有提交的申报',
  changed: '最后修改',
  goOn: '接着填'
}
