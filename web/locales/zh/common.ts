export default {
  afterService: '送达后第 {{days}} 个工作日',
  brand: '一门',
  brandLong: '工程建设项目审批',
  skip: '跳到正文',
  menu: '菜单',
  mainNavigation: '主导航',
  whereAmI: '位置',
  actingFor: '{{name}}（代{{for}}）',
  nav: {
    guide: '办事指南',
    projects: '我的项目',
    organisations: '我的单位',
    unread: '条未读',
    notifications: '消息',
    account: '我的账号',
    desk: '工作台',
    questions: '咨询',
    myQuestions: '我的咨询',
    openQuestions: '个待答复',
    verify: '证照核验',
    signing: '签批',
    inbox: '待办',
    board: '看板',
    window: '窗口',
    allProjects: '项目',
    supervision: '监察',
    report: '用时公开',
    designer: '流程',
    admin: '管理'
  },
  footer: {
    office: '政务服务中心 · 工作日 9:00–17:00',
    sample: '示例数据：承诺时限、窗口地址和电话均为示范'
  },
  signIn: '登录',
  signOut: '退出',
  register: '注册',
  username: '用户名',
  password: '密码',
  passwordRule: '至少 8 个字符，要有字母和数字，不能含用户名。',
  passwordWeak: '密码至少 8 个字符，要有字母和数字，不能含用户名',
  loading: '正在读取……',
  offline: {
    title: '连不上服务器。',
    text: '您填写的内容还在页面上；显示的可能不是最新的。每隔几秒会自动再试，连上后自动更新。',
    now: '现在就试'
  },
  copy: '复制',
  copied: '已复制',
  errorNumber: '错误编号',
  reload: '重新打开本页',
  retry: '再试一次',
  download: '下载',
  noPreview: '这种文件不能预览，下载后用制作它的软件查看。',
  downloadToSee: '下载查看',
  diagramBroken: '流程图打不开，请把这一页的地址告诉管理员。',
  optional: '选填',
  yes: '是',
  no: '否',
  save: '保存',
  cancel: '取消',
  close: '关闭',
  edit: '修改',
  remove: '移除',
  back: '返回',
  because: '因为：{{reason}}',
  search: { label: '搜索办事指南', example: '如：施工许可证、消防验收', go: '查一查' },
  weekdays: { mon: '一', tue: '二', wed: '三', thu: '四', fri: '五', sat: '六', sun: '日' },
  days: {
    left: '还剩 <b>{{count}}</b> 个工作日',
    over: '超 <b>{{count}}</b> 个工作日',
    today: '今天到期',
    paused: '暂停计时',
    done: '已办结',
    running: '计时中',
    due: '{{day}}到期',
    provisional: '(暂定)',
    provisionalWhy: '那一年的放假安排还没公布，公布后会重算。',
    workingDays: '{{count}} 个工作日',
    instant: '即时'
  },
  pdf: {
    broken: '这份 PDF 打不开，可能没有传完整。请下载后查看，或重新上传。',
    password: '这份 PDF 设了打开密码，网页里打不开。',
    page: '第 {{page}} 页，共 {{pages}} 页'
  },
  expired: {
    title: '登录已过期，请重新登录',
    nothingLost: '这一页上您填的内容都还在。登录后再点一次刚才的按钮即可。'
  },
  signaturePad: {
    here: '在这里签名',
    scan: '上传签名照片',
    again: '重签',
    broken: '这张图片打不开，请换 PNG 或 JPEG 图片'
  },
  signAgain: {
    title: '签发前请再输一次密码',
    why: '五分钟内签发别的不用再输。您填的内容和勾选的都还在。',
    wrong: '密码不对；连续输错，账号会锁定一段时间。',
    act: '确认并签发'
  },
  taskPaper: {
    title: '要发出的文书',
    about: '签发后发出的就是这一份；编号、日期和核验码在签发时生成。',
    preview: '看要发出的文书',
    close: '关闭'
  },
  officialPapers: {
    title: '文书',
    check: '核验',
    revoked: '已撤销',
    read: '看《{{title}}》',
    drawn: '未盖章的原件',
    served: {
      electronic: '{{day}}送达（送到消息里）',
      paper: '{{day}}送达（纸质签收）',
      waiting: '纸质送达，等签收'
    },
    opened: '{{at}}打开',
    unopened: '还没有打开',
    remedies: '不服可在{{reconsideration}}前申请行政复议，或在{{lawsuit}}前起诉'
  },
  service: {
    label: '文书怎样送达',
    electronic: '电子送达',
    electronicHint: '送到您在本系统的消息里就算送达，期限从这一天算；填了邮箱的，同时收到邮件提醒。',
    paper: '纸质送达',
    paperHint: '到窗口领取或邮寄，从签收这一天算，会慢几天。'
  },
  zoom: { fit: '看全图', in: '放大', out: '缩小' },
  notFound: {
    title: '没有这个页面',
    text: '地址可能写错了，或内容已经不在。',
    home: '回到首页'
  }
}
