/** 会签, 前加签, 后加签. */
export default {
  kinds: { plain: 'Countersign', before: 'Sign before me', after: 'Sign after me' },
  leads: {
    plain:
      'Nothing is decided until they have answered. Their words stand in the file for who decides; a countersigner decides nothing.',
    before: 'The step that you have claimed cannot be submitted until they have answered.',
    after: 'They are asked when you submit this step, and nothing is decided until they have answered.'
  },
  signers: 'Who signs',
  signersMissing: 'Choose at least one person or office',
  text: 'What they are asked',
  textMissing: 'Write what they should sign',
  order: 'Order',
  orders: { parallel: 'at once', sequential: 'one after another' },
  rule: 'It passes when',
  rules: { all: 'all agree', majority: 'a majority agrees', any: 'one agrees' },
  veto: 'Veto: the first who disagrees ends it',
  vetoShort: 'veto',
  send: 'Ask them',
  asked: 'asked by {{person}} on {{day}}',
  states: {
    open: 'under way',
    waiting: 'begins when submitted',
    passed: 'passed',
    rejected: 'not passed',
    cancelled: 'cancelled',
    lapsed: 'ended with the case'
  },
  answers: { agree: 'agrees', disagree: 'disagrees' },
  byOf: '{{name}} ({{office}})',
  notYet: 'no answer yet',
  notNeeded: 'no answer needed any more',
  cancel: 'Cancel the countersign',
  cancelAbout:
    'Who has not answered need not answer any more; what was said stays in the record, and you can go on.',
  cancelReason: 'Why it is cancelled',
  cancelledFor: 'Cancelled because: {{reason}}'
}
