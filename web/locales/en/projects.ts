export default {
  title: 'My projects',
  new: 'New project',
  none: 'No projects yet',
  noneText:
    'Begin one: a few groups of questions show what you need, with which papers and in how many days.',
  more: 'Show more',
  noCode: 'no project code yet',
  code: 'Project code',
  codeHint:
    'As the state platform gave it, such as 2603-360500-04-03-100011; without one a provisional code is given when you file.',
  codeWrong: 'A project code has 4-6-2-2-6 characters, such as 2603-360500-04-03-100011',
  yourTurn: 'your turn',
  nameMissing: 'Write the name of the project',
  noOrganisation: 'There is no organisation you act for',
  toOrganisations: 'Add an organisation',
  newLead: 'Give it a name; what follows is saved all the time and may be filled in bit by bit.',
  forOrganisation: 'For which organisation',
  start: 'Begin the filing',
  print: 'Print',
  filedNow: 'It is filed. The department answers within 5 working days, and you are told about each step.',
  where: 'Where it is',
  when: 'When this step is done',
  ended: 'When it was done',
  yourPart: 'What you do now',
  notStarted: 'Not begun',
  stageDay_zero: '{{stage}}, accepted today',
  stageDay_one: '{{stage}}, working day {{count}}',
  stageDay_other: '{{stage}}, working day {{count}}',
  beside: 'Beside it: {{stage}}, {{state}}',
  stageState: '{{stage}}: {{state}}',
  together_one: '{{count}} part in work, {{done}} done',
  together_other: '{{count}} parts at the same time, {{done}} done',
  noDay: 'No clock runs yet',
  dayHeld: 'Held; counted anew when the procedure is over',
  promised_one: 'promised: {{count}} working day after acceptance',
  promised_other: 'promised: {{count}} working days after acceptance',
  stateText: {
    draft: 'the departments see it once it is filed',
    filed: 'the department looks whether the papers are complete',
    'awaiting-correction': 'the department has told everything that is missing',
    passed: 'you can go on with the next stage',
    finished: 'All five stages are concluded',
    failed: 'the reasons stand in what happened and in the results',
    rejected: 'the reasons stand in what happened',
    withdrawn: 'you may file anew'
  },
  duty: {
    none: { title: 'Nothing', text: 'What you have to do will stand here, and you get a message' },
    correction: {
      title_one: 'Correct {{count}} point',
      title_other: 'Correct {{count}} points',
      text: 'by {{day}}; after that it counts as withdrawn',
      act: 'Correct it'
    },
    rectification: {
      title_one: 'Put {{count}} point right',
      title_other: 'Put {{count}} points right',
      text: "report on each by {{day}}; meanwhile the departments' time is not counted",
      act: 'Report'
    },
    'case-correction': {
      title_one: 'Correct {{count}} point for the review',
      title_other: 'Correct {{count}} points for the review',
      text: "by {{day}}; meanwhile the department's time is not counted",
      act: 'Correct it'
    },
    hearing: {
      title: 'Do you want a hearing?',
      text: 'answer by {{day}}; silence waives it',
      act: 'Answer'
    },
    facts: {
      title: 'Confirm corrected facts',
      text: 'The lead proposes a correction; it takes effect when you agree.',
      act: 'Have a look'
    },
    statement: {
      title: 'Make a statement',
      text: 'a permit is to be revoked or recalled; saying nothing in time counts as waived',
      act: 'Answer'
    },
    rectify: {
      title: 'Put a commitment right',
      text: 'what is not put right in time may end the permit',
      act: 'Report'
    },
    owed: {
      title_one: 'Bring {{count}} promised paper',
      title_other: 'Bring {{count}} promised papers',
      text: 'by {{day}}; without it the permit is revoked',
      act: 'Bring it'
    },
    draft: { title: 'Finish the filing', text: 'what you typed is saved', act: 'Go on' },
    next: {
      title: 'File the next stage',
      text_one: '{{count}} item; known answers are filled in',
      text_other: '{{count}} items; known answers are filled in',
      act: 'See what it needs'
    }
  },
  visit: {
    title: '{{item}}: the visit is appointed',
    begun: '{{item}}: the visit',
    at: '{{day}} {{time}}',
    officers: 'Officers: {{names}}',
    wished: 'You asked for {{day}}; the lead department appoints anew.',
    ask: 'Ask for another day',
    once: 'Of each appointment another day can be asked for once; the lead department settles it with the others.',
    day: 'A day that suits you',
    reason: 'Why',
    dayMissing: 'Choose a day',
    reasonMissing: 'Say why',
    send: 'Ask',
    asked: 'The lead department was asked for another day'
  },
  procedures: {
    title: 'Procedures that stop the time',
    kinds: {
      'expert-review': 'expert review',
      assessment: 'assessment',
      testing: 'testing',
      inspection: 'inspection',
      publicity: 'publicity',
      'government-approval': 'approval by the government'
    },
    until: 'Special procedure: {{name}}, not counted until {{day}}',
    untilOver: 'Special procedure: {{name}}, not counted once its notice is served',
    correction: 'Waiting for your correction, not counted',
    rectification: 'Waits for you to put things right; not counted',
    hearingAsked: 'Hearing: please say whether you want one',
    hearingToCome: 'Hearing: the department will tell day and place',
    hearingHeld: 'Hearing: held on {{day}}, not counted until then',
    held: 'not counted since {{day}}, {{count}} working days so far',
    session: '{{day}}, {{time}}, {{place}}, chaired by {{chair}}. Bring the notice and your evidence.',
    askBy:
      'The department intends the decision above. You may ask for a hearing until {{day}}; silence waives it. It costs nothing.',
    askAfterService: 'You may ask for a hearing within five working days of receiving the notice.',
    say: 'What you want to say',
    ask: 'Ask for a hearing',
    waive: 'Waive it',
    waiveTitle: 'Waive the hearing?',
    waiveWhat:
      'The department then goes on to its decision; there is no hearing in this round, and it cannot be undone.',
    answered: { ask: 'The hearing is asked for; day and place will be told', waive: 'The hearing is waived' }
  },
  hands: {
    title: 'Who has it now',
    titleDone: 'What each department did',
    done_one: '{{count}} case',
    done_other: '{{count}} cases',
    lead: 'led by {{lead}}',
    steps: {
      filed: 'looks whether the papers are complete, and accepts',
      accepted: 'pre-check',
      conclude: 'draws the conclusion',
      'automatic-check': 'automatic check',
      forward: 'waits to be forwarded',
      'at-province': 'at the province, which decides',
      'give-findings': 'all departments look at once',
      'joint-meeting': 'a department disagrees: joint meeting',
      'appoint-visit': 'the visit is being appointed',
      'merge-findings': 'what did not pass is gathered',
      rectify: 'waits for you to put things right',
      review: 'in review',
      decide: 'waits for the decision',
      sign: 'waits for the signature',
      record: 'in work',
      waiting: 'waits for another item',
      announce: 'the announcement is prepared',
      'record-tender': 'waits for the result',
      acknowledge: 'waits to be acknowledged',
      'take-on': 'waits to be taken on',
      'record-service': 'the service is under way',
      concur: 'other departments are asked',
      register: 'waits to be registered',
      'not-opened': 'begins after acceptance'
    }
  },
  owed: {
    title: '{{count}} promised paper(s) still owed',
    why: 'You promised them at the filing; when they do not come, what was granted on them is revoked.',
    until: 'by {{day}}',
    overdue: 'was due {{day}}; bring it soon'
  },
  aftercare: {
    revoked: 'Revoked; the licence is not valid',
    recalled: 'Recalled; the licence is not valid',
    tolerance: 'Granted on tolerance: promised papers are still missing',
    validUntil: 'Valid until {{day}}',
    missing: 'Write this',
    renewal: {
      ask: 'ask for a renewal (until {{day}})',
      open: 'renewal under way',
      late: 'too late to ask for a renewal',
      sent: 'The renewal is asked for'
    },
    statement: {
      title: '“{{name}}” is to be taken back: state your case',
      about: 'You may state your case; who says nothing in time waives it.',
      text: 'Statement',
      send: 'Send the statement',
      waive: 'Make no statement',
      sent: 'Sent'
    },
    rectify: {
      title: '“{{name}}”: put right what you committed to',
      about: 'What is not put right in time may cost the permit.',
      text: 'What was put right',
      send: 'Report it as put right',
      sent: 'Reported; the department looks again'
    }
  },
  folds: {
    count_one: '{{count}} paper',
    count_other: '{{count}} papers',
    P: 'Items filed alone',
    before: 'Earlier filings'
  },
  results: {
    all: 'Download all {{count}}',
    packing: 'Packing {{count}} …',
    title: 'Licences and approvals',
    check: 'verify'
  },
  next: {
    title: 'Next: {{stage}}',
    items_one: '{{count}} item',
    items_other: '{{count}} items',
    days_one: '{{items}}, done {{count}} working day after acceptance',
    days_other: '{{items}}, done {{count}} working days after acceptance',
    prepare_one: 'Prepare {{count}} paper',
    prepare_other: 'Prepare {{count}} papers',
    there: 'Nothing to do for: {{papers}}',
    open: 'Begin the filing',
    notYet: 'This stage cannot be filed online yet; the button appears here when it can.'
  },
  early: {
    title: '{{stage}} may be filed early',
    titleBlocked: '{{stage}} cannot be filed early yet',
    text: 'None of its items waits for a stage before it: it may be filed now, and both stages are reviewed at the same time.',
    blocked:
      'To be reviewed early it needs first: {{items}}. The button appears here when they are granted; or file it when the stages before it are concluded.',
    act: 'Ask for early review'
  },
  again: {
    title: 'You may file again',
    text: 'Your answers and papers are still there; mend them and file.',
    act: 'File again'
  },
  correction: {
    titleOfJoint_one: 'Please put {{count}} point right',
    titleOfJoint_other: 'Please put {{count}} points right',
    ofJoint: '{{department}} for all departments of {{item}}',
    lateOfJoint:
      "The departments' time is not counted meanwhile and only those named look again; after {{day}} the lead department says how it goes on.",
    title_one: 'Please correct {{count}} point',
    title_other: 'Please correct {{count}} points',
    late: 'What is not corrected by {{day}} counts as withdrawn and may be filed anew.',
    of: 'Asked by {{department}} while it reviews: {{item}}',
    lateOfCase:
      "The department's time is not counted meanwhile; after {{day}} it goes on with the papers that are there."
  },
  timeline: 'What happened',
  timelineItems_one: 'and {{count}} more',
  timelineItems_other: 'and {{count}} more',
  timelineEarlier_one: '{{count}} earlier entry',
  timelineEarlier_other: '{{count}} earlier entries',
  noTimeline: 'Once it is filed, each step is written down here.'
}
