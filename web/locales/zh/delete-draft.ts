export default {
  action: '删除草稿',
  ask: '删除“{{name}}”的草稿？',
  consequence: '填的内容和已上传的材料都会删掉，找不回来；单位里的同事也看不到这个项目了。',
  done: '“{{name}}”的草稿已删除'
}
