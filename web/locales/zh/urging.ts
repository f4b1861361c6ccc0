/** 催办 by a person. */
export default {
  and: '、',
  title: '催办：{{department}} · {{name}}',
  reaches: '会通知到',
  person: '{{name}}（经办）',
  office: '{{department}}{{role}}',
  roles: { handler: '各经办人', head: '负责人', lead: '牵头人员', window: '窗口', person: '' },
  nobody: '现在没有人在办这件事，催不到人。',
  notYours: '牵头部门、本机构负责人、监察可以催办；提出会签的人可以催会签人。',
  text: '催办的话',
  textMissing: '请写一句话。',
  prefillRed: '{{project}}的{{name}}已超 {{days}} 个工作日，请今天办完，办不完请说明原因。',
  prefillToday: '{{project}}的{{name}}今天到期，请今天办完。',
  prefillLeft: '{{project}}的{{name}}还剩 {{days}} 个工作日，请抓紧办理。',
  prefillNone: '请抓紧办理{{project}}的{{name}}。',
  past: '以前催过 {{count}} 次',
  by: '{{name}}',
  byOf: '{{department}} {{name}}',
  wait: '一小时内已经催过一次，{{time}} 以后可以再催。',
  send: '发出催办',
  sent: '已催办'
}
