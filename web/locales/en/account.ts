export default {
  title: 'My account',
  language: 'Language',
  languageHint: 'It counts in this browser at once, and is kept with your account.',
  password: 'Change the password',
  passwordLead: 'You are then signed out on every other computer and telephone, but not here.',
  current: 'Current password',
  currentMissing: 'Write the current password',
  new: 'New password',
  change: 'Change the password',
  changed: 'The password is changed, and you are signed out everywhere else'
}
