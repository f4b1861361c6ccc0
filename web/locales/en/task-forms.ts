export default {
  overdue: {
    case: 'Why it is over',
    step: 'Why this step is over',
    hint: 'The limit has passed. The reason goes with what you submit, into the record, where supervision reads it.',
    missing: 'Write why it is over'
  },
  attendance: 'Invited departments that came',
  label: 'Act',
  ordersProcedure:
    'The procedure comes first: the applicant is told in writing, and from the service of the notice the days do not count. When it is over, the opinion is still with you to be answered.',
  blocked: 'You cannot complete this now.',
  holder: 'Claimed by {{name}}.',
  applicantsTurn: {
    'agree-facts': 'Waiting for the applicant to agree to the corrected facts.',
    'supply-corrections': 'Waiting for the applicant’s correction; it will come back to you.',
    'ask-hearing':
      'The applicant is asked whether it wants a hearing; silence for five working days waives it.'
  },
  unknownForm: 'There is no form for this step; tell the designer of the flow.',
  next: 'Next after submitting: {{project}}',
  answer: 'Answer',
  chooseAnswer: 'Choose an answer first',
  chooseReason: 'Choose',
  chooseDocument: 'Upload',
  replaceDocument: 'Another file',
  removeDocument: 'Remove',
  kept: 'Draft kept in this browser',
  submit: 'Submit',
  sent: '{{project}}: {{answer}}, submitted',
  openFindings_one: 'Say of one more finding whether it holds: {{titles}}',
  openFindings_other: 'Say of {{count}} more findings whether they hold: {{titles}}',
  conditionChecks: {
    title: 'Conditions of other departments to check here ({{count}})',
    met: 'Met',
    'not-met': 'Not met',
    word: 'What you found',
    verdictOn: 'Condition “{{text}}”',
    missing: 'Choose met or not met, and say a word on it'
  },
  proposal: 'What the handler wrote',
  usePhrase: 'Write “{{phrase}}”',
  workingDays: 'working days',
  checkPapers: {
    title: 'Check your papers',
    why: 'Only whether they are complete, not what they say',
    complete: 'Complete',
    lacking: 'Missing',
    what: 'What is missing: {{name}}',
    other: 'Also missing {{number}}',
    removeOther: 'Remove also missing {{number}}',
    addOther: '+ Something else is missing',
    sayWhat: 'Say what is missing; the lead tells the applicant in these words',
    allComplete: 'Papers complete',
    missing_one: '{{count}} missing',
    missing_other: '{{count}} missing',
    submitComplete: 'Submit: papers complete',
    submitMissing_one: 'Submit: {{count}} missing',
    submitMissing_other: 'Submit: {{count}} missing',
    sent: '{{project}}: {{answer}}; the lead has been told'
  },
  paperChecks: {
    title: 'Departments check their papers',
    send: 'Send by {{day}}, or it counts as accepted',
    count: '{{answered}} of {{count}} departments have checked',
    notChecked: 'not checked',
    despite: 'Departments found papers missing. Accept all the same?',
    despiteWhat: 'After the acceptance nothing more can be asked for. They found: {{lines}}.'
  },
  pair: {
    title: 'Opinion and item',
    item: 'Result of the item “{{item}}”',
    chooseForItem: 'Choose the result of the item',
    apart: 'Write separately for “{{item}}”',
    both: 'Opinion and item are submitted together',
    half: 'Only one of the two can be answered here; the other is not yours now.'
  },
  titles: {
    'determine-fire-class': 'Determine the fire class',
    'determine-lightning': 'Determine lightning protection',
    register: 'Register',
    announce: 'Announcement',
    'record-tender': 'Result of the public procedure',
    acknowledge: 'Acknowledge and file',
    'take-on': 'Take on, with an appointment',
    'record-service': 'Result of the service',
    concur: 'Your department’s word',
    'determine-fact': 'Determine the EIA class',
    accept: 'Acceptance',
    precheck: 'Pre-check',
    'review-opinion': 'Your opinion',
    'sign-opinion': 'Sign the opinion',
    review: 'Your opinion',
    decide: 'Decision',
    forward: 'Forward',
    'enter-result': 'Result of the province',
    record: 'Record',
    minutes: 'Minutes of the joint meeting',
    'answer-missing': 'Is an item missing?',
    'confirm-facts': 'Check the correction',
    reassign: 'Reassign the case',
    'sign-withdrawal': 'Sign the withdrawal',
    countersign: 'Countersign',
    'decide-extension': 'Decide on the extension',
    'propose-revocation': 'Papers late: propose what follows',
    'decide-revocation': 'Decide on the revocation',
    'check-commitment': 'Check of the commitment',
    'review-renewal': 'Review of the renewal',
    'decide-renewal': 'Decide on the renewal',
    conclude: 'Conclusion'
  },
  answers: {
    'determine-fire-class': { special: 'Special construction project', other: 'Other project' },
    'determine-lightning': { listed: 'To be reviewed', 'not-listed': 'Not to be reviewed' },
    register: { grant: 'Register', refuse: 'Refuse', return: 'Return to the handler' },
    announce: { announced: 'Announced' },
    'record-tender': { awarded: 'Awarded', failed: 'No award' },
    acknowledge: { acknowledged: 'Acknowledged' },
    'take-on': { 'taken-on': 'Taken on' },
    'record-service': { grant: 'Done', refuse: 'Could not be done' },
    concur: { agree: 'Agree', disagree: 'Disagree' },
    'determine-fact': { report: 'Report', form: 'Form report', registration: 'Registration', none: 'No EIA' },
    accept: { accept: 'Accept', correct: 'Ask for correction', reject: 'Do not accept' },
    precheck: { pass: 'Pass', refuse: 'Refuse' },
    'review-opinion': {
      agree: 'Agree',
      conditions: 'Agree with conditions',
      disagree: 'Disagree',
      'special-procedure': 'Special procedure'
    },
    'sign-opinion': { sign: 'Sign', return: 'Return to handler' },
    review: { 'propose-grant': 'Propose to grant', 'propose-refuse': 'Propose to refuse' },
    decide: { grant: 'Grant', refuse: 'Refuse', return: 'Return to handler' },
    forward: {
      forward: 'Forward',
      return: 'Return to handler',
      'send-back': 'Back to the level below',
      refuse: 'Do not forward'
    },
    'enter-result': {
      grant: 'Granted by the province',
      refuse: 'Refused by the province',
      return: 'Returned by the province'
    },
    record: { grant: 'Grant', refuse: 'Refuse' },
    minutes: { recorded: 'Minutes recorded' },
    'answer-missing': { propose: 'Propose a correction', decline: 'Nothing is missing' },
    'confirm-facts': { confirm: 'Confirm', decline: 'Decline' },
    reassign: { transfer: 'To another office', back: 'Back to the office' },
    'sign-withdrawal': { agree: 'Agree to the withdrawal', object: 'Object' },
    countersign: { agree: 'Agree', disagree: 'Disagree' },
    'decide-extension': { approve: 'Extend', decline: 'Do not extend' },
    'propose-revocation': { proposed: 'Propose to revoke' },
    'decide-revocation': { revoke: 'Take back', keep: 'Keep', 'extra-time': 'More time, once' },
    'check-commitment': { holds: 'Holds', rectify: 'Put right', fails: 'Does not hold' },
    'review-renewal': { 'propose-renew': 'Propose to renew', 'propose-decline': 'Propose not to' },
    'decide-renewal': { renew: 'Renew', decline: 'Do not renew' },
    conclude: { passed: 'Passed', failed: 'Not passed' }
  },
  submits: {
    'determine-fire-class': {
      special: 'Determine: special construction project',
      other: 'Determine: other project'
    },
    'determine-lightning': {
      listed: 'Determine: to be reviewed',
      'not-listed': 'Determine: not to be reviewed'
    },
    register: { grant: 'Register', refuse: 'Refuse', return: 'Return to the handler' },
    announce: { announced: 'Record the announcement' },
    'record-tender': { awarded: 'Submit the award', failed: 'Record that nobody won' },
    acknowledge: { acknowledged: 'Acknowledge and file' },
    'take-on': { 'taken-on': 'Take on' },
    'record-service': { grant: 'Done', refuse: 'Could not be done' },
    concur: { agree: 'Submit', disagree: 'Submit' },
    'determine-fact': {
      report: 'Determine: report',
      form: 'Determine: form report',
      registration: 'Determine: registration',
      none: 'Determine: no EIA'
    },
    accept: { accept: 'Accept', correct: 'Send the correction notice', reject: 'Do not accept' },
    precheck: { pass: 'Pass', refuse: 'Refuse' },
    'review-opinion': {
      agree: 'Submit opinion',
      conditions: 'Submit opinion',
      disagree: 'Submit opinion',
      'special-procedure': 'Arrange the procedure'
    },
    'sign-opinion': { sign: 'Sign', return: 'Return to handler' },
    review: { 'propose-grant': 'Submit opinion', 'propose-refuse': 'Submit opinion' },
    decide: { grant: 'Grant', refuse: 'Refuse', return: 'Return to handler' },
    forward: {
      forward: 'Forward',
      return: 'Return to handler',
      'send-back': 'Back to the level below',
      refuse: 'Do not forward'
    },
    'enter-result': {
      grant: 'Enter and end',
      refuse: 'Enter and end',
      return: 'Enter and go on'
    },
    record: { grant: 'Grant', refuse: 'Refuse' },
    minutes: { recorded: 'Submit minutes' },
    'answer-missing': { propose: 'Propose a correction', decline: 'Nothing is missing' },
    'confirm-facts': { confirm: 'Confirm', decline: 'Decline' },
    reassign: { transfer: 'To another office', back: 'Back to the office' },
    'sign-withdrawal': { agree: 'Agree to the withdrawal', object: 'Object' },
    countersign: { agree: 'Agree', disagree: 'Disagree' },
    'decide-extension': { approve: 'Extend', decline: 'Do not extend' },
    'propose-revocation': { proposed: 'Tell the applicant and propose' },
    'decide-revocation': { revoke: 'Take back', keep: 'Keep the permit', 'extra-time': 'Give more time' },
    'check-commitment': {
      holds: 'Record that it holds',
      rectify: 'Ask to put it right',
      fails: 'Propose to revoke'
    },
    'review-renewal': { 'propose-renew': 'Submit review', 'propose-decline': 'Submit review' },
    'decide-renewal': { renew: 'Renew', decline: 'Do not renew' },
    conclude: { passed: 'Pass the stage', failed: 'Fail the stage' }
  },
  fields: {
    registerNumber: 'Number in the register',
    announcement: 'Number of the announcement',
    announcedOn: 'Announced on',
    closesOn: 'Closes on',
    winner: 'Winner',
    price: 'Price (10,000 yuan)',
    awardDocument: 'Number of the document',
    appointedOn: 'Appointment',
    place: 'Place',
    contact: 'Contact',
    department: 'Goes to',
    legalBasis: 'Legal basis',
    conditions: 'Conditions',
    lines: 'What must be corrected',
    days: 'Time to correct',
    reason: 'Reason',
    competentDepartment: 'Competent organ',
    heldOn: 'Day of the meeting',
    participants: 'Participants',
    until: 'New last day for the papers',
    documentNumber: 'Document number',
    decidedBy: 'Decided by',
    decidedOn: 'Day of the decision',
    document: 'Document',
    falseFiling:
      'Facts were hidden or papers are false: no new application for a year (Administrative Licensing Act 78)',
    statementDays: 'Time for the statement',
    rectifyDays: 'Time to put it right',
    workingDays: '{{count}} working days'
  },
  texts: {
    'determine-fire-class': { special: 'Reason', other: 'Reason' },
    'determine-lightning': { listed: 'Reason', 'not-listed': 'Reason' },
    register: {
      grant: 'The fact that is registered',
      refuse: 'Why it is refused',
      return: 'Why it is returned'
    },
    announce: { announced: 'Remarks', recorded: 'Remarks' },
    'record-tender': { awarded: 'Remarks', failed: 'Why nobody won' },
    acknowledge: { acknowledged: 'Remarks', recorded: 'Remarks' },
    'take-on': { 'taken-on': 'What to prepare', recorded: 'What to prepare' },
    'record-service': { grant: 'Result', refuse: 'Why it could not be done' },
    concur: { agree: 'Opinion', disagree: 'Reasons' },
    'determine-fact': { report: 'Reason', form: 'Reason', registration: 'Reason', none: 'Reason' },
    accept: { accept: 'Remark', correct: 'Remark', reject: 'Explanation' },
    precheck: { pass: 'Remark', refuse: 'Reasons' },
    'review-opinion': {
      agree: 'Opinion',
      conditions: 'Opinion',
      disagree: 'Reasons'
    },
    'sign-opinion': { sign: 'Remark', return: 'Why it goes back' },
    review: { 'propose-grant': 'Opinion', 'propose-refuse': 'Reasons' },
    decide: { grant: 'Remark', refuse: 'Reasons of the refusal', return: 'Why it goes back' },
    forward: {
      forward: 'Opinion (the next level reads it)',
      return: 'Why it goes back',
      'send-back': 'Why it goes back',
      refuse: 'Why it is not forwarded (the applicant is told)',
      recorded: 'Opinion (the next level reads it)'
    },
    'enter-result': {
      grant: 'Remark',
      refuse: 'Reasons of the refusal (the applicant is told)',
      return: 'What the province wants put right',
      recorded: 'Remark'
    },
    record: { grant: 'Remark', refuse: 'Reasons of the refusal' },
    minutes: { recorded: 'Minutes' },
    'answer-missing': { propose: 'Reason (the applicant reads it)', decline: 'Reason' },
    'confirm-facts': { confirm: 'Note', decline: 'Reason' },
    reassign: { transfer: 'Note', back: 'Reason' },
    'sign-withdrawal': { agree: 'Note', object: 'Why you object' },
    countersign: { agree: 'Comment', disagree: 'Reason' },
    'decide-extension': { approve: 'Comment', decline: 'Reason' },
    'propose-revocation': {
      proposed: 'What is missing and why to revoke (the applicant is told)',
      recorded: 'What is missing and why to revoke (the applicant is told)'
    },
    'decide-revocation': {
      revoke: 'Reasons (printed in the decision)',
      keep: 'Reasons',
      'extra-time': 'Reasons'
    },
    'check-commitment': {
      holds: 'What was found',
      rectify: 'What differs and how to put it right',
      fails: 'Facts (the applicant is told)'
    },
    'review-renewal': { 'propose-renew': 'Opinion', 'propose-decline': 'Reasons' },
    'decide-renewal': { renew: 'Remark', decline: 'Reasons' },
    conclude: { passed: 'Conclusion', failed: 'Why it did not pass' }
  },
  phrases: {
    'review-opinion': { agree: 'Reviewed; the requirements are met. Agreed.' },
    review: {
      'propose-grant': 'Reviewed; the legal conditions and standards are met. Grant proposed.'
    },
    forward: { forward: 'Complete, and the conditions to forward it are met. Forwarded.' },
    conclude: { passed: 'All departments have finished; the stage has passed.' }
  },
  reasons: {
    'not-needed': 'No permission is needed',
    'not-competent': 'This organ is not competent'
  },
  lines: {
    leftOut: 'Left out of the notice',
    notAsked: 'Not in the notice: {{department}} asked for “{{what}}”',
    why: 'Why “{{what}}” is not asked; the department is told',
    putBack: 'Put “{{what}}” back',
    from: 'from {{department}}',
    once: 'By law everything is asked once; no second request is possible.',
    material: 'Paper {{number}}',
    words: 'Not a paper, in words',
    what: 'Request {{number}}',
    remove: 'Remove line {{number}}',
    add: '+ Line',
    addMissing_one: 'Add the {{count}} missing paper',
    addMissing_other: 'Add the {{count}} missing papers',
    supply: 'Please supply: {{name}}',
    due_one: 'Due on the next working day; without an answer the filing counts as withdrawn.',
    due_other:
      'Due after {{count}} working days, counted from tomorrow; without an answer the filing counts as withdrawn.',
    dueOn: 'Due on {{day}}; without an answer the filing counts as withdrawn.'
  },
  conditions: {
    text: 'Condition {{number}}',
    place: 'Condition {{number}} is checked at',
    choosePlace: 'Choose an item or a later stage',
    remove: 'Remove condition {{number}}',
    add: '+ Condition'
  },
  missing: {
    registerNumber: 'Write the number in the register',
    announcement: 'Write the number of the announcement',
    announcedOn: 'Choose the day',
    closesOn: 'Choose the last day',
    winner: 'Write who won',
    price: 'A number above zero, in 10,000 yuan',
    awardDocument: 'Write the number of the document',
    appointedOn: 'Choose a day',
    place: 'Write the place',
    contact: 'Write whom to ask',
    department: 'Choose a department',
    facts: 'Correct at least one fact with its value, or add an item',
    text: 'Write this',
    legalBasis: 'Name the legal basis, such as “EIA Act, article 25”',
    conditions: 'Write at least one condition and where it is checked',
    lines: 'Write at least one line, each with a request',
    days: '1 to 60 working days',
    reason: 'Choose a reason',
    competentDepartment: 'Name the competent organ',
    heldOn: 'Choose the day of the meeting',
    participants: 'Name the participants',
    until: 'Choose a day after today',
    documentNumber: 'Copy the number from the document',
    decidedBy: 'Copy the organ that signed the document',
    decidedOn: 'Copy the day of the document',
    document: 'Upload the document'
  },
  finals: {
    register: {
      title: 'Refuse to confirm?',
      consequence:
        '“{{name}}” ends unconfirmed; the applicant is served the reasons, the law and the remedies. It cannot be undone.'
    },
    'record-service': {
      title: 'Could it not be done?',
      consequence: '“{{name}}” ends undone; the applicant is served the reasons. It cannot be undone.'
    },
    'decide-revocation': {
      title: 'Take the permit back?',
      consequence:
        '“{{name}}” is revoked or recalled; the check page calls the licence invalid, the decision is served on the applicant. This cannot be undone.'
    },
    'decide-renewal': {
      title: 'Do not renew?',
      consequence:
        '“{{name}}” ends with its validity; reasons and remedies are served on the applicant. This cannot be undone.'
    },
    accept: {
      title: 'Do not accept?',
      consequence:
        'The filing of “{{project}}” ends here; reasons and legal basis are served on the applicant. This cannot be undone.'
    },
    precheck: {
      title: 'Refuse at the pre-check?',
      consequence:
        'This stage of “{{project}}” ends here; reasons and legal basis are served on the applicant. This cannot be undone.'
    },
    decide: {
      title: 'Refuse the permission?',
      consequence:
        '“{{name}}” ends refused; reasons, legal basis and remedies are served on the applicant. This cannot be undone.'
    },
    forward: {
      title: 'Not forward it?',
      consequence:
        '“{{name}}” ends refused and goes to no other level. Reasons, legal basis and remedies reach the applicant; this cannot be undone.'
    },
    'enter-result': {
      title: 'Enter the refusal of the province?',
      consequence:
        '“{{name}}” ends refused. The applicant is told the reasons and the number; this cannot be undone.'
    },
    record: {
      title: 'Refuse?',
      consequence:
        '“{{name}}” ends refused; reasons, legal basis and remedies are served on the applicant. This cannot be undone.'
    },
    conclude: {
      title: 'Fail the stage?',
      consequence:
        'This stage of “{{project}}” ends as not passed; the reasons are served on the applicant and the next stage stays closed. This cannot be undone.'
    }
  }
}
