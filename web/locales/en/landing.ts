export default {
  title: 'What do you want to do?',
  lead: 'Type the name of a permit or what you plan: papers, days and who is in charge, all at once.',
  try: 'Try',
  tries: { one: 'construction permit', two: 'fire', three: 'filing' },
  already: 'Already on the way?',
  alreadyText: 'Sign in to see how it goes, add papers and download licences.',
  welcome: 'Hello, {{name}}',
  goOn: 'Go on',
  register: 'Register your organisation',
  five: 'Five stages from the first filing to completion',
  fiveText: 'Each stage is filed once, and all departments begin on the same day',
  atMost_one: 'at most {{count}} working day',
  atMost_other: 'at most {{count}} working days',
  leads: 'led by {{department}}',
  check: {
    title: 'What does my project need?',
    text: 'No account needed: answer, and know at once',
    begin: 'Begin',
    missing: 'Some questions are open; you are taken to the first.',
    submit: 'Work it out'
  },
  plan: {
    title_one: '{{items}}, promised in {{count}} working day',
    title_other: '{{items}}, promised in {{count}} working days',
    items_one: '{{count}} item',
    items_other: '{{count}} items',
    papers_one: '{{count}} paper',
    papers_other: '{{count}} papers',
    unknown: 'Not known yet: {{facts}}. The departments decide, and more may follow.',
    register: 'Register and file'
  }
}
