export default {
  title: 'Or look around as a sample person',
  lead: 'People and projects of the sample data are made up; every password is {{password}}.',
  people: 'Sample people',
  search: 'Find: name, department, region',
  nobody: 'No sample person like that',
  groups: {
    applicants: 'Applicants',
    moreDepartments_one: '{{count}} other department',
    moreDepartments_other: '{{count}} other departments',
    moreApplicants: 'More applicants',
    lead: 'Lead department',
    departments: 'Reviewing departments (city)',
    others: 'Window, supervision and platform',
    county: 'People of {{region}}'
  },
  roles: {
    applicant: 'Applicant',
    lead: 'Lead',
    handler: 'Handler',
    head: 'Head',
    window: 'Window',
    designer: 'Process designer',
    supervisor: 'Supervisor',
    administrator: 'Administrator'
  },
  city: {
    making: 'Sample city: {{made}} of {{total}} projects handled, more are on their way',
    made: 'Sample city: {{made}} projects',
    partly: 'Sample city: {{made}} of {{total}} projects handled; it goes on at the next start'
  },
  switch: 'Be another',
  close: 'Close',
  others: {
    title: 'Let the others work',
    why: 'Sample people handle this project for the other departments, step by step; what is yours is left to you.',
    start: 'Let the others work',
    again: 'Let the others go on',
    stop: 'Stop',
    starting: 'The others are beginning …',
    step: '{{who}}: {{task}}, {{answer}}',
    steps_one: '{{count}} step done',
    steps_other: '{{count}} steps done',
    end: {
      finished: 'All that could be done is done.',
      yours: 'The others have done their parts; this is left to you: {{tasks}}.',
      stopped: 'Stopped.',
      failed: 'They could not go on. Please try again; if it stays so, look at the incidents.'
    }
  }
}
