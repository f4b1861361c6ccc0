export default {
  title: '我的项目',
  new: '新建项目',
  none: '还没有项目',
  noneText: '新建一个项目，回答几组问题，就知道要办哪些事、交哪些材料、要几天。',
  more: '再看一些',
  noCode: '还没有项目代码',
  code: '项目代码',
  codeHint:
    '投资项目在线审批监管平台给的代码，如 2603-360500-04-03-100011；没有的话，提交时先给一个临时代码。',
  codeWrong: '项目代码是 4-6-2-2-6 位，如 2603-360500-04-03-100011',
  yourTurn: '等您办',
  nameMissing: '请写项目名称',
  noOrganisation: '您还没有可以代表的单位',
  toOrganisations: '去添加单位',
  newLead: '先起个名字，后面的内容随时保存，可以分几次填完。',
  forOrganisation: '为哪个单位办',
  start: '开始填报',
  print: '打印',
  filedNow: '已提交。部门 5 个工作日内答复是否受理；有进展会通知您。',
  where: '现在到哪了',
  when: '什么时候办完这一步',
  ended: '哪天办结',
  yourPart: '要您做什么',
  notStarted: '还没有开始',
  stageDay_zero: '{{stage}}，今天受理',
  stageDay_other: '{{stage}}，第 {{count}} 个工作日',
  beside: '同时：{{stage}}，{{state}}',
  stageState: '{{stage}}，{{state}}',
  together: '{{count}} 件事同时办，{{done}} 件已办完',
  noDay: '还没有开始计时',
  dayHeld: '暂停计时，程序结束后重算',
  promised: '受理后承诺 {{count}} 个工作日',
  stateText: {
    draft: '提交后部门才看得到',
    filed: '部门正在看材料是否齐全',
    'awaiting-correction': '部门已一次告知要补的内容',
    passed: '可以接着办下一阶段',
    finished: '五个阶段全部办结',
    failed: '理由见经过和结果',
    rejected: '理由见经过',
    withdrawn: '可以重新申报'
  },
  duty: {
    none: { title: '不用做什么', text: '有需要您办的，会在这里写明，并发消息给您' },
    correction: {
      title: '补正 {{count}} 项',
      text: '{{day}}前补齐，过期按撤回处理',
      act: '去补正'
    },
    rectification: {
      title: '整改（修改） {{count}} 项',
      text: '{{day}}前逐项报告，期间不计部门的时限',
      act: '去报告'
    },
    'case-correction': {
      title: '审查中补正 {{count}} 项',
      text: '{{day}}前补齐，期间不计部门的时限',
      act: '去补正'
    },
    hearing: { title: '是否要求听证', text: '{{day}}前答复，不答复视为放弃', act: '去答复' },
    facts: {
      title: '确认更正后的事实',
      text: '牵头部门提出更正，您同意后生效。',
      act: '去看看'
    },
    statement: { title: '陈述申辩', text: '许可拟被撤销或撤回；逾期没有提出的，视为放弃', act: '去答复' },
    rectify: { title: '整改承诺事项', text: '到期没有整改好的，许可可能被撤销', act: '去报告' },
    owed: {
      title: '补交 {{count}} 份承诺的材料',
      text: '最迟 {{day}}，逾期不交的，许可会依法撤销',
      act: '去补交'
    },
    draft: { title: '把申报填完', text: '填好的都已保存', act: '继续填' },
    next: { title: '申报下一阶段', text: '{{count}} 个事项，已填过的不用再填', act: '看要办什么' }
  },
  visit: {
    title: '{{item}}：现场验收已预约',
    begun: '{{item}}：现场验收',
    at: '{{day}} {{time}}',
    officers: '参加人员：{{names}}',
    wished: '您请求改到{{day}}，等牵头部门重新预约。',
    ask: '请求另约日期',
    once: '每次预约可以请求另约一次，由牵头部门和各部门重新约定。',
    day: '您方便的日期',
    reason: '原因',
    dayMissing: '请选日期',
    reasonMissing: '请写明原因',
    send: '提出请求',
    asked: '已请牵头部门另约'
  },
  procedures: {
    title: '暂停计时的程序',
    kinds: {
      'expert-review': '专家评审',
      assessment: '评估',
      testing: '检验检测',
      inspection: '现场核查',
      publicity: '公示',
      'government-approval': '报政府批准'
    },
    until: '特别程序：{{name}}，到{{day}}为止不计时限',
    untilOver: '特别程序：{{name}}，告知书送达后不计时限',
    correction: '等您补正，不计时限',
    rectification: '等您整改（修改），不计时限',
    hearingAsked: '听证：请答复是否要求听证',
    hearingToCome: '听证：等部门通知时间和地点',
    hearingHeld: '听证：{{day}}举行，期间不计时限',
    held: '{{day}}起不计时限，已 {{count}} 个工作日',
    session: '{{day}} {{time}}，{{place}}，主持人 {{chair}}。请携带听证通知书和有关证据到场。',
    askBy: '部门拟作出上述决定。您有权要求听证，请在{{day}}前答复；不答复视为放弃。听证不收费。',
    askAfterService: '告知书当面送达后五个工作日内可以要求听证。',
    say: '要说明的理由',
    ask: '要求听证',
    waive: '放弃听证',
    waiveTitle: '确定放弃听证？',
    waiveWhat: '放弃以后，部门会接着作出决定，本轮不再举行听证，不能撤回。',
    answered: { ask: '已要求听证，部门会通知时间和地点', waive: '已放弃听证' }
  },
  hands: {
    title: '现在在谁手里',
    titleDone: '各部门办得怎么样',
    done: '{{count}} 件',
    lead: '{{lead}} 牵头',
    steps: {
      filed: '正在看材料是否齐全，决定是否受理',
      accepted: '正在预审',
      conclude: '正在汇总结论',
      'automatic-check': '系统正在核对',
      review: '正在审查',
      decide: '等负责人决定',
      forward: '等负责人上报',
      'at-province': '已报省级，等省级决定',
      'give-findings': '各部门同时提意见',
      'joint-meeting': '有部门不同意，正在会审',
      'appoint-visit': '正在预约现场验收',
      'merge-findings': '正在汇总不合格的部分',
      rectify: '等您整改（修改）',
      sign: '等负责人签发',
      record: '正在办理',
      waiting: '等前置事项办完',
      announce: '正在准备公告',
      'record-tender': '公告期满后记录结果',
      acknowledge: '等签收',
      'take-on': '等接单',
      'record-service': '正在服务',
      concur: '正在征求其他部门意见',
      register: '等登记',
      'not-opened': '受理后开始'
    }
  },
  owed: {
    title: '还欠 {{count}} 份承诺补交的材料',
    why: '您在申报时承诺补交；逾期不交，据此作出的许可会依法撤销。',
    until: '{{day}}前补交',
    overdue: '已过 {{day}}，请尽快补交'
  },
  aftercare: {
    revoked: '已撤销，证照无效',
    recalled: '已撤回，证照无效',
    tolerance: '容缺准予：承诺的材料还没有补齐',
    validUntil: '有效期至 {{day}}',
    missing: '请写明',
    renewal: {
      ask: '申请延续（最迟 {{day}}）',
      open: '延续办理中',
      late: '已过申请延续的期限',
      sent: '已提出延续申请'
    },
    statement: {
      title: '“{{name}}”拟被撤销或撤回，请陈述申辩',
      about: '您有权陈述、申辩；逾期没有提出的，视为放弃。',
      text: '陈述申辩',
      send: '提交陈述申辩',
      waive: '放弃陈述申辩',
      sent: '已提交'
    },
    rectify: {
      title: '“{{name}}”的承诺需要整改',
      about: '到期没有整改好的，许可可能被撤销。',
      text: '整改情况',
      send: '报告已整改',
      sent: '已报告，等部门复核'
    }
  },
  folds: {
    count: '{{count}} 份',
    P: '单独申报的事项',
    before: '以前的申报'
  },
  results: {
    all: '全部下载（{{count}} 份）',
    packing: '正在打包 {{count}} 份……',
    title: '已经办下来的证照和批复',
    check: '核验'
  },
  next: {
    title: '接着：{{stage}}',
    items: '{{count}} 个事项',
    days: '{{items}}，受理后 {{count}} 个工作日办完',
    prepare: '请准备 {{count}} 份材料',
    there: '不用您交：{{papers}}',
    open: '开始申报',
    notYet: '这一阶段还没有开通网上申报，开通后这里会出现按钮。'
  },
  early: {
    title: '{{stage}}：可以提前申报',
    titleBlocked: '{{stage}}：还不能提前申报',
    text: '这一阶段的事项没有等着前面阶段办结的，现在就可以申报，两个阶段同时审查。',
    blocked: '要提前审查，先要办结：{{items}}。办结后这里会出现申报按钮；也可以等前面的阶段办完再申报。',
    act: '申请提前审查'
  },
  again: {
    title: '可以重新申报',
    text: '上次填的内容和材料都在，改好后再提交。',
    act: '重新申报'
  },
  correction: {
    title: '请补正 {{count}} 项',
    titleOfJoint: '请整改（修改） {{count}} 项',
    ofJoint: '{{department}}汇总“{{item}}”各部门的意见',
    lateOfJoint: '期间不计部门的时限，只有列明的部门复查；{{day}}前没有报告的，由牵头部门决定怎样继续。',
    late: '{{day}}前没有补齐的，按撤回处理，可以重新申报。',
    of: '{{department}}审查“{{item}}”时提出',
    lateOfCase: '期间不计部门的时限；{{day}}前没有补齐的，部门按现有材料继续办理。'
  },
  timeline: '经过',
  timelineItems: '另有 {{count}} 项同时',
  timelineEarlier: '看更早的 {{count}} 条',
  noTimeline: '提交以后，每一步都会记在这里。'
}
