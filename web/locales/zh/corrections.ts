export default {
  title: '请补正 {{count}} 项',
  lead: '部门已一次说清要补的全部内容(通知书 {{number}})。请在 {{day}}前补齐；过了这一天不补，按撤回处理，可以重新申报。',
  line: '{{number}}. {{what}}',
  paper: '材料：{{name}}',
  answer: '对第 {{number}} 项的答复',
  paperMissing: '请上传材料，或写明答复',
  answerMissing: '请写明答复',
  open: '还有 {{count}} 项没有补。',
  uploading: '还有文件在上传……',
  notYet: '通知刚发出，系统正在准备，请过几秒再提交。',
  submit: '提交补正'
}
