/** What can be set going beside the main line (server/moves), by the move's name. */
export default {
  more: 'More',
  moreName: 'More: extension, special procedure, countersignature and others',
  none: 'Your roles can do nothing else here.',
  running: 'under way: asked by {{person}}, {{day}}',
  reasonMissing: 'Write the reason',
  law: 'Legal basis',
  lawMissing: 'Name the legal basis',
  daysWrong: 'Write a whole number from 1 to {{days}}',
  until: 'planned until {{day}}',
  notCounted: 'not counted since {{day}}, {{count}} working days so far',
  units: { wd: 'working days', cd: 'days' },
  names: {
    'correction-after-acceptance': 'Correction after acceptance',
    rectification: 'Rectification',
    'special-procedure': 'Special procedure',
    hearing: 'Hearing',
    revocation: 'Revoke or recall',
    renewal: 'Renewal',
    tolerance: 'Promised papers',
    commitment: 'Check of the commitment',
    countersign: 'Countersign',
    'countersign-before': 'Sign before me',
    'countersign-after': 'Sign after me',
    transfer: 'Hand to a colleague',
    circulate: 'Show to others',
    urge: 'Urge',
    'facts-corrected': 'Correct facts',
    'item-missing': 'An item is missing',
    'not-mine': 'Not ours',
    withdrawal: 'Withdrawal',
    extension: 'Extension'
  },
  about: {
    'correction-after-acceptance':
      'The review found papers wanting: all at once; nothing is counted meanwhile, and supervision sees it',
    'special-procedure': 'Review, assessment, testing, inspection, publicity: told in writing, not counted',
    hearing: 'The applicant is told of its right to a hearing, or the organ holds a public one',
    revocation:
      'Granted wrongly, got by fraud, or the public interest asks for it: the applicant is heard, the head decides',
    renewal: 'Ask for a renewal before the end',
    countersign: 'Others sign before it is decided',
    'countersign-before': 'Others sign before I submit',
    'countersign-after': 'Others sign after I have submitted',
    transfer: 'To a colleague of the candidate group, or assigned by the head',
    circulate: 'Others read it and need not act',
    urge: 'Remind who has it',
    'facts-corrected': 'A fact was filed wrongly: the items are determined anew when the applicant agrees',
    'item-missing': 'Another item must be handled; the lead looks',
    'not-mine': 'Another department is competent; the lead reassigns',
    withdrawal: 'The applicant does not go on; the time limits stop and the departments sign',
    extension: 'It cannot be decided in the statutory time: once, with the approval of the head'
  },
  made: {
    'correction-after-acceptance': 'The notice of corrections is served',
    'special-procedure': 'The notice of the special procedure is sent',
    hearing: 'The hearing is under way',
    revocation: 'The applicant is told; after its statement the head decides',
    renewal: 'The renewal is asked for',
    countersign: 'They have been asked',
    'countersign-cancelled': 'The countersign is cancelled',
    'facts-corrected': 'The applicant was asked to agree',
    'item-missing': 'The lead was asked to look',
    'not-mine': 'The lead was asked to reassign',
    withdrawal: 'The request was sent; the time limits stand still',
    extension: 'The head is asked to approve the extension'
  },
  notMine: {
    about: 'The lead gives it to another office, or back with a reason; the days go on counting.',
    reason: 'Why it is not ours',
    department: 'Whose it is (optional)',
    send: 'Ask to reassign'
  },
  itemMissing: {
    about: 'The lead looks and corrects facts or adds the item; it begins when the applicant agrees.',
    item: 'Missing item',
    notSure: 'Not sure',
    reason: 'Why it is needed',
    send: 'Ask the lead'
  },
  procedures: {
    'expert-review': 'expert review',
    assessment: 'assessment',
    testing: 'testing',
    inspection: 'inspection',
    publicity: 'publicity',
    'government-approval': 'approval by the government'
  },
  procedure: {
    named: 'Special procedure: {{name}}',
    told: 'Administrative Licensing Act, Article 45: the time it takes is not counted, but the applicant is told in writing. Counting stops on the day the notice is served and goes on when the result is recorded.',
    law: 'Administrative Licensing Act, Article 45',
    kind: 'Which procedure',
    chooseKind: 'Choose a procedure',
    days: 'Planned',
    most: 'At most {{days}} {{unit}}',
    from: 'Public from',
    until: 'Public until',
    least: 'At least {{days}} days, first and last counted',
    fromWrong: 'Not before today',
    untilWrong: 'Public for at least {{days}} days',
    reason: 'Reason (stands in the notice)',
    send: 'Send the notice',
    inspectors: 'inspected by {{names}}',
    signedOnce: 'one has signed, the other has not yet'
  },
  hearing: {
    kind: 'Who wants it',
    kinds: {
      right: 'Tell the applicant of its right to a hearing',
      public: 'The organ holds a public hearing'
    },
    kindHints: {
      right: 'It may ask within five working days; silence waives it',
      public: 'Of public interest: the organ itself decides to hold it'
    },
    publicOnly:
      "The directory names no right of the applicant to a hearing for this item; what you order here is the organ's public hearing.",
    laws: {
      right: 'Administrative Licensing Act, Article 47',
      public: 'Administrative Licensing Act, Article 46'
    },
    intended: 'Decision that is intended',
    intendedMissing: 'Write which decision is intended',
    reason: 'What it is about, and why',
    send: { right: 'Send the notice', public: 'Order the hearing' },
    awaiting: 'the applicant has not answered yet whether it wants a hearing',
    toNotify: 'day, place and chair are to be named',
    heldAt: 'held on {{day}}, {{time}}, at {{place}}',
    minutes: 'Minutes of the hearing (the decision is made by them)',
    chair: 'chaired by {{name}}',
    conclusion: 'Conclusion: {{text}}'
  },
  correction: {
    told: 'The whole list, with one deadline. Counting stops when the notice is served and goes on when it is answered; once in a round, recorded as a second notice for supervision.',
    whatMissing: 'Write what is asked',
    daysHint: 'Counted from the day after service; when nothing comes you go on without.',
    send: 'Send the notice'
  },
  joint: {
    title: 'What each department says',
    kinds: {
      design: 'Joint design review',
      drawings: 'Joint drawing review',
      acceptance: 'Joint acceptance'
    },
    department: 'Department',
    rounds: 'Round {{round}}',
    waiting: 'to answer',
    notAsked: 'not asked again',
    ownItem: 'Answers by the result of “{{name}}”',
    results: { open: 'in work', granted: 'granted', refused: 'refused', ended: 'ended' },
    law: 'Basis: {{law}}',
    condition: 'Condition: {{text}} → {{place}}',
    visit: 'Joint visit',
    visitAt: '{{day}} {{time}}, {{place}}',
    officers: 'Officers: {{names}}',
    absent: 'Nobody comes of {{office}}: {{reason}}',
    wished: 'The applicant asks for {{day}} instead: {{reason}}',
    earlier: 'Appointed before',
    said: '{{said}} of {{count}} departments answered',
    say: 'Give a finding',
    sayWhy:
      'Your own item was withdrawn or fell away, so no result stands for your finding; give it here before the decision.',
    toBeHeard: 'no result: a finding of its own is needed',
    again: 'Change the answer',
    againWhy:
      'Other departments have not all answered yet, so yours can be changed; what was said before stays in the record.',
    saidAgain: 'Changed; what was said before stays in the record'
  },
  steps: {
    'joint-finding': {
      title: 'What your department finds',
      outcomes: {
        agree: 'Agree',
        conditions: 'Agree with conditions',
        disagree: 'Disagree',
        fit: 'Passes',
        unfit: 'Does not pass'
      },
      submits: {
        agree: 'Submit: agree',
        conditions: 'Submit: agree with conditions',
        disagree: 'Submit: disagree',
        fit: 'Submit: passes',
        unfit: 'Submit: does not pass'
      },
      texts: {
        agree: 'Finding',
        conditions: 'Finding',
        disagree: 'Why not',
        fit: 'Finding',
        unfit: 'Remarks on the whole'
      },
      lines: 'What does not pass (each line goes to the applicant)',
      part: 'Part {{number}}',
      what: 'What is wrong {{number}}',
      remove: 'Remove line {{number}}',
      add: '+ Part',
      missing: {
        text: 'Say what you found',
        legalBasis: 'A disagreement names its legal basis',
        conditions: 'Each condition needs its words and the place where it is checked',
        lines: 'Each line names the part and what is wrong with it'
      }
    },
    'merge-findings': {
      title: 'What did not pass, together',
      list: 'Told to the applicant at once',
      days: 'Days for it',
      daysHint:
        'Counted from the day after the service; they are not counted in the limit, and only the departments named look again',
      materials: 'Papers to bring anew',
      report: 'Report of what was put right, with photos',
      texts: {
        rectify: 'Anything else',
        conclude: 'Why it is not sent back again (the merged opinion follows)'
      },
      outcomes: { rectify: 'Send back to be put right', conclude: 'Conclude as it is' },
      submits: { rectify: 'Send the notice', conclude: 'Submit: conclude' }
    },
    'appoint-visit': {
      title: 'Appoint the joint visit',
      day: 'Day',
      dayHint: 'All departments come on one day; the applicant may ask for another once',
      time: 'Time',
      timeHint: 'Such as 9:30',
      place: 'Place',
      officers: 'Officers who come (two or more, of each department)',
      absence: 'Nobody of {{office}} comes: why, or who comes instead',
      text: 'What the applicant should prepare',
      missing: {
        day: 'Choose a day',
        time: 'Say when',
        place: 'Say where',
        officers: 'Choose at least two officers (Administrative Licensing Law, article 55)',
        absence: 'Say why, or who comes instead; or choose somebody above'
      },
      outcomes: { appointed: 'Appointed' },
      submits: { appointed: 'Send the appointment' }
    },
    cancelReason: 'Why it is cancelled',
    'name-inspectors': {
      title: 'Name the inspectors',
      who: 'Who inspects (two at least)',
      two: 'Choose two at least: an inspection is made by two officers or more (Article 55)',
      outcomes: { named: 'Name', cancelled: 'Cancel the inspection' },
      submits: { named: 'Name the inspectors', cancelled: 'Cancel the inspection' }
    },
    'record-procedure': {
      title: 'Result of the special procedure',
      text: 'Result, and the document that it rests on',
      textMissing: 'Write the result',
      outcomes: { recorded: 'Record the result', cancelled: 'Cancel it' },
      submits: { recorded: 'Record the result; counting goes on', cancelled: 'Cancel it; counting goes on' }
    },
    'sign-inspection': {
      title: 'Sign the result of the inspection',
      result: 'Result of the inspection',
      text: 'Remark',
      outcomes: { signed: 'Signed', cancelled: 'Cancel it' },
      submits: { signed: 'Sign; counting goes on', cancelled: 'Cancel it; counting goes on' }
    },
    objections: {
      title: 'Objections while it was public',
      from: 'Objector {{number}}',
      text: 'Objection {{number}}',
      answer: 'Answer to objection {{number}}',
      remove: 'Remove objection {{number}}',
      add: '+ objection',
      missing: 'Each objection needs who objected, what was said and what was answered'
    },
    'notify-hearing': {
      title: 'Notice of the hearing',
      heldOn: 'Day of the hearing',
      heldOnHint: 'Seven working days ahead, within twenty working days of the request',
      time: 'Time',
      timeHint: 'such as 9:30',
      place: 'Place',
      chair: 'Chair',
      chairHint: 'Whoever reviews this application does not preside',
      open: 'Held in public',
      text: 'What it is about',
      missing: {
        heldOn: 'Choose the day',
        time: 'Write the time',
        place: 'Write the place',
        chair: 'Choose who presides',
        text: 'Write what it is about'
      },
      outcomes: { notified: 'Notice sent' },
      submits: { notified: 'Send the notice' }
    },
    'hold-hearing': {
      title: 'Minutes of the hearing',
      heldOn: 'Held on',
      recorder: 'Recorded by',
      participants: 'Participants',
      participantsHint: 'One a line: whom they stand for, a space, the name',
      text: 'Minutes',
      conclusion: 'Conclusion',
      missing: {
        heldOn: 'Choose the day',
        recorder: 'Write who recorded',
        participants: 'Write who took part',
        text: 'Write the minutes',
        conclusion: 'Write the conclusion'
      },
      outcomes: { held: 'Held', cancelled: 'Not held' },
      submits: { held: 'Submit the minutes; counting goes on', cancelled: 'Not held; counting goes on' }
    }
  },
  revocation: {
    law: 'Administrative Licensing Act, Articles 69 and 79: what was granted wrongly or got by fraud is revoked; Article 8: the public interest may recall it, with compensation. The applicant is told first and heard.',
    kind: 'Why',
    kinds: {
      wrong: 'Granted wrongly (revoke)',
      fraud: 'Got by fraud (revoke; no new application for three years)',
      'public-interest': 'The public interest (recall)',
      'late-papers': 'Promised papers did not come (revoke)',
      'broken-commitment': 'The commitment is broken (revoke)'
    },
    text: 'Facts (told to the applicant)',
    legalBasis: 'Legal basis',
    document: 'Document that shows it (name and number)',
    days: 'Time for the statement',
    daysCount: '{{count}} working days',
    statement: 'Statement of the applicant',
    noStatement: 'The applicant makes no statement',
    missing: 'Write this',
    send: 'Tell the applicant and propose'
  },
  tolerance: { owed: 'Still missing: {{papers}}', paper: '{{name}} (by {{day}})' },
  commitment: { rectify: 'To be put right: {{text}}', rectified: 'Reported as put right: {{text}}' },
  extension: {
    law: 'Administrative Licensing Act, Article 42: before the statutory limit ends the head may extend it once; the applicant is told why. The promised day stays.',
    days: 'Extend by',
    most: 'At most {{days}} {{unit}}',
    daysWrong: 'Write a whole number from 1 to {{days}}',
    reason: 'Reason (told to the applicant)',
    send: 'Ask the head',
    moved: 'Approved: the statutory day moves from {{from}} to {{to}}; the applicant was told in writing.',
    overrun: 'The promise stays and would be missed by {{count}} working days.'
  }
}
