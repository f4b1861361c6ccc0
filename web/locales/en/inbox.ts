export default {
  urged: 'urged {{count}} times · {{by}}',
  title: 'Inbox',
  listLabel: 'List of tasks',
  caseLabel: 'Case',
  viewsLabel: 'Views',
  views: { todo: 'To do', mine: 'Mine', department: 'Office', done: 'Done' },
  search: 'Search project, number, applicant',
  sorts: { due: 'First due on top', arrived: 'Newest on top', done: 'Last done on top' },
  density: { comfortable: 'Rows: comfortable', compact: 'Rows: compact' },
  groups: {
    over: 'Over',
    soon: 'Due today or tomorrow',
    near: 'Within 3 working days',
    ample: 'Ample time',
    paused: 'Paused'
  },
  show: 'Order and spacing',
  filters: {
    label: 'Filters',
    stage: 'Stage',
    item: 'Item',
    signal: 'Signal',
    chosen: '{{filter}}: {{value}}',
    all: 'All',
    clear: 'Clear',
    nothing: 'Nothing to choose here',
    stages: {
      S1: 'Project',
      S2: 'Land',
      S3: 'Planning',
      S4: 'Construction',
      S5: 'Completion',
      P: 'Parallel'
    },
    signals: {
      green: 'Ample time',
      warning: 'Getting near',
      yellow: 'Due today or next working day',
      red: 'Over',
      paused: 'Paused'
    }
  },
  newRows_one: '{{count}} new, show it',
  newRows_other: '{{count}} new, show them',
  gone: 'Handled by another',
  unclaimed: 'Unclaimed',
  me: 'Me',
  forWhom: 'for {{name}}',
  meFor: 'me, for {{name}}',
  subject: '{{task}} · {{subject}}',
  pair: 'opinion + {{item}}',
  more: 'Show more',
  choose: {
    title: 'Choose one to begin',
    how: 'Click a row, or press j. Looking does not claim; the case stays as it is.'
  },
  empty: {
    todo: 'Nothing to do now',
    todoWhy: 'New cases appear here by themselves.',
    mine: 'You have not claimed anything',
    mineWhy: 'Open a task in “To do” and press c: it will be here.',
    department: 'Your colleagues have nothing claimed',
    departmentWhy: 'What they claim appears here.',
    done: 'Nothing done yet',
    doneWhy: 'Everything you submit stays here.',
    filtered: 'Nothing is left by these filters',
    filteredWhy: 'Clear a filter, or choose another view.',
    search: 'Nothing found for “{{q}}”',
    searchWhy: 'Search by project name or code, case number or applicant.'
  },
  keys: {
    title: 'Keys',
    jk: 'Next, previous',
    Enter: 'Open the chosen one',
    c: 'Claim or give back',
    a: 'To the form',
    '1234': 'Choose an answer',
    CtrlEnter: 'Submit',
    m: 'Mark a paper',
    n: 'Next mark',
    '[]': 'Previous, next paper',
    v: 'Compare two versions',
    '/': 'Search',
    '?': 'Show this table',
    short: { move: 'move', claim: 'claim', opinion: 'opinion', all: 'all' }
  }
}
