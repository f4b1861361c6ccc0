/** What was answered at a task (server/tasks/schema.ts), as a past fact. */
export default {
  accept: '受理',
  correct: '要求补正',
  reject: '不予受理',
  supplied: '已补正',
  pass: '预审通过',
  refuse: '不予许可',
  refused: '不予许可',
  agree: '同意',
  conditions: '附条件同意',
  disagree: '不同意',
  'special-procedure': '需特别程序',
  sign: '签发',
  return: '退回经办',
  'propose-grant': '建议准予',
  'propose-refuse': '建议不予',
  grant: '准予',
  granted: '准予',
  recorded: '已记纪要',
  passed: '通过',
  failed: '不通过',
  impossible: '无法办理'
}
