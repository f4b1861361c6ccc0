/** Before registering: ten groups of questions, then what is to be done, with which papers and by when. */
export default {
  title: 'What does my project need?',
  lead: 'Ten groups of questions, about three minutes, no account. Then you know which items, which papers, and by when.',
  progress: 'Progress of the questions',
  nth: 'Group {{at}} of {{count}}',
  answered: 'answered',
  back: 'Back',
  next: 'Next',
  finish: 'Show the answer',
  toAnswer: 'To the answer',
  kept: 'Your answers stay in this browser only, also when you close it.',
  clear: 'Clear the answers',
  groups: {
    place: {
      short: 'Place',
      title: 'Where will it be built?',
      why: 'The place decides whether offices of the city or the county handle it.'
    },
    mode: {
      short: 'Money',
      title: 'Who invests, and how is it approved?',
      why: 'This decides whether the project is filed, verified or approved.'
    },
    land: {
      short: 'Land',
      title: 'Where does the land come from, and how large is it?',
      why: 'Source and area decide the land procedures and the soil conservation plan.'
    },
    farm: {
      short: 'Farmland',
      title: 'Does it take farmland or forest?',
      why: 'Either must be converted first; some goes to the province.'
    },
    around: {
      short: 'Nearby',
      title: 'Is a river or a relic near?',
      why: 'Inside a protected zone the authority looks at the effects first.'
    },
    building: {
      short: 'Works',
      title: 'How large are the works?',
      why: 'Kind and earthwork decide papers and plans.'
    },
    safety: {
      short: 'Safety',
      title: 'Fire and lightning',
      why: 'These decide special reviews before building and acceptance after it.'
    },
    duties: {
      short: 'Duties',
      title: 'What must be built along?',
      why: 'Shelter and greening are reviewed with the planning permit.'
    },
    connections: {
      short: 'Links',
      title: 'Traffic and drainage',
      why: 'These decide which departments look at the plan together.'
    },
    environment: {
      short: 'Energy',
      title: 'Environment and energy',
      why: 'These decide the kind of EIA and whether energy is reviewed.'
    }
  },
  items_one: '{{count}} item, done in {{days}}',
  items_other: '{{count}} items, done in {{days}}',
  sharedWithYou: 'An answer that was sent to you',
  share: 'Copy link',
  linkCopied: 'The link was copied; whoever opens it sees the same answer.',
  print: 'Print',
  brokenLink: 'This link is not complete',
  brokenLinkText: 'Ask for it once more, or answer the questions yourself.',
  answerYourself: 'Answer the questions',
  fileOn: 'Filed on',
  permitDue: 'Construction permit by',
  allDone: 'All done by',
  sequentialEnd: 'One department after another within the statutory limits: until {{day}}.',
  assumption:
    'Counted as if each stage were accepted on the day it is filed, and filed on the day the one before is concluded; working days count from the next day. Departments may take up to 5 working days to accept; corrections, hearings and expert reviews take their own time.',
  fromTo: '{{from}} to {{to}}',
  dueBy: 'by {{day}}',
  whyThisDay: 'How {{day}} is counted',
  whyRule: '{{from}} itself does not count; {{limit}} from the next day.',
  papers: {
    bring_one: '{{count}} paper to prepare',
    bring_other: '{{count}} papers to prepare',
    for: 'for {{items}}',
    late: 'may be promised first and follow later',
    oneOf: 'either this or “{{others}}”',
    blank: 'Blank form',
    there_one: '{{count}} paper you need not bring',
    there_other: '{{count}} papers you need not bring',
    provided: 'already in the system',
    already: 'issued before: {{items}}',
    awaited: 'will be issued in this filing: {{items}}',
    guide: 'Legal basis and counters of each item: see the guide'
  },
  unknown: {
    title: 'Not known yet',
    text: 'A department determines it. Depending on its answer there may be more:',
    nothing: 'nothing more',
    adds: 'more: {{items}}',
    days_one: ', {{count}} working day more',
    days_other: ', {{count}} working days more'
  },
  goOn: {
    title: 'Go on',
    text: 'Your answers go straight into the filing; nothing is asked twice.',
    register: 'Register and file',
    signIn: 'I have an account',
    draft: 'New project with these answers',
    change: 'Change the answers'
  },
  useAnswers: 'Use the answers from before',
  useAnswersText_one: '{{count}} answer goes into the filing and can still be changed.',
  useAnswersText_other: '{{count}} answers go into the filing and can still be changed.',
  seeAnswers: 'See the answer',
  keptOffer: 'The questions that you answered before are still here.',
  newWithAnswers: 'New project with these answers'
}
