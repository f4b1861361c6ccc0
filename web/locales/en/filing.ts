export default {
  crumb: 'Filing: {{stage}}',
  steps: 'Steps of the filing',
  stepOf: 'Step {{step}} of {{steps}}: ',
  filed: 'File',
  and: ', ',
  or: ' or ',
  next: 'Next: {{step}}',
  backToCheck: 'Done, back to the check',
  previous: 'Back',
  saving: 'Saving …',
  saved: 'Saved',
  mayLeave: '; you may leave at any time',
  facts: {
    name: 'Project',
    title: 'About the project',
    lead: 'What you type is saved all the time. From it follows what you need, with which papers, and for how many days.',
    missing_one: '{{count}} answer is missing or wrong; you are taken there.',
    missing_other: '{{count}} answers are missing or wrong; you are taken to the first.'
  },
  items: {
    name: 'What you need',
    title: 'This is what you need',
    lead_one: '{{count}} item, filed once; all departments begin on the same day.',
    lead_other: '{{count}} items, filed once; all departments begin on the same day.',
    none: 'More about the project must be known',
    noneWhy: 'Once it is filled in, the items, the papers they need and the days they take stand here.',
    toFacts: 'Answer about the project',
    together_one: 'Done {{count}} working day after acceptance',
    together_other: 'Done {{count}} working days after acceptance',
    papers_one: '{{count}} paper',
    papers_other: '{{count}} papers',
    wrong: 'Not right? Change the answers',
    unknownTitle: 'It is all right not to know',
    unknown:
      '{{facts}}: the departments decide. If more items or papers follow from it, you are told, and it counts when you agree.'
  },
  promises: {
    title: 'Promises',
    late: 'These papers may follow when you promise their day, {{day}} at the latest. Without the paper or the promise it cannot be filed.',
    follow: '{{name}} follows later',
    by: 'by',
    dayOf: 'Day for {{name}}',
    commit: 'Commitment for “{{name}}”',
    check: 'Checked within {{count}} {{unit}} after the grant.',
    units: { wd: 'working days', cd: 'days' },
    consequence:
      'When a paper does not come, or the commitment is not true, what was granted on it is revoked. The promise is a numbered paper of the filing.',
    sign: 'Sign',
    signature: 'Signature of the person who came',
    signatureMissing: 'Let the person sign, or upload a photo of the signature',
    none: 'Promise nothing',
    signed: 'Signed by {{name}}, {{day}}'
  },
  papers: {
    name: 'Papers',
    title: 'Hand in papers',
    lead_one: '{{count}} paper: {{provided}} are here already, {{asked}} to upload.',
    lead_other: '{{count}} papers: {{provided}} are here already, {{asked}} to upload.',
    asked: 'Please upload',
    ready: '{{ready}} of {{count}} ready',
    provided: 'Already here, nothing to do',
    count_one: '{{count}} paper',
    count_other: '{{count}} papers',
    usedBy: 'Used by',
    late: 'May follow later, on a promise',
    promised: 'promised by {{day}}',
    oneOf: 'One of this and {{others}} is enough',
    blank: 'Blank form',
    sample: 'Filled sample',
    afterAcceptance: 'After acceptance',
    together_one: '{{count}} item, {{departments}} departments at the same time.',
    together_other: '{{count}} items, {{departments}} departments at the same time.',
    daysToDo: 'working days until it is done',
    from: {
      register: 'From the credit code checked when your organisation registered',
      form: 'Made from what you answered before',
      already: 'Issued in an earlier stage: {{items}}',
      awaited: 'Will be issued by this filing: {{items}}'
    },
    status: {
      uploaded: 'uploaded',
      provided: 'already here',
      awaited: 'will be issued by this filing',
      already: 'issued in an earlier stage',
      late: 'to follow later',
      alternative: 'an alternative was uploaded',
      missing: 'not uploaded yet'
    }
  },
  check: {
    name: 'Check',
    title: 'Please look through once more',
    lead: 'Use “Change” where something is wrong; afterwards you come back here.',
    last: 'Last step',
    truth:
      'All of this is true. Whoever files false papers may not apply for the same permit for one year (Administrative Licensing Act, article 78).',
    uploading: 'Files are still being uploaded; you can file when they are there.',
    file: 'File the application',
    problems_one: '{{count}} thing is missing before you can file',
    problems_other: '{{count}} things are missing before you can file',
    problems_banned_one: 'It cannot be filed: {{count}} reason',
    problems_banned_other: 'It cannot be filed: {{count}} reasons',
    banned: {
      'false-filing':
        'after a false filing it may not be applied for again until the end of {{day}} (Administrative Licensing Law, art. 78)',
      fraud:
        'after a permit got by fraud it may not be applied for again until the end of {{day}} (Administrative Licensing Law, art. 79)'
    },
    colon: ': ',
    problem: {
      missing: 'missing',
      required: 'not answered',
      invalid: 'not right',
      promise: 'neither there nor promised for a day'
    }
  },
  after: {
    title: 'Once it is filed',
    today: 'Today: received',
    receipt: 'The project page shows how it goes.',
    acceptance: 'Within 5 working days: accepted',
    once: 'What is missing is told once; without an answer in 5 working days it counts as accepted.',
    together_one: '{{count}} department works on it',
    together_other: '{{count}} departments at the same time',
    sameDay: 'All get it, and start counting, on the same day.',
    concluded_one: '{{count}} working day after acceptance: concluded',
    concluded_other: '{{count}} working days after acceptance: concluded',
    results: 'Download the licences, and go on with the next stage.'
  }
}
