export default {
  title: '我的账号',
  language: '语言',
  languageHint: '在这个浏览器里马上生效，也记在您的账号里。',
  password: '修改密码',
  passwordLead: '改好以后，您在其他电脑和手机上的登录都会退出，这里不退出。',
  current: '现在的密码',
  currentMissing: '请填现在的密码',
  new: '新密码',
  change: '修改密码',
  changed: '密码已修改，其他地方的登录都已退出'
}
