export default {
  title: 'What do you want to do?',
  lead: 'Type the name of a permit or what you plan: papers, days and who is in charge, all at once.',
  try: 'Try',
  tries: { one: 'build a factory', two: 'the factory is finished', three: 'dig up a pavement' },
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
  plan: 'What does my project need?',
  planText: 'Ten groups of questions, no account: what to do and by when',
  ways: {
    together_one: 'All at once: at most {{count}} working day',
    together_other: 'All at once: at most {{count}} working days',
    scale: 'Both lines on the same scale, in working days',
    sequential_one: 'Before, one department after another: {{count}} working day',
    sequential_other: 'Before, one department after another: {{count}} working days'
  }
}
