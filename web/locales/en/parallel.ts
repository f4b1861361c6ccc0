export default {
  title: 'Parallel items',
  lead: 'Items that can be filed alone at any time, without waiting for the next stage; also after all five.',
  open: 'Choose an item to file',
  none: 'Nothing was filed alone yet',
  onlySuiting: 'Leave out what does not fit this project',
  suits: 'fits this project',
  found: '{{count}} items',
  nothing: 'No item found',
  nothingWhy: 'Try another word, or look at all items.',
  tooEarly: 'File the first stage first',
  tooEarlyWhy:
    'A parallel item uses its facts and project code; afterwards what can be filed is listed here.',
  days: '{{count}} working days promised',
  sameDay: 'done the same day',
  ownDays: 'by appointment',
  when: 'When: {{condition}}',
  bring: '{{count}} to bring: {{papers}}',
  bringNothing: 'No papers to bring',
  there: 'There already: {{papers}}',
  and: ', ',
  early: 'Can be filed now; decided after {{items}}',
  blocked: {
    'not-filed': 'Cannot be filed yet: {{item}} comes first',
    refused: 'Cannot be filed: {{item}} was not granted'
  },
  file: 'File',
  goOn: 'Go on',
  running: 'Under way',
  byOffice: 'Between departments; you file nothing',
  draft: 'A draft, not filed yet',
  states: {
    filed: 'waits for acceptance',
    'awaiting-correction': 'please correct it',
    accepted: 'accepted',
    'in-review': 'in work',
    passed: 'done',
    failed: 'not granted',
    rejected: 'not accepted',
    withdrawn: 'withdrawn'
  },
  correct: 'Correct',
  inner: {
    title: 'Open an inner item',
    name: 'Open an inner item: by your department, the applicant files nothing',
    early: 'Can be opened now; decided after {{items}}',
    blocked: {
      'not-filed': 'Cannot be opened yet: {{item}} comes first',
      refused: 'Cannot be opened: {{item}} was not granted'
    },
    about: 'Opened by your department, which asks others for their word; the applicant files nothing.',
    open: 'Open',
    opened: 'Opened: {{name}}',
    running: 'Under way',
    confirm: 'Open “{{name}}”?',
    consequence: 'Its limit counts from today, and the departments concerned are asked.'
  }
}
