export default {
  afterService: 'working day {{days}} after its service',
  brand: 'Yimen',
  brandLong: 'Construction approvals behind one door',
  skip: 'Skip to the content',
  menu: 'Menu',
  mainNavigation: 'Main navigation',
  whereAmI: 'Where you are',
  actingFor: '{{name}} for {{for}}',
  nav: {
    guide: 'Guide',
    projects: 'My projects',
    organisations: 'My organisations',
    unread: ' unread',
    notifications: 'Messages',
    account: 'My account',
    desk: 'Desk',
    questions: 'Questions',
    myQuestions: 'My questions',
    openQuestions: ' open',
    verify: 'Check a licence',
    signing: 'Sign',
    inbox: 'Inbox',
    board: 'Board',
    window: 'Window',
    allProjects: 'Projects',
    supervision: 'Oversight',
    report: 'How long it takes',
    designer: 'Flows',
    admin: 'Admin'
  },
  footer: {
    office: 'Government service centre · working days 9:00–17:00',
    sample: 'Sample data: promised limits, addresses and telephones are examples'
  },
  signIn: 'Sign in',
  signOut: 'Sign out',
  register: 'Register',
  username: 'User name',
  password: 'Password',
  passwordRule: 'At least 8 characters with letters and digits, without the user name.',
  passwordWeak: 'At least 8 characters with letters and digits, without the user name',
  loading: 'Reading …',
  offline: {
    title: 'The server cannot be reached.',
    text: 'What you typed is still on the page; what is shown may be out of date. It is tried again every few seconds and updates by itself.',
    now: 'Try now'
  },
  copy: 'Copy',
  copied: 'Copied',
  errorNumber: 'Error number',
  reload: 'Open this page again',
  retry: 'Try again',
  download: 'Download',
  noPreview: 'This kind of file has no preview here; open it with the program that made it.',
  downloadToSee: 'Download to view',
  diagramBroken: 'The diagram cannot be opened; tell the administrator the address of this page.',
  optional: 'optional',
  yes: 'Yes',
  no: 'No',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  edit: 'Change',
  remove: 'Remove',
  back: 'Back',
  because: 'because: {{reason}}',
  search: { label: 'Search the guide', example: 'Such as construction permit, fire safety', go: 'Search' },
  weekdays: { mon: 'Mo', tue: 'Tu', wed: 'We', thu: 'Th', fri: 'Fr', sat: 'Sa', sun: 'Su' },
  days: {
    left_one: '<b>{{count}}</b> working day left',
    left_other: '<b>{{count}}</b> working days left',
    over_one: '<b>{{count}}</b> working day over',
    over_other: '<b>{{count}}</b> working days over',
    today: 'Due today',
    paused: 'Clock stands',
    done: 'Done',
    running: 'Clock runs',
    due: 'due {{day}}',
    provisional: '(provisional)',
    provisionalWhy: 'The holidays of that year are not announced yet; the day is recomputed when they are.',
    workingDays_one: '{{count}} working day',
    workingDays_other: '{{count}} working days',
    instant: 'At once'
  },
  pdf: {
    broken: 'This PDF cannot be opened; perhaps it is incomplete. Download it, or upload it again.',
    password: 'This PDF has a password and cannot be opened here.',
    page: 'Page {{page}} of {{pages}}'
  },
  expired: {
    title: 'Your session has ended, please sign in again',
    nothingLost: 'What you typed on this page is still here. Sign in, then press the same button once more.'
  },
  signaturePad: {
    here: 'Sign here',
    scan: 'Upload a photo of the signature',
    again: 'Sign again',
    broken: 'This picture cannot be opened; take a PNG or JPEG'
  },
  signAgain: {
    title: 'Your password, before you sign',
    why: 'It counts for five minutes. What you typed and ticked is still here.',
    wrong: 'The password is wrong; after several wrong ones the account is locked for a while.',
    act: 'Confirm and sign'
  },
  taskPaper: {
    title: 'The paper that goes out',
    about: 'This is what goes out once it is signed; number, day and check code are given then.',
    preview: 'See the paper that goes out',
    close: 'Close'
  },
  officialPapers: {
    title: 'Official papers',
    check: 'Check',
    revoked: 'Revoked',
    read: 'Read the notice 《{{title}}》',
    drawn: 'Unsealed original',
    served: {
      electronic: 'Served on {{day}} (in the messages)',
      paper: 'Served on {{day}} (signed for on paper)',
      waiting: 'On paper, not yet signed for'
    },
    opened: 'opened {{at}}',
    unopened: 'not opened yet',
    remedies: 'May be contested by {{reconsideration}} (reconsideration) or {{lawsuit}} (lawsuit)'
  },
  service: {
    label: 'How papers are served',
    electronic: 'Electronically',
    electronicHint:
      'A paper is served when it reaches your messages here, and limits run from that day; a mail reminds you where an address is set.',
    paper: 'On paper',
    paperHint: 'Fetched at a window or posted, and served on the day it is signed for; takes some days more.'
  },
  zoom: { fit: 'Fit', in: 'Zoom in', out: 'Zoom out' },
  notFound: {
    title: 'There is no such page',
    text: 'The address may be mistyped, or what was here is gone.',
    home: 'To the start page'
  }
}
