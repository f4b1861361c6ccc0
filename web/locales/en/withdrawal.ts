export default {
  title: 'Withdraw',
  'under-way': 'Withdrawal under way',
  about: 'If it is not needed any more, the whole filing or one item of it can be withdrawn.',
  ask: 'Ask to withdraw',
  consequence:
    'The time limits stop, and each department that is not done signs: if all agree it is withdrawn, if one objects it goes on. You can take the request back until the first signature.',
  what: 'What to withdraw',
  whole: 'The whole filing',
  one: 'Only “{{item}}”',
  decided: 'Decided already ({{count}})',
  decidedStays:
    'What is decided stays in force; ask the issuing department to cancel a licence that is not needed.',
  reason: 'Reason',
  reasonMissing: 'Write the reason; the departments read it',
  send: 'Ask to withdraw',
  asked: 'The request was sent; the time limits stand still',
  running: '{{person}}, {{day}}: {{reason}}',
  signed: 'Signed: {{count}} of {{all}}',
  takeBack: 'Take the request back',
  takenBack: 'Taken back; it goes on',
  signedAlready: 'A department has signed; it can no longer be taken back.'
}
