export default {
  action: '删除草稿',
  ask: '删除“{{name}}”的草稿？',
  consequence: '填的内容和上传的材料都会从项目里去掉，找不回来；单位里的同事也看不到这个项目了。',
  filingConsequence: '这次申报上传的材料和还没有提交的修改都会去掉，找不回来；项目和以前提交的申报不变。',
  done: '“{{name}}”的草稿已删除'
}
