export default {
  meetingMore: 'agenda and opinions',
  meeting: 'Joint meeting',
  against: 'Still disputed',
  againstWhat:
    '{{names}} disagrees: the stage passes only after its head has answered again, and can otherwise only be concluded as failed',
  toAnswer: 'answer on the board',
  urged: 'Urged {{count}} times',
  label: 'Case',
  heading: '{{name}} · {{task}}',
  projectCode: 'Project code',
  number: 'Number',
  wholeStage: 'The whole stage',
  ownPage: 'Open alone',
  claim: 'Claim',
  giveBack: 'Give back',
  claimKey: 'Key c',
  claimed: 'Claimed',
  givenBack: 'Given back; colleagues may claim it',
  mine: 'Claimed by me',
  actingFor: 'You act for {{name}}',
  mineFor: 'Claimed by me for {{name}}',
  free: 'unclaimed',
  holds: '{{name}} has it',
  levels: {
    label: 'Levels',
    county: 'County',
    city: 'City',
    province: 'Province',
    ahead: 'not there yet',
    here: 'since {{received}}, under review',
    hereUntil: 'since {{received}}, to forward by {{due}}',
    atProvince: 'at the province since {{received}}',
    outcomes: {
      forwarded: 'received {{received}}, forwarded {{left}}',
      'sent-back': 'received {{received}}, sent back {{left}}',
      granted: 'received {{received}}, granted {{left}}',
      refused: 'received {{received}}, refused {{left}}',
      ended: 'received {{received}}, ended {{left}}'
    },
    said: '{{office}}, {{person}}: ',
    result: 'Decided by {{by}} on {{day}}:',
    source: 'from {{source}}'
  },
  pair: '{{opinion}} + {{item}}',
  place: {
    position: 'Case {{index}} of {{total}}',
    previous: 'Previous case',
    next: 'Next case',
    previousKey: 'Previous case (k)',
    nextKey: 'Next case (j)'
  },
  takeBack: {
    do: 'Take back',
    until: 'Until the next person opens it you may take it back and change it',
    done: 'Taken back; what you wrote is still there',
    later: 'Taken back; it returns to your inbox when the process engine is back, with what you wrote'
  },
  round: 'Round {{round}}',
  parts: {
    label: 'Parts of the case',
    checks: 'Checks',
    opinions: 'Opinions',
    filing: 'Filing',
    papers: 'Papers',
    tracks: 'Departments',
    history: 'History',
    diagram: 'Diagram'
  },
  stages: {
    S1: 'Stage of project approval',
    S2: 'Stage of land approval',
    S3: 'Stage of planning approval',
    S4: 'Stage of the construction permit',
    S5: 'Stage of completion acceptance'
  },
  clock: {
    title: 'How the days count',
    why: 'See how the days count',
    all: 'All limits of this case',
    rule: 'Counted from the day after {{day}}, limit {{limit}}.',
    extended: 'Extended by {{limit}}.',
    pause: 'Paused from {{from}} to {{to}}: {{reason}}',
    open: 'now',
    nth: 'day {{count}}',
    skipped: 'skipped',
    nthShort_one: 'day {{count}}',
    nthShort_other: 'day {{count}}',
    due: 'due',
    makeUp: 'on',
    month: 'Calendar of the limit: counted days are numbered, skipped ones say why; listed day by day below',
    folded_one: '{{from}} to {{to}}: {{count}} week not counted',
    folded_other: '{{from}} to {{to}}: {{count}} weeks not counted',
    dayByDay: 'Day by day',
    document: '({{document}})',
    pauseKinds: {
      correction: 'Correction',
      'special-procedure': 'Special procedure',
      withdrawal: 'Withdrawal',
      province: 'At the province'
    },
    whysShort: {
      start: 'start',
      'working-day': 'working',
      'make-up-day': 'on',
      weekend: 'weekend',
      holiday: 'off',
      'calendar-day': 'day',
      paused: 'paused',
      moved: 'moved'
    },
    stopped: 'stopped {{day}}',
    kinds: {
      receipt: 'Receipt',
      correction: 'Correction',
      promised: 'Promised limit',
      statutory: 'Statutory limit',
      joint: 'Joint limit of the stage',
      opinion: 'Opinion',
      delivery: 'Delivery',
      'paper-check': 'Check of the papers',
      tolerance: 'Promised papers',
      statement: 'Statement',
      'after-check': 'Check of the commitment',
      renewal: 'Renewal',
      level: 'Forwarding by this level'
    },
    units: {
      wd_one: '{{count}} working day',
      wd_other: '{{count}} working days',
      cd_one: '{{count}} calendar day',
      cd_other: '{{count}} calendar days'
    },
    whys: {
      start: 'the day itself does not count',
      'working-day': 'working day',
      'make-up-day': 'worked to make up for a holiday',
      weekend: 'weekend',
      holiday: 'holiday',
      'calendar-day': 'calendar day',
      paused: 'clock stands',
      moved: 'last day fell on a day off'
    }
  },
  checks: {
    title: 'Automatic checks',
    summary_one: '{{count}} check: {{passed}} agree, {{open}} for you to judge',
    summary_other: '{{count}} checks: {{passed}} agree, {{open}} for you to judge',
    passed: '{{count}} agree',
    source: 'Source: {{source}}',
    asOf: 'data of {{day}}',
    results: { differs: 'Differs', 'to-judge': 'To judge', 'not-checked': 'Not checked' },
    howToMark: 'Something wrong on a drawing? Press m and mark it on the paper; each mark is a line here.',
    markOpen: 'goes with this review',
    markSubmitted: 'went with a review',
    checked: 'Checked: {{title}}',
    measured: 'Found',
    limits: {
      'at-least': 'at least {{limit}}',
      'at-most': 'at most {{limit}}',
      equal: 'should be {{limit}}'
    },
    verdicts: { holds: 'Holds', unfounded: 'Unfounded' },
    verdictOn: 'Verdict: {{about}}',
    none: 'No automatic check for this one',
    noneWhy:
      'What the department’s programme finds is listed here with evidence and source; where there is none, a person checks.'
  },
  opinions: {
    overdueReason: 'Why it was over: {{reason}}',
    title: 'Opinions',
    met: 'Condition met',
    notMet: 'Condition not met',
    condition: 'Condition {{count}}',
    law: 'Legal basis: {{law}}',
    competent: 'Competent organ: {{name}}',
    meeting: 'Held {{day}}, with {{participants}}',
    reasons: { 'not-needed': 'No permission is needed', 'not-competent': 'The organ is not competent' },
    none: 'Nobody has written an opinion yet',
    noneWhy: 'The departments’ answers are listed here by rounds.'
  },
  item: {
    title: 'Item',
    name: 'Name',
    condition: 'Applies when',
    law: 'Basis',
    limits: 'Limits',
    limit: 'promised {{promised}}, statutory {{statutory}}'
  },
  papers: {
    label: 'Preview of papers',
    status: {
      uploaded: 'Supplied',
      provided: 'From the system',
      awaited: 'Awaited from an earlier item',
      already: 'There from the stage before',
      late: 'May follow',
      alternative: 'An alternative is there',
      missing: 'Missing'
    },
    neededBy: 'For: {{items}}',
    round: 'with the correction',
    scan: { clean: 'scanned', 'not-scanned': 'not scanned' },
    correction: 'Correction asked, due {{day}}',
    answered: 'supplied',
    notAnswered: 'awaited from the applicant',
    awaitedWhy:
      '“{{name}}” will be made by an item of this filing and stands here once it is issued; until then it counts as there.',
    marks: 'Marks',
    nextMark: 'next',
    change: 'papers',
    previous: 'Paper before',
    next: 'Next paper',
    position: '{{index}} of {{count}}',
    close: 'Close the paper',
    none: 'No papers',
    noneWhy: 'The applicant’s files are listed here by paper and can be looked at.'
  },
  tracks: {
    title: 'Departments of this stage',
    department: 'Department and item',
    now: 'Now',
    days: 'Limit',
    done: 'done {{day}}',
    none: 'Not with the departments yet',
    noneWhy: 'After the pre-check all departments begin at once; their state is listed here.',
    steps: {
      'automatic-check': 'Automatic check',
      forward: 'Forwarding',
      'at-province': 'At the province',
      review: 'Review',
      sign: 'Signing',
      decide: 'Decision',
      record: 'Recording',
      waiting: 'Waits for an earlier item',
      'not-opened': 'Not started',
      done: 'Done'
    }
  },
  history: {
    dueMoved: 'Due on {{to}} instead of {{from}}.',
    none: 'Nothing has happened yet',
    system: 'system',
    dated: 'legal date {{day}}'
  },
  diagram: {
    about: 'Runs by “{{name}}”, version {{version}}.',
    running: 'Where it is now is highlighted.',
    ended: 'It has ended.',
    label: 'Diagram of “{{name}}”'
  }
}
