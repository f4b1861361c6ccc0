import type { Snapshots } from './snapshots/snapshots.ts'

const common = {
  office: '新余市生态环境局',
  applicant: '新余样例新材料有限公司',
  creditCode: '91360500MA00000000',
  project: '锂电隔膜生产线建设项目（样例）',
  projectCode: '2603-360500-04-01-123456',
  stage: '立项审批',
  applicationNumber: 'S1-20260302-0001'
}
const items = [
  {
    name: '建设项目环境影响评价审批',
    code: '360500-HB-001',
    number: 'S1-20260302-0001-HB',
    department: '新余市生态环境局'
  }
]
const remedies = { government: '新余市人民政府', court: '有管辖权的人民法院' }
const decision = {
  title: '准予行政许可决定书',
  number: '余环许准〔2026〕12号',
  issuedOn: '2026-03-24'
}
const missing = [{ material: '节能审查意见', dueOn: '2026-04-10' }]
const signature = null

/** Facts that are nobody's, for the preview of a template and for finding its faults; each kind's whole schema. */
export const sampleFacts: Snapshots = {
  acceptance: { ...common, deemed: false, acceptedOn: '2026-03-03', days: 8, items },
  correction: {
    ...common,
    lines: [
      { material: '总平面布置图', what: '缺少消防车道' },
      { material: null, what: '说明年综合能耗的计算依据' }
    ],
    days: 5,
    dueOn: '2026-03-10'
  },
  rejection: {
    ...common,
    reason: 'not-competent',
    competent: '新余市水务局',
    text: '该事项由水务部门审批',
    legalBasis: '《中华人民共和国水法》第十九条',
    remedies
  },
  'filing-receipt': {
    ...common,
    papers: [
      { title: '项目申请报告', files: 1 },
      { title: '营业执照', files: 2 }
    ],
    agent: '王敏',
    idNumber: '3605**********1234',
    receivedOn: '2026-03-02',
    receivedBy: '陈窗口'
  },
  'tolerance-promise': { ...common, missing, promisedBy: '王敏', promisedOn: '2026-03-03', signature },
  commitment: {
    ...common,
    items,
    conditions: ['选址符合国土空间规划', '污染物排放符合国家标准'],
    consequences: '依法撤销决定，记入信用记录。',
    checkBy: '2026-05-24',
    promisedBy: '王敏',
    promisedOn: '2026-03-03',
    signature
  },
  withdrawal: {
    ...common,
    text: '投资计划调整',
    requestedBy: '王敏',
    requestedOn: '2026-03-12',
    confirmedOn: '2026-03-16',
    signatures: [{ department: '新余市生态环境局', by: '吴建明', on: '2026-03-16' }],
    decided: [{ name: '企业投资项目备案', number: 'S1-20260302-0001-FG', outcome: '准予备案' }]
  },
  grant: { ...common, items, text: '同意。', law: '《中华人民共和国环境影响评价法》第二十二条' },
  refusal: {
    ...common,
    permit: true,
    items,
    text: '选址位于饮用水水源一级保护区。',
    legalBasis: '《中华人民共和国水污染防治法》第六十五条',
    remedies
  },
  revocation: {
    ...common,
    items,
    decision,
    text: '申请材料中的监测数据系伪造。',
    legalBasis: '《中华人民共和国行政许可法》第六十九条第二款',
    effects: '基于该许可取得的利益不受保护。',
    banUntil: '2029-05-06',
    remedies
  },
  recall: {
    ...common,
    items,
    decision,
    text: '许可所依据的规划依法修改。',
    legalBasis: '《中华人民共和国行政许可法》第八条第二款',
    compensation: '由此造成的财产损失依法给予补偿。',
    remedies
  },
  renewal: {
    ...common,
    items,
    decision,
    deemed: false,
    oldUntil: '2029-03-23',
    newUntil: '2032-03-23',
    law: '《中华人民共和国行政许可法》第五十条'
  },
  'renewal-refusal': {
    ...common,
    items,
    text: '取水量超过核定的可供水量。',
    legalBasis: '《取水许可和水资源费征收管理条例》第二十五条',
    validUntil: '2029-03-23',
    remedies
  },
  'revocation-notice': {
    ...common,
    items,
    intended: '撤销',
    text: '申请材料中的监测数据系伪造。',
    legalBasis: '《中华人民共和国行政许可法》第六十九条第二款',
    document: '监测数据核查报告（余环核〔2026〕3号）',
    days: 5
  },
  'delivery-receipt': {
    ...common,
    delivered: [{ title: '准予行政许可决定书', number: '余环许准〔2026〕12号' }],
    recipient: '王敏',
    relation: '经办人',
    method: 'counter',
    deliveredOn: '2026-03-25',
    deliveredBy: '陈窗口',
    signature,
    remark: ''
  },
  'special-procedure': {
    ...common,
    items,
    procedure: '专家评审',
    text: '项目涉及危险化学品，需要论证环境风险。',
    legalBasis: '《中华人民共和国行政许可法》第四十五条',
    days: 15,
    unit: 'wd',
    fromOn: '2026-03-10'
  },
  extension: {
    ...common,
    items,
    days: 10,
    unit: 'wd',
    oldDueOn: '2026-03-30',
    newDueOn: '2026-04-14',
    text: '案情复杂，需要补充现场监测。',
    legalBasis: '《中华人民共和国行政许可法》第四十二条第一款',
    approver: '吴建明'
  },
  'hearing-notice': {
    ...common,
    items,
    intended: '不予行政许可',
    text: '选址位于饮用水水源一级保护区。',
    legalBasis: '《中华人民共和国水污染防治法》第六十五条',
    days: 5
  },
  'hearing-session': {
    ...common,
    items,
    heldOn: '2026-03-26',
    time: '9时30分',
    place: '市政务服务中心三楼会议室',
    chair: '刘志强',
    open: true,
    text: '拟不予环境影响评价许可'
  },
  urging: {
    ...common,
    to: '新余市水务局',
    subject: '取水许可审查',
    number: 'S1-20260302-0001-SL',
    dueOn: '2026-03-12',
    by: '杨帆',
    text: '请于本周内提出意见。'
  },
  'supervision-order': {
    ...common,
    to: '新余市水务局',
    rule: 'E04 环节超时',
    subject: '取水许可审查',
    number: 'S1-20260302-0001-SL',
    text: '审查环节已超过承诺时限 2 个工作日。',
    answerBy: '2026-03-18'
  },
  opinion: {
    ...common,
    opinionNumber: 'S1-20260302-0001-YJ-HB',
    answer: 'conditions',
    text: '原则同意。',
    legalBasis: '《中华人民共和国环境影响评价法》第二十二条',
    conditions: ['施工前落实围挡', '雨污分流'],
    reviewer: '陈晓岚',
    signer: '吴建明'
  },
  'concurrence-request': {
    ...common,
    to: '新余市水务局',
    question: '项目取水口位置是否可行？',
    papers: ['项目申请报告'],
    dueOn: '2026-03-12',
    silence: false
  },
  'joint-review': {
    ...common,
    departments: [
      { department: '新余市生态环境局', answer: '同意' },
      { department: '新余市自然资源局', answer: '附条件同意' }
    ],
    conditions: ['退让规划道路 10 米'],
    passed: true,
    conclusion: '可以进入下一阶段。'
  },
  'joint-acceptance': {
    ...common,
    visitedOn: '2027-05-12',
    place: '高新区隔膜路 1 号',
    departments: [
      { department: '新余市住房和城乡建设局', finding: '符合设计文件' },
      { department: '新余市自然资源局', finding: '符合规划许可' }
    ],
    absent: [{ department: '新余市气象局', reason: '当日防汛值守，凭检测报告出具意见' }],
    passed: true,
    conclusion: '准予办理竣工验收备案。'
  },
  rectification: {
    ...common,
    items,
    lines: [{ office: '新余市城市管理局', part: '东侧出入口', what: '排水管未接入市政管网' }],
    materials: ['整改情况说明及照片'],
    days: 10,
    text: ''
  },
  minutes: {
    ...common,
    meeting: '立项阶段联合会审',
    heldOn: '2026-03-11',
    place: '市政务服务中心三楼会议室',
    chair: '杨帆',
    recorder: '李明',
    people: [
      { department: '新余市生态环境局', person: '吴建明' },
      { department: '新余市水务局', person: '周敏' }
    ],
    points: [{ who: '新余市水务局', said: '取水口下移 200 米后可行。' }],
    conclusion: '取水口下移，水务局重新提出意见。'
  }
}
