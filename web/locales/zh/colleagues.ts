/** Persons and offices by name. */
export default {
  example: '姓名或机构',
  office: '（机构）',
  none: '没有找到。可以换姓名、登录名或机构名称。',
  remove: '去掉{{name}}'
}
