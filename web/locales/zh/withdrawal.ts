/** 撤件 (server/moves/withdrawal). */
export default {
  title: '撤件',
  'under-way': '撤件办理中',
  about: '不想继续办了，可以撤回整个申报或其中一个事项。',
  ask: '申请撤件',
  consequence:
    '提交后期限暂停，由还没办完的部门逐一签署：都同意就撤件，有一个不同意就照常办理。第一个部门签署前可以取回。',
  what: '撤回什么',
  whole: '整个申报',
  one: '只撤“{{item}}”',
  decided: '已经决定的 {{count}} 个事项',
  decidedStays: '已作出的决定不因撤件失效；不再需要的证照，请向发证部门申请注销。',
  reason: '撤件理由',
  reasonMissing: '请写明撤件理由，各部门会看到',
  send: '申请撤件',
  asked: '已提交撤件申请，期限暂停',
  running: '{{person}} {{day}} 申请：{{reason}}',
  signed: '已签署 {{count}}/{{all}}',
  takeBack: '取回撤件申请',
  takenBack: '已取回，照常办理',
  signedAlready: '已有部门签署，不能再取回。'
}
