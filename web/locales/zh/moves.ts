/** What can be set going beside the main line (server/moves), by the move's name. */
export default {
  more: '更多办理',
  moreName: '更多办理：延期、特别程序、会签等',
  none: '您的角色在这里没有别的可办。',
  running: '在办：{{person}} {{day}} 提出',
  reasonMissing: '请写明理由',
  law: '法律依据',
  lawMissing: '请写明法律依据',
  daysWrong: '请填 1 到 {{days}} 的整数',
  until: '预计到{{day}}',
  notCounted: '{{day}}起不计时限，已 {{count}} 个工作日',
  units: { wd: '个工作日', cd: '天' },
  names: {
    'correction-after-acceptance': '受理后补正',
    rectification: '整改（修改）',
    'special-procedure': '特别程序',
    hearing: '听证',
    revocation: '撤销或撤回',
    renewal: '延续',
    tolerance: '容缺补齐',
    commitment: '承诺核查',
    countersign: '会签',
    'countersign-before': '前加签',
    'countersign-after': '后加签',
    transfer: '转办',
    circulate: '传阅',
    urge: '催办',
    'facts-corrected': '更正事实',
    'item-missing': '缺少事项',
    'not-mine': '非本部门事项',
    withdrawal: '撤件',
    extension: '延期'
  },
  about: {
    'correction-after-acceptance': '审查中发现材料不够，一次要齐；期间不计时限，监察会看到',
    'special-procedure': '评审、评估、检测、现场核查、公示等，书面告知后不计时限',
    hearing: '告知申请人听证权利，或由本机关组织公开听证',
    revocation: '准予有误、骗取许可或公共利益需要：告知申请人、听取申辩，由负责人决定',
    renewal: '有效期届满前申请延续',
    countersign: '决定以前请别人会签',
    'countersign-before': '我提交以前先请别人签',
    'countersign-after': '我提交以后再请别人签',
    transfer: '转给同一候选组的同事，或由负责人分派',
    circulate: '请别人看一看，不要求办理',
    urge: '催在办的人',
    'facts-corrected': '申报的事实有误，重新判定事项，申请人同意后生效',
    'item-missing': '还应办别的事项，请牵头部门核实',
    'not-mine': '不归本部门管，请牵头部门改派',
    withdrawal: '申请人不想继续办了，期限暂停，各部门签署',
    extension: '法定期限内办不完，经负责人批准延长一次'
  },
  made: {
    'correction-after-acceptance': '补正告知书已送达申请人',
    'special-procedure': '特别程序告知书已发出',
    hearing: '听证已提起',
    revocation: '已告知申请人，等陈述申辩后由负责人决定',
    renewal: '已提出延续申请',
    countersign: '已请会签',
    'countersign-cancelled': '会签已取消',
    'facts-corrected': '已请申请人确认',
    'item-missing': '已请牵头部门核实',
    'not-mine': '已请牵头部门改派',
    withdrawal: '已提交撤件申请，期限暂停',
    extension: '已请负责人审批延期'
  },
  notMine: {
    about: '牵头部门改派给别的部门，或说明理由退回；期限照常计算。',
    reason: '为什么不归本部门',
    department: '您认为归谁（可不选）',
    send: '提请改派'
  },
  itemMissing: {
    about: '牵头部门核实后更正事实或增加事项，申请人同意后开始办理。',
    item: '缺少的事项',
    notSure: '不确定',
    reason: '为什么需要办',
    send: '提请核实'
  },
  procedures: {
    'expert-review': '专家评审',
    assessment: '评估',
    testing: '检验检测',
    inspection: '现场核查',
    publicity: '公示',
    'government-approval': '报政府批准'
  },
  procedure: {
    named: '特别程序：{{name}}',
    told: '行政许可法第 45 条：所需时间不计入期限，但须书面告知申请人。告知书送达之日起停止计时，记录结果之日恢复。',
    law: '行政许可法第 45 条',
    kind: '做什么程序',
    chooseKind: '请选择程序',
    days: '预计需要',
    most: '最多 {{days}} {{unit}}',
    from: '公示开始',
    until: '公示结束',
    least: '至少 {{days}} 天，首尾两天都算',
    fromWrong: '不能早于今天',
    untilWrong: '至少公示 {{days}} 天',
    reason: '理由（写入告知书）',
    send: '发出告知书',
    inspectors: '核查人员：{{names}}',
    signedOnce: '已有一人签名，等另一人签名'
  },
  hearing: {
    kind: '由谁提起',
    kinds: { right: '告知申请人有权要求听证', public: '本机关组织公开听证' },
    kindHints: {
      right: '五个工作日内可以要求；不要求即视为放弃',
      public: '涉及公共利益的重大事项，由本机关决定举行'
    },
    publicOnly: '这个事项的目录没有列明申请人的听证权利；这里由本机关决定举行公开听证。',
    laws: { right: '行政许可法第 47 条', public: '行政许可法第 46 条' },
    intended: '拟作出的决定',
    intendedMissing: '请写明拟作出的决定',
    reason: '事由和理由',
    send: { right: '发出听证告知书', public: '决定举行听证' },
    awaiting: '等申请人答复是否要求听证',
    toNotify: '等确定时间、地点和主持人',
    heldAt: '{{day}}{{time}}在{{place}}举行',
    minutes: '听证笔录（依笔录作出决定）',
    chair: '主持人 {{name}}',
    conclusion: '结论：{{text}}'
  },
  correction: {
    told: '一次列全，一个期限。申请人收到告知书起停止计时，答复之日恢复；同一轮审查只能要求一次，作为第二次告知记入监察。',
    whatMissing: '请写明要求',
    daysHint: '从送达第二天起算；到期未补，由您继续办理。',
    send: '发出补正告知书'
  },
  joint: {
    title: '各部门意见',
    kinds: { design: '方案联审', drawings: '图纸联审', acceptance: '联合验收' },
    department: '部门',
    rounds: '第 {{round}} 轮',
    waiting: '待答复',
    notAsked: '不再询问',
    ownItem: '以“{{name}}”的办理结果为准',
    results: { open: '办理中', granted: '已办结', refused: '未获准', ended: '不再办理' },
    law: '依据：{{law}}',
    condition: '条件：{{text}} → {{place}}',
    visit: '现场验收',
    visitAt: '{{day}} {{time}}，{{place}}',
    officers: '参加人员：{{names}}',
    absent: '没有人到场：{{office}}（{{reason}}）',
    wished: '申请人请求改到{{day}}：{{reason}}',
    earlier: '此前预约',
    said: '{{said}}/{{count}} 个部门已答复',
    say: '提出意见',
    sayWhy: '本部门自己的事项已撤件或不再办理，没有结果可以代替意见；作出决定前请在这里提出。',
    toBeHeard: '没有结果，须另行提出意见',
    again: '改意见',
    againWhy: '其他部门还没有都答复，可以改；原来的意见仍留在办理记录里。',
    saidAgain: '已改，原来的意见留在办理记录里'
  },
  steps: {
    'joint-finding': {
      title: '本部门意见',
      outcomes: { agree: '同意', conditions: '附条件同意', disagree: '不同意', fit: '合格', unfit: '不合格' },
      submits: {
        agree: '提交：同意',
        conditions: '提交：附条件同意',
        disagree: '提交：不同意',
        fit: '提交：合格',
        unfit: '提交：不合格'
      },
      texts: {
        agree: '意见',
        conditions: '意见',
        disagree: '不同意的理由',
        fit: '意见',
        unfit: '总的说明'
      },
      lines: '不合格的部位（逐条告知申请人）',
      part: '部位 {{number}}',
      what: '问题 {{number}}',
      remove: '移除第 {{number}} 条',
      add: '＋ 部位',
      missing: {
        text: '请写明意见',
        legalBasis: '不同意要写明法律依据',
        conditions: '每个条件都要写明内容和落实的地方',
        lines: '每一条都要写明部位和问题'
      }
    },
    'merge-findings': {
      title: '汇总不合格的部分',
      list: '一次告知申请人',
      days: '期限',
      daysHint: '从通知书送达第二天起算；期间不计办理时限，只有列明的部门复查',
      materials: '一并重新提交的材料',
      report: '整改情况说明及照片',
      texts: { rectify: '补充说明', conclude: '为什么不再退改（随后汇总意见、作出决定）' },
      outcomes: { rectify: '退回整改（修改）', conclude: '不再退改，作结论' },
      submits: { rectify: '发出整改（修改）通知书', conclude: '提交：作结论' }
    },
    'appoint-visit': {
      title: '预约现场验收',
      day: '日期',
      dayHint: '各部门同一天到场，申请人可以请求另约一次',
      time: '时间',
      timeHint: '如 9时30分',
      place: '地点',
      officers: '参加人员（至少两人，每个部门都要有人）',
      absence: '{{office}}没有人到场：原因，或由谁代表',
      text: '请申请人准备什么',
      missing: {
        day: '请选日期',
        time: '请写明时间',
        place: '请写明地点',
        officers: '请选至少两名工作人员（行政许可法第 55 条）',
        absence: '请写明原因或由谁代表，或在上面选一人'
      },
      outcomes: { appointed: '已预约' },
      submits: { appointed: '发出预约' }
    },
    cancelReason: '取消的理由',
    'name-inspectors': {
      title: '指派核查人员',
      who: '由谁核查（至少两人）',
      two: '请选至少两人：核查由两名以上工作人员进行（行政许可法第 55 条）',
      outcomes: { named: '指派', cancelled: '取消核查' },
      submits: { named: '指派核查人员', cancelled: '取消核查' }
    },
    'record-procedure': {
      title: '记录特别程序的结果',
      text: '结果和依据的文件',
      textMissing: '请写明结果',
      outcomes: { recorded: '记录结果', cancelled: '取消程序' },
      submits: { recorded: '记录结果，恢复计时', cancelled: '取消程序，恢复计时' }
    },
    'sign-inspection': {
      title: '核查结果签名',
      result: '核查结果',
      text: '补充说明',
      outcomes: { signed: '签名', cancelled: '取消核查' },
      submits: { signed: '签名，恢复计时', cancelled: '取消核查，恢复计时' }
    },
    objections: {
      title: '公示期间的异议',
      from: '第 {{number}} 个异议人',
      text: '第 {{number}} 个异议',
      answer: '第 {{number}} 个异议的处理',
      remove: '移除第 {{number}} 个异议',
      add: '＋ 异议',
      missing: '每个异议都要写明异议人、内容和处理'
    },
    'notify-hearing': {
      title: '通知听证',
      heldOn: '听证日期',
      heldOnHint: '提前七个工作日，要求之日起二十个工作日内',
      time: '时间',
      timeHint: '如 9时30分',
      place: '地点',
      chair: '主持人',
      chairHint: '审查本申请的人不能主持',
      open: '公开举行',
      text: '听证事由',
      missing: {
        heldOn: '请选听证日期',
        time: '请写明时间',
        place: '请写明地点',
        chair: '请选择主持人',
        text: '请写明听证事由'
      },
      outcomes: { notified: '通知听证' },
      submits: { notified: '发出听证通知书' }
    },
    'hold-hearing': {
      title: '听证笔录',
      heldOn: '举行日期',
      recorder: '记录人',
      participants: '参加人',
      participantsHint: '一行一人：单位和姓名，中间空一格',
      text: '笔录',
      conclusion: '结论',
      missing: {
        heldOn: '请选举行日期',
        recorder: '请写明记录人',
        participants: '请写明参加人',
        text: '请写明笔录',
        conclusion: '请写明结论'
      },
      outcomes: { held: '已举行', cancelled: '不再举行' },
      submits: { held: '提交笔录，恢复计时', cancelled: '不再举行，恢复计时' }
    }
  },
  revocation: {
    law: '行政许可法第 69、79 条：准予有误或者以欺骗、贿赂取得的，可以或者应当撤销；第 8 条：法律修改或客观情况重大变化、公共利益需要的，可以撤回并补偿。先告知申请人，听取陈述申辩。',
    kind: '为什么',
    kinds: {
      wrong: '准予有误（撤销）',
      fraud: '骗取许可（撤销，三年内不得再次申请）',
      'public-interest': '公共利益需要（撤回）',
      'late-papers': '容缺材料逾期未补（撤销）',
      'broken-commitment': '承诺不实（撤销）'
    },
    text: '事实（会告知申请人）',
    legalBasis: '法律依据',
    document: '证明文件（名称和编号）',
    days: '陈述申辩期限',
    daysCount: '{{count}} 个工作日',
    statement: '申请人陈述申辩',
    noStatement: '申请人放弃陈述申辩',
    missing: '请写明',
    send: '告知申请人并提请决定'
  },
  tolerance: { owed: '还缺：{{papers}}', paper: '{{name}}（{{day}}前）' },
  commitment: { rectify: '要求整改：{{text}}', rectified: '申请人报告已整改：{{text}}' },
  extension: {
    law: '行政许可法第 42 条：法定期限届满前，经本机关负责人批准，可以延长一次，并告知申请人理由。承诺期限不变。',
    days: '延长',
    most: '最多 {{days}} {{unit}}',
    daysWrong: '请填 1 到 {{days}} 的整数',
    reason: '理由（会告知申请人）',
    send: '提请审批',
    moved: '已批准：法定期限由{{from}}延到{{to}}，已书面告知申请人。',
    overrun: '承诺期限不变，届时将超出 {{count}} 个工作日。'
  }
}
