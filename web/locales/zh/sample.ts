export default {
  title: '或者，点一个样例人员进去看看',
  lead: '样例数据里的人员和项目都是虚构的，密码都是 {{password}}。',
  people: '样例人员',
  search: '找人：姓名、部门、区县',
  nobody: '没有这样的样例人员',
  groups: {
    applicants: '申请人',
    moreDepartments: '其他 {{count}} 个部门',
    moreApplicants: '其他申请人',
    lead: '牵头部门',
    departments: '审查部门（市级）',
    others: '窗口、监察与平台',
    county: '{{region}}的人员'
  },
  roles: {
    applicant: '申请人',
    lead: '牵头',
    handler: '经办人',
    head: '负责人',
    window: '窗口',
    designer: '流程设计',
    supervisor: '监察',
    administrator: '管理员'
  },
  city: {
    making: '样例城市：已办 {{made}}/{{total}} 个项目，正在陆续办理',
    made: '样例城市：{{made}} 个项目',
    partly: '样例城市：已办 {{made}}/{{total}} 个项目，下次启动时接着办'
  },
  switch: '换一个样例人员',
  close: '关闭',
  others: {
    title: '让其他人办理',
    why: '样例人员会替其他部门一步一步把这个项目办下去，轮到您办的会留给您。',
    start: '让其他人办理',
    again: '接着让其他人办理',
    stop: '停下',
    starting: '其他人开始办理……',
    step: '{{who}}：{{task}}，{{answer}}',
    steps: '已办 {{count}} 步',
    end: {
      finished: '能办的都办完了。',
      yours: '其他人能办的都办完了，剩下的等您办：{{tasks}}。',
      stopped: '已停下。',
      failed: '没能办下去，请再试一次；还不行，看看管理里的“异常”。'
    }
  }
}
