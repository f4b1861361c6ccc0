export default {
  meetingMore: '议题和各方意见',
  meeting: '联合会审',
  urged: '被催办 {{count}} 次',
  label: '办件',
  heading: '{{name}} · {{task}}',
  projectCode: '项目代码',
  number: '编号',
  wholeStage: '看整个阶段',
  ownPage: '单独打开',
  claim: '签收',
  giveBack: '退还',
  claimKey: '快捷键 c',
  claimed: '已签收',
  givenBack: '已退还，同事可以签收',
  mine: '我已签收',
  free: '未签收',
  holds: '{{name}} 在办',
  round: '第 {{round}} 轮',
  pair: '{{opinion}} ＋ {{item}}',
  place: {
    position: '第 {{index}} 件，共 {{total}} 件',
    previous: '上一件',
    next: '下一件',
    previousKey: '上一件（k）',
    nextKey: '下一件（j）'
  },
  takeBack: {
    do: '取回',
    until: '下一位打开之前可以取回修改',
    done: '已取回，写过的内容还在',
    later: '已取回；流程引擎恢复后会回到您的待办，写过的内容还在'
  },
  parts: {
    label: '办件内容',
    checks: '核对',
    opinions: '意见',
    filing: '申报信息',
    papers: '材料',
    tracks: '各部门',
    history: '经过',
    diagram: '流程图'
  },
  stages: {
    S1: '立项审批阶段',
    S2: '用地审批阶段',
    S3: '规划报建阶段',
    S4: '施工许可阶段',
    S5: '竣工验收阶段'
  },
  clock: {
    title: '期限怎么算',
    why: '看期限怎么算',
    all: '这一件的各个时限',
    rule: '{{day}} 的次日起算，时限 {{limit}}。',
    extended: '已延长 {{limit}}。',
    pause: '{{from}} 至 {{to}} 暂停：{{reason}}',
    open: '现在',
    nth: '第 {{count}} 天',
    skipped: '不计',
    stopped: '{{day}} 已停',
    kinds: {
      receipt: '受理时限',
      correction: '补正时限',
      promised: '承诺时限',
      statutory: '法定时限',
      joint: '阶段联合时限',
      opinion: '意见时限',
      delivery: '送达时限',
      'paper-check': '核对时限'
    },
    units: { wd: '{{count}} 个工作日', cd: '{{count}} 日' },
    whys: {
      start: '当天不计，次日起算',
      'working-day': '工作日',
      'make-up-day': '调休上班',
      weekend: '周末',
      holiday: '放假',
      'calendar-day': '自然日',
      paused: '暂停计时',
      moved: '期限末日遇休息日，顺延'
    }
  },
  checks: {
    title: '自动核对',
    summary: '{{count}} 项：{{passed}} 项相符，{{open}} 项要你判断',
    passed: '相符 {{count}} 项',
    source: '来源：{{source}}',
    asOf: '数据截至 {{day}}',
    results: { differs: '不符', 'to-judge': '需判断', 'not-checked': '未能核对' },
    howToMark: '图上有问题？在右边的材料上按 m 标注，一处标注就是这里的一条。',
    markOpen: '随本次意见提交',
    markSubmitted: '已随意见提交',
    checked: '核对：{{title}}',
    measured: '核得',
    limits: { 'at-least': '不小于 {{limit}}', 'at-most': '不大于 {{limit}}', equal: '应为 {{limit}}' },
    verdicts: { holds: '属实', unfounded: '不成立' },
    verdictOn: '判断：{{about}}',
    none: '这一件没有自动核对的结果',
    noneWhy: '部门的核对程序完成后，每一条都会带着依据和来源列在这里；没有核对程序的部门由人核对。'
  },
  opinions: {
    title: '意见',
    condition: '条件 {{count}}',
    law: '依据：{{law}}',
    competent: '有权受理的机关：{{name}}',
    meeting: '{{day}} 召开，参加：{{participants}}',
    reasons: { 'not-needed': '依法不需要取得许可', 'not-competent': '不属于本机关职权范围' },
    none: '还没有人写过意见',
    noneWhy: '各部门的答复会按轮次列在这里。'
  },
  item: {
    title: '事项',
    name: '名称',
    condition: '适用条件',
    law: '依据',
    limits: '时限',
    limit: '承诺 {{promised}}，法定 {{statutory}}'
  },
  papers: {
    label: '材料预览',
    status: {
      uploaded: '已提交',
      provided: '系统提供',
      awaited: '等前置事项产生',
      already: '前一阶段已有',
      late: '可以后补',
      alternative: '已交替代材料',
      missing: '缺少'
    },
    neededBy: '用于：{{items}}',
    round: '补正时提交',
    scan: { clean: '已查毒', 'not-scanned': '未查毒' },
    correction: '一次性补正，{{day}}前补齐',
    answered: '已补齐',
    notAnswered: '等申请人补齐',
    awaitedWhy: '“{{name}}”由本阶段的前置事项产生，出证后会自动放到这里；现在按已有对待。',
    marks: '本份标注',
    nextMark: '下一处',
    change: '换材料',
    previous: '上一份材料',
    next: '下一份材料',
    position: '第 {{index}} 份，共 {{count}} 份',
    close: '收起材料',
    none: '没有材料',
    noneWhy: '申请人提交的文件会按材料名称列在这里，可以直接预览。'
  },
  tracks: {
    title: '本阶段各部门',
    department: '部门和事项',
    now: '现在',
    days: '期限',
    done: '{{day}}办结',
    none: '还没有分到各部门',
    noneWhy: '预审通过后，各部门会同时开始，状态列在这里。',
    steps: {
      'automatic-check': '自动核对',
      review: '审查',
      sign: '签发',
      decide: '决定',
      record: '办理',
      waiting: '等前置事项',
      'not-opened': '未开始',
      done: '已办结'
    }
  },
  history: {
    none: '还没有发生什么',
    system: '系统',
    dated: '法律日期 {{day}}'
  },
  diagram: {
    about: '按“{{name}}”第 {{version}} 版办理。',
    running: '加亮的是现在所在的步骤。',
    ended: '流程已结束。',
    label: '“{{name}}”的流程图'
  }
}
