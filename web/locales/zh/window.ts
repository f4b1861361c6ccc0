/** 窗口: filing for walk-ins and handing results over. */
export default {
  title: '窗口',
  pages: { filings: '代为申报', deliveries: '送达' },
  project: '项目',
  number: '申报编号',
  noneFound: '没有找到，换个词再试',
  filings: {
    about: '来人办理的申报，由窗口核验身份、取得同意后代为填报和提交。',
    begin: '为来访者申报',
    search: '找项目、单位、编号或经办人',
    agent: '经办人',
    came: '来访',
    draft: '未提交',
    goOn: '继续填报',
    correct: '补正（{{day}}前）',
    invite: '账号链接',
    receipt: '收件凭证',
    none: '还没有人来申报',
    noneWhy: '点“为来访者申报”开始；提交后可在这里打印收件凭证。'
  },
  new: {
    title: '为来访者申报',
    enterprise: '申请单位',
    creditCode: '统一社会信用代码',
    creditCodeHint: '18 位，按营业执照填写；已登记的单位会自动带出名称',
    known: '已登记：{{name}}',
    unknown: '这个代码还没有登记，请按营业执照填写名称',
    name: '单位名称',
    projectName: '项目名称',
    person: '来访经办人',
    agentName: '姓名',
    idNumber: '身份证号码',
    idNumberHint: '只用于核验和查找，页面和记录里只显示首尾几位',
    phone: '联系电话',
    consent: '经办人已出示身份证，同意由窗口代为填报、上传材料并提交申报',
    begin: '开始填报',
    problems: {
      creditCode: '请填 18 位统一社会信用代码（没有 I、O、S、V、Z）',
      name: '请填单位名称',
      projectName: '请填项目名称',
      agentName: '请填姓名',
      idNumber: '请填 18 位身份证号码',
      phone: '请填联系电话',
      consent: '没有本人同意，窗口不能代为申报'
    }
  },
  invite: {
    title: '给{{organisation}}开账号',
    why: '请{{name}}再出示身份证（{{idNumber}}）并输入号码，核对是来申报的本人。',
    make: '生成一次性链接',
    give: '请把链接交给{{name}}本人：',
    link: '一次性链接',
    once: '七天内有效，只能用一次；关闭后看不到了，可以重新生成，旧的随即作废。'
  },
  deliveries: {
    about: '作出决定后 10 个工作日内送达；申请人自己下载了的，不再列在这里。',
    search: '编号、信用代码、名称，或扫一下二维码',
    done: '看已送达的',
    result: '结果',
    time: '期限',
    on: '{{day}}由{{name}}领取',
    print: '打印结果',
    receipt: '送达回证',
    refusal: '不予许可决定书',
    hand: '送达',
    handOf: '送达 {{number}}',
    none: '没有等着领取的结果',
    noneWhy: '本区域准予和不予许可的决定会列在这里，直到被领取或下载。'
  },
  deliver: {
    title: '送达：{{item}}',
    recipient: '领取人',
    relation: '与申请单位的关系',
    relationHint: '如经办人、法定代表人',
    document: '出示的证件',
    documents: { 'id-card': '居民身份证', passport: '护照', other: '其他证件' },
    idNumber: '证件号码',
    day: '送达日期',
    signature: '领取人签名',
    signHere: '在这里签名',
    scan: '上传签名照片',
    again: '重签',
    submit: '确认送达',
    delivered: '已由{{name}}领取，送达回证已生成',
    problems: {
      recipient: '请填领取人',
      idNumber: '请填证件号码，4 到 32 位字母或数字',
      signature: '请领取人签名，或上传签名的照片',
      scan: '这张图片打不开，请换 PNG 或 JPEG 图片'
    }
  }
}
