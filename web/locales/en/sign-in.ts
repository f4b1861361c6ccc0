export default {
  noAccount: 'No account yet?',
  registerNow: 'Register your organisation',
  forgotten: 'Password forgotten, or account locked: ask the administrator for a link to set a new password.'
}
