/** The forms at the foot of a case, by form key and answer (web/features/desk/cases/forms/rules.ts). */
export default {
  overdue: {
    case: '超期原因',
    step: '本环节超期原因',
    hint: '已经超过时限，提交时一并说明；原因记入办理记录，监察能看到。',
    missing: '请写明超期原因'
  },
  attendance: '受邀部门到会',
  label: '办理',
  ordersProcedure:
    '先办特别程序，书面告知申请人，时限自送达之日起暂停；办结以后这一件还在您这里，再提出审查意见。',
  blocked: '您现在不能办这一件。',
  holder: '签收人：{{name}}。',
  applicantsTurn: {
    'agree-facts': '正在等申请人确认更正后的事实。',
    'supply-corrections': '正在等申请人补正，补齐后会回到您这里。',
    'ask-hearing': '正在等申请人答复是否要求听证，五个工作日内不答复视为放弃。'
  },
  unknownForm: '这个环节没有可填的表，请告诉流程设计人员。',
  next: '提交后到下一件：{{project}}',
  answer: '答复',
  chooseAnswer: '请先选一个答复',
  chooseReason: '请选择',
  chooseDocument: '上传文件',
  replaceDocument: '换一个文件',
  removeDocument: '移除',
  kept: '草稿已存在本机',
  submit: '提交',
  sent: '{{project}}：{{answer}}，已提交',
  openFindings: '还有 {{count}} 项核对结果要先说“属实”或“不成立”：{{titles}}',
  conditionChecks: {
    title: '别的部门提的 {{count}} 个条件，落在这里核对',
    met: '已满足',
    'not-met': '未满足',
    word: '核对说明',
    verdictOn: '条件“{{text}}”',
    missing: '请选“已满足”或“未满足”，并写一句说明'
  },
  proposal: '经办人的意见',
  usePhrase: '填入“{{phrase}}”',
  workingDays: '个工作日',
  checkPapers: {
    title: '核对本部门材料',
    why: '只核对是否齐全，不审查内容',
    complete: '齐全',
    lacking: '缺',
    what: '{{name}}缺什么',
    other: '还缺 {{number}}',
    removeOther: '移除还缺 {{number}}',
    addOther: '＋ 还缺别的材料',
    sayWhat: '请写明缺什么，牵头部门会原样告知申请人',
    allComplete: '材料齐全',
    missing: '缺 {{count}} 项',
    submitComplete: '提交：材料齐全',
    submitMissing: '提交：缺 {{count}} 项',
    sent: '{{project}}：{{answer}}，已告知牵头部门'
  },
  paperChecks: {
    title: '各部门核对材料',
    send: '请在{{day}}前发出，否则视为受理',
    count: '{{answered}}/{{count}} 个部门已核对',
    notChecked: '未核对',
    despite: '有部门认为材料不齐，仍然受理？',
    despiteWhat: '受理后不能再要求补正。部门提出：{{lines}}。'
  },
  pair: {
    title: '意见和事项',
    item: '事项“{{item}}”的结果',
    chooseForItem: '请选事项的结果',
    apart: '“{{item}}”另写',
    both: '意见和事项一起提交',
    half: '这里只能办其中一件：另一件您现在不能办。'
  },
  titles: {
    'determine-fire-class': '认定消防类别',
    'determine-lightning': '认定防雷类别',
    register: '登记',
    announce: '发布公告',
    'record-tender': '记录公开程序的结果',
    acknowledge: '签收归档',
    'take-on': '接单预约',
    'record-service': '服务结果',
    concur: '你部门的意见',
    'determine-fact': '认定环评类别',
    accept: '受理',
    precheck: '预审',
    'review-opinion': '你的审查意见',
    'sign-opinion': '签发意见',
    review: '你的审查意见',
    decide: '决定',
    forward: '上报',
    'enter-result': '登记省级结果',
    record: '办理',
    minutes: '联合会审纪要',
    'answer-missing': '核实缺项',
    'confirm-facts': '核实更正',
    reassign: '改派办件',
    'sign-withdrawal': '撤件签署',
    countersign: '会签',
    'decide-extension': '审批延期',
    'propose-revocation': '容缺逾期：提出处理意见',
    'decide-revocation': '决定撤销',
    'check-commitment': '承诺事后核查',
    'review-renewal': '审查延续',
    'decide-renewal': '决定延续',
    conclude: '汇总结论'
  },
  answers: {
    'determine-fire-class': { special: '特殊建设工程', other: '其他建设工程' },
    'determine-lightning': { listed: '须审核', 'not-listed': '不须审核' },
    register: { grant: '登记确认', refuse: '不予确认', return: '退回经办' },
    announce: { announced: '已公告' },
    'record-tender': { awarded: '成交', failed: '流标' },
    acknowledge: { acknowledged: '已备查' },
    'take-on': { 'taken-on': '已接单' },
    'record-service': { grant: '办成', refuse: '未能办成' },
    concur: { agree: '同意', disagree: '不同意' },
    'determine-fact': { report: '报告书', form: '报告表', registration: '登记表', none: '不需环评' },
    accept: { accept: '受理', correct: '要求补正', reject: '不予受理' },
    precheck: { pass: '预审通过', refuse: '不予通过' },
    'review-opinion': {
      agree: '同意',
      conditions: '附条件同意',
      disagree: '不同意',
      'special-procedure': '需特别程序'
    },
    'sign-opinion': { sign: '签发', return: '退回经办' },
    review: { 'propose-grant': '建议准予', 'propose-refuse': '建议不予' },
    decide: { grant: '准予许可', refuse: '不予许可', return: '退回经办' },
    forward: { forward: '同意上报', return: '退回经办', 'send-back': '退回下级', refuse: '不予上报' },
    'enter-result': { grant: '省级批准', refuse: '省级不批准', return: '省级退回' },
    record: { grant: '准予', refuse: '不予' },
    minutes: { recorded: '已记纪要' },
    'answer-missing': { propose: '提出更正', decline: '不缺事项' },
    'confirm-facts': { confirm: '确认更正', decline: '不予更正' },
    reassign: { transfer: '改派', back: '退回原部门' },
    'sign-withdrawal': { agree: '同意撤件', object: '不同意撤件' },
    countersign: { agree: '同意', disagree: '不同意' },
    'decide-extension': { approve: '同意延期', decline: '不同意延期' },
    'propose-revocation': { proposed: '建议撤销' },
    'decide-revocation': { revoke: '撤销（撤回）', keep: '不撤销', 'extra-time': '再给一次期限' },
    'check-commitment': { holds: '承诺属实', rectify: '限期整改', fails: '承诺不实' },
    'review-renewal': { 'propose-renew': '建议延续', 'propose-decline': '建议不予延续' },
    'decide-renewal': { renew: '准予延续', decline: '不予延续' },
    conclude: { passed: '通过', failed: '不通过' }
  },
  submits: {
    'determine-fire-class': { special: '认定为特殊建设工程', other: '认定为其他建设工程' },
    'determine-lightning': { listed: '认定为须审核', 'not-listed': '认定为不须审核' },
    register: { grant: '登记确认', refuse: '不予确认', return: '退回经办' },
    announce: { announced: '记录公告' },
    'record-tender': { awarded: '提交成交结果', failed: '记录流标' },
    acknowledge: { acknowledged: '签收归档' },
    'take-on': { 'taken-on': '接单' },
    'record-service': { grant: '办成', refuse: '未能办成' },
    concur: { agree: '提交意见', disagree: '提交意见' },
    'determine-fact': {
      report: '认定为报告书',
      form: '认定为报告表',
      registration: '认定为登记表',
      none: '认定为不需环评'
    },
    accept: { accept: '受理', correct: '发出补正通知', reject: '不予受理' },
    precheck: { pass: '预审通过', refuse: '不予通过' },
    'review-opinion': {
      agree: '提交审查意见',
      conditions: '提交审查意见',
      disagree: '提交审查意见',
      'special-procedure': '安排特别程序'
    },
    'sign-opinion': { sign: '签发', return: '退回经办' },
    review: { 'propose-grant': '提交审查意见', 'propose-refuse': '提交审查意见' },
    decide: { grant: '准予许可', refuse: '不予许可', return: '退回经办' },
    forward: { forward: '上报', return: '退回经办', 'send-back': '退回下级', refuse: '不予上报' },
    'enter-result': { grant: '登记并办结', refuse: '登记并办结', return: '登记并重新办理' },
    record: { grant: '准予', refuse: '不予' },
    minutes: { recorded: '提交纪要' },
    'answer-missing': { propose: '提出更正', decline: '不缺事项' },
    'confirm-facts': { confirm: '确认更正', decline: '不予更正' },
    reassign: { transfer: '改派', back: '退回原部门' },
    'sign-withdrawal': { agree: '同意撤件', object: '不同意撤件' },
    countersign: { agree: '同意', disagree: '不同意' },
    'decide-extension': { approve: '同意延期', decline: '不同意延期' },
    'propose-revocation': { proposed: '告知申请人并提请决定' },
    'decide-revocation': { revoke: '决定撤销（撤回）', keep: '决定不撤销', 'extra-time': '再给一次期限' },
    'check-commitment': { holds: '记录属实', rectify: '要求整改', fails: '提出撤销' },
    'review-renewal': { 'propose-renew': '提交审查意见', 'propose-decline': '提交审查意见' },
    'decide-renewal': { renew: '准予延续', decline: '不予延续' },
    conclude: { passed: '通过本阶段', failed: '本阶段不通过' }
  },
  fields: {
    registerNumber: '登记（归档）编号',
    announcement: '公告编号',
    announcedOn: '公告日期',
    closesOn: '截止日期',
    winner: '竞得人（中标人）',
    price: '成交价（万元）',
    awardDocument: '成交文书编号',
    appointedOn: '预约日期',
    place: '地点',
    contact: '联系人',
    department: '改派给',
    legalBasis: '法律依据',
    conditions: '条件',
    lines: '需要补正的内容',
    days: '补正期限',
    reason: '理由',
    competentDepartment: '有权受理的机关',
    heldOn: '会议日期',
    participants: '参加人员',
    until: '补齐期限',
    documentNumber: '文号',
    decidedBy: '决定机关',
    decidedOn: '决定日期',
    document: '决定文件',
    falseFiling: '申请人隐瞒情况或者提供虚假材料：一年内不得再次申请（行政许可法 78）',
    statementDays: '陈述申辩期限',
    rectifyDays: '整改期限',
    workingDays: '{{count}} 个工作日'
  },
  texts: {
    'determine-fire-class': { special: '理由', other: '理由' },
    'determine-lightning': { listed: '理由', 'not-listed': '理由' },
    register: { grant: '登记的事实', refuse: '不予确认的理由', return: '退回的理由' },
    announce: { announced: '说明', recorded: '说明' },
    'record-tender': { awarded: '说明', failed: '流标的情况' },
    acknowledge: { acknowledged: '说明', recorded: '说明' },
    'take-on': { 'taken-on': '要准备什么', recorded: '要准备什么' },
    'record-service': { grant: '结果', refuse: '未能办成的理由' },
    concur: { agree: '意见', disagree: '理由' },
    'determine-fact': { report: '理由', form: '理由', registration: '理由', none: '理由' },
    accept: { accept: '说明', correct: '说明', reject: '说明' },
    precheck: { pass: '说明', refuse: '理由' },
    'review-opinion': {
      agree: '意见',
      conditions: '意见',
      disagree: '理由'
    },
    'sign-opinion': { sign: '批示', return: '退回的理由' },
    review: { 'propose-grant': '意见', 'propose-refuse': '理由' },
    decide: { grant: '批示', refuse: '不予许可的理由', return: '退回的理由' },
    forward: {
      forward: '上报意见（上一级会看到）',
      return: '退回的理由',
      'send-back': '退回的理由',
      refuse: '不予上报的理由（会告知申请人）',
      recorded: '上报意见（上一级会看到）'
    },
    'enter-result': {
      grant: '说明',
      refuse: '不批准的理由（会告知申请人）',
      return: '省级要求补什么',
      recorded: '说明'
    },
    record: { grant: '说明', refuse: '不予办理的理由' },
    minutes: { recorded: '会议纪要' },
    'answer-missing': { propose: '理由（申请人会看到）', decline: '理由' },
    'confirm-facts': { confirm: '意见', decline: '理由' },
    reassign: { transfer: '说明', back: '理由' },
    'sign-withdrawal': { agree: '意见', object: '不同意的理由' },
    countersign: { agree: '意见', disagree: '不同意的理由' },
    'decide-extension': { approve: '意见', decline: '理由' },
    'propose-revocation': {
      proposed: '缺什么、为什么建议撤销（会告知申请人）',
      recorded: '缺什么、为什么建议撤销（会告知申请人）'
    },
    'decide-revocation': { revoke: '理由（写进决定书）', keep: '理由', 'extra-time': '理由' },
    'check-commitment': {
      holds: '核查情况',
      rectify: '哪里不符、要求怎样整改',
      fails: '不属实的事实（会告知申请人）'
    },
    'review-renewal': { 'propose-renew': '意见', 'propose-decline': '理由' },
    'decide-renewal': { renew: '批示', decline: '不予延续的理由' },
    conclude: { passed: '结论', failed: '不通过的理由' }
  },
  phrases: {
    'review-opinion': { agree: '经审查，符合要求，同意。' },
    review: { 'propose-grant': '经审查，申请符合法定条件和标准，建议准予。' },
    forward: { forward: '材料齐全，符合上报条件，同意上报。' },
    conclude: { passed: '各部门均已办结，本阶段通过。' }
  },
  reasons: {
    'not-needed': '不受理：依法不需要取得许可',
    'not-competent': '不予受理：不属于本机关职权范围'
  },
  lines: {
    leftOut: '不写进通知的部门要求',
    notAsked: '不写进通知：{{department}}要求“{{what}}”',
    why: '为什么不要求“{{what}}”，会告诉该部门',
    putBack: '放回“{{what}}”',
    from: '{{department}}提出',
    once: '依法一次性告知全部内容；发出后不能再要求补正。',
    material: '第 {{number}} 项材料',
    words: '不是材料，用文字说明',
    what: '第 {{number}} 项要求',
    remove: '移除第 {{number}} 项',
    add: '＋ 加一项',
    addMissing: '加入缺少的 {{count}} 份材料',
    supply: '请提交{{name}}',
    due: '从明天起算第 {{count}} 个工作日到期；到期未补正，视为撤回。',
    dueOn: '{{day}}到期；到期未补正，视为撤回。'
  },
  conditions: {
    text: '条件 {{number}}',
    place: '条件 {{number}} 落到',
    choosePlace: '选择事项或后续阶段',
    remove: '移除条件 {{number}}',
    add: '＋ 条件'
  },
  missing: {
    registerNumber: '请写明登记（归档）编号',
    announcement: '请写明公告编号',
    announcedOn: '请选公告日期',
    closesOn: '请选截止日期',
    winner: '请写明竞得人',
    price: '请填大于零的数，单位万元',
    awardDocument: '请写明成交文书编号',
    appointedOn: '请选日期',
    place: '请写明地点',
    contact: '请写明联系人',
    department: '请选择部门',
    facts: '请更正至少一个事实或增加一个事项，并填好它的值',
    text: '请写明',
    legalBasis: '请写明法律依据，如“环境影响评价法第 25 条”',
    conditions: '至少写一个条件，并选它落到哪里',
    lines: '至少写一项，每一项都要有要求',
    days: '1 到 60 个工作日',
    reason: '请选择理由',
    competentDepartment: '请写明有权受理的机关',
    heldOn: '请选会议日期',
    participants: '请写明参加人员',
    until: '请选今天以后的日子',
    documentNumber: '请照文件写文号',
    decidedBy: '请照文件落款写决定机关',
    decidedOn: '请照文件选决定日期',
    document: '请上传决定文件'
  },
  finals: {
    register: {
      title: '确定不予确认？',
      consequence: '“{{name}}”会以不予确认办结，理由、法律依据和救济途径会送达申请人，不能撤销。'
    },
    'record-service': {
      title: '确定未能办成？',
      consequence: '“{{name}}”会以未能办成办结，理由会送达申请人，不能撤销。'
    },
    'decide-revocation': {
      title: '确定撤销（撤回）？',
      consequence: '“{{name}}”的许可会被撤销或撤回，证照核验为无效，决定书会送达申请人，不能恢复。'
    },
    'decide-renewal': {
      title: '确定不予延续？',
      consequence: '“{{name}}”有效期届满后失效，理由和救济途径会送达申请人，不能撤销。'
    },
    accept: {
      title: '确定不予受理？',
      consequence: '“{{project}}”的申报会就此结束，理由和法律依据会送达申请人，不能撤销。'
    },
    precheck: {
      title: '确定预审不予通过？',
      consequence: '“{{project}}”的本阶段会就此结束，理由和法律依据会送达申请人，不能撤销。'
    },
    decide: {
      title: '确定不予许可？',
      consequence: '“{{name}}”会以不予许可办结，理由、法律依据和救济途径会送达申请人，不能撤销。'
    },
    forward: {
      title: '确定不予上报？',
      consequence: '“{{name}}”会以不予许可办结，不再上报；理由、法律依据和救济途径会送达申请人，不能撤销。'
    },
    'enter-result': {
      title: '确定登记省级不批准？',
      consequence: '“{{name}}”会以不予许可办结，理由和文号会告知申请人，不能撤销。'
    },
    record: {
      title: '确定不予办理？',
      consequence: '“{{name}}”会以不予办结，理由、法律依据和救济途径会送达申请人，不能撤销。'
    },
    conclude: {
      title: '确定本阶段不通过？',
      consequence: '“{{project}}”的本阶段会以不通过办结，理由会送达申请人，下一阶段不开放，不能撤销。'
    }
  }
}
