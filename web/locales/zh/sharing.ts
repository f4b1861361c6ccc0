/** Work between people: 转办, 传阅. */
export default {
  comma: '、',
  transfer: {
    title: '转办',
    nothing: '这里没有您可以转办的步骤：先签收，或请机构负责人分派。',
    step: '步骤',
    now: '{{name}}在办',
    free: '未签收',
    to: '转给',
    toMissing: '请选择转给谁',
    load: '{{username}} · 手上 {{count}} 件',
    nobody: '同一候选组里没有别的同事可以接办。',
    barred: '{{names}}参加了前一步，按两人规则不能接办。',
    reason: '理由',
    reasonMissing: '请写理由，对方会看到',
    send: '转办',
    sent: '已转办，对方已收到消息'
  },
  circulate: {
    name: '传阅',
    title: '传阅',
    lead: '对方会收到消息，可以看这个办件，不能办理。',
    to: '传阅给',
    toMissing: '请至少选一位同事或一个机构',
    text: '附言',
    send: '传阅',
    sent: '已传阅',
    none: '还没有传阅',
    noneWhy: '同事传阅给您或您机构的办件会列在这里。',
    unread: '未阅',
    wasRead: '已阅',
    more: '再看一些',
    line: '{{by}} → {{to}}',
    readBy: '已阅：{{names}}',
    read: '已阅'
  }
}
