export default {
  noAccount: '还没有账号？',
  registerNow: '注册单位账号',
  forgotten: '忘了密码，或账号被锁定：请联系管理员，他会给您一个重设密码的链接。'
}
