export default {
  crumb: '{{stage}}申报',
  steps: '申报的步骤',
  stepOf: '第 {{step}} 步，共 {{steps}} 步：',
  filed: '提交',
  and: '、',
  or: '或',
  next: '下一步：{{step}}',
  previous: '上一步',
  backToCheck: '改好了，回到核对',
  saving: '正在保存……',
  saved: '已保存',
  mayLeave: '，随时可以离开',
  facts: {
    name: '项目情况',
    title: '项目情况',
    lead: '填的内容随时自动保存。我们据此算出您要办哪些事、交哪些材料、要几天。',
    missing: '还有 {{count}} 处要填或改，光标已放在第一处。'
  },
  items: {
    name: '所需事项',
    title: '您要办这些事',
    lead: '一共 {{count}} 个事项，一次申报，各部门同一天开始办。',
    none: '项目情况还没填全',
    noneWhy: '填全以后，这里列出要办的事、要交的材料和要几天。',
    toFacts: '去填项目情况',
    together: '受理后 {{count}} 个工作日办完',
    papers: '要 {{count}} 份材料',
    wrong: '这些不对？改项目情况',
    unknownTitle: '有您不知道的，没关系',
    unknown: '{{facts}}由部门认定。认定后若要多办事项或多交材料，会告诉您，您同意后才算。'
  },
  promises: {
    title: '承诺书',
    late: '下面的材料可以先承诺、以后补交，最迟 {{day}}。不交也不承诺的，不能提交申报。',
    follow: '{{name}}以后补交',
    by: '最迟',
    dayOf: '{{name}}的补交日期',
    commit: '就“{{name}}”作出告知承诺',
    check: '准予以后 {{count}} {{unit}}内核查。',
    units: { wd: '个工作日', cd: '天' },
    consequence: '逾期没有补交，或者承诺不实的，据此作出的许可会依法撤销。承诺书有编号，存入申报档案。',
    sign: '签署承诺书',
    signature: '来访经办人签名',
    signatureMissing: '请来访经办人签名，或上传签名的照片',
    none: '不作承诺',
    signed: '{{name}}已于{{day}}签署'
  },
  papers: {
    name: '材料',
    title: '交材料',
    lead: '一共 {{count}} 份：城市已有 {{provided}} 份，请您上传 {{asked}} 份。',
    asked: '请您上传',
    ready: '{{count}} 份，已好 {{ready}} 份',
    provided: '城市已有，不用您交',
    count: '{{count}} 份',
    usedBy: '用在',
    late: '可以先承诺、以后补交',
    promised: '已承诺{{day}}前补交',
    oneOf: '和“{{others}}”有一份即可',
    blank: '空白表格',
    sample: '看样本',
    afterAcceptance: '受理后',
    daysToDo: '个工作日办完',
    together: '{{count}} 个事项，{{departments}} 个部门同时办。',
    from: {
      register: '来自单位注册时核对的统一社会信用代码',
      form: '用您前面填的内容生成',
      already: '前面的阶段已经办出：{{items}}',
      awaited: '这次申报里会办出来：{{items}}'
    },
    status: {
      uploaded: '已上传',
      provided: '系统里已有',
      awaited: '这次申报里会办出来',
      already: '前面的阶段已经办出',
      late: '以后补交',
      alternative: '已交了可以替代的材料',
      missing: '还没有上传'
    }
  },
  check: {
    name: '核对',
    title: '提交前，请再看一遍',
    lead: '不对的地方点“修改”，改完会回到这一页。',
    last: '最后一步',
    truth: '以上内容和材料真实。提供虚假材料的，一年内不得再次申请该许可(行政许可法第七十八条)。',
    uploading: '还有文件在上传，传完就可以提交。',
    file: '提交申报',
    problems: '还有 {{count}} 处没好，补上就能提交',
    problems_banned: '还不能提交，有 {{count}} 个原因',
    banned: {
      'false-filing': '因提供虚假材料，{{day}}以前（含当日）不能再次申请（行政许可法第七十八条）',
      fraud: '因骗取许可被撤销，{{day}}以前（含当日）不能再次申请（行政许可法第七十九条）'
    },
    colon: '：',
    problem: {
      missing: '还缺',
      required: '还没填',
      invalid: '填得不对',
      promise: '还没有，也没有承诺补交日期'
    }
  },
  after: {
    title: '提交以后',
    today: '今天：收到申报',
    receipt: '可以在项目页看进度。',
    acceptance: '5 个工作日内：受理',
    once: '缺什么会一次说清；过了 5 个工作日没有答复，就算受理了。',
    together: '{{count}} 个部门同时办',
    sameDay: '同一天收到，同一天起算。',
    concluded: '受理后 {{count}} 个工作日：办结',
    results: '证照网上下载，接着可以申报下一阶段。'
  }
}
