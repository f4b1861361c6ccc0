/** What can be set going beside the main line (server/moves), by the move's name. */
export default {
  more: 'More',
  moreName: 'Extension, special procedure, countersignature and others',
  none: 'Your roles can do nothing else here.',
  running: 'under way: asked by {{person}}, {{day}}',
  reasonMissing: 'Write the reason',
  units: { wd: 'working days', cd: 'days' },
  names: {
    countersign: 'Countersign',
    'countersign-before': 'Sign before me',
    'countersign-after': 'Sign after me',
    transfer: 'Hand to a colleague',
    circulate: 'Show to others',
    urge: 'Urge',
    withdrawal: 'Withdrawal',
    extension: 'Extension'
  },
  about: {
    countersign: 'Others sign before it is decided',
    'countersign-before': 'Others sign before I submit',
    'countersign-after': 'Others sign after I have submitted',
    transfer: 'To a colleague of the candidate group, or assigned by the head',
    circulate: 'Others read it and need not act',
    urge: 'Remind who has it',
    withdrawal: 'The applicant does not go on; the time limits stop and the departments sign',
    extension: 'It cannot be decided in the statutory time: once, with the approval of the head'
  },
  made: {
    countersign: 'They have been asked',
    withdrawal: 'The request was sent; the time limits stand still',
    extension: 'The head is asked to approve the extension'
  },
  extension: {
    law: 'Administrative Licensing Act, Article 42: before the statutory limit ends the head may extend it once; the applicant is told why. The promised day stays.',
    days: 'Extend by',
    most: 'At most {{days}} {{unit}}',
    daysWrong: 'Write a whole number from 1 to {{days}}',
    reason: 'Reason (told to the applicant)',
    send: 'Ask the head'
  }
}
