export default {
  title_one: 'Please correct {{count}} point',
  title_other: 'Please correct {{count}} points',
  lead: 'The department has told everything to be corrected at once. Answer line by line and submit them together.',
  titleOfJoint_one: 'Please put {{count}} point right',
  titleOfJoint_other: 'Please put {{count}} points right',
  submitOfJoint: 'Report what was put right',
  leadOfJoint:
    'All departments looked at once; what did not pass is listed here. Say of each how it was put right, upload the papers anew, and report it all at the end.',
  lateOfJoint: 'After this day the lead department says how it goes on.',
  clockTextOfJoint:
    "From the service of the notice to your report the days are not counted in the departments' time.",
  afterwardsTextOfJoint: 'Only the departments named look again; what the others said stands.',
  leadOfCase:
    'The department has told at once all that its review needs. Answer line by line and submit them together.',
  lateOfCase:
    'Not submitted by this day, the department goes on with the papers that are there; nothing is withdrawn.',
  clockTextOfCase:
    "From the service of the notice to your answer nothing is counted in the department's time.",
  afterwardsTextOfCase: 'The department goes on with its review; it will not ask again in this round.',
  progress: 'Progress of the correction',
  answered: '{{count}} of {{all}} answered',
  kept: 'Answers are kept on this computer and papers in the system: you may leave and come back',
  until: 'Until {{day}}',
  late: 'Not submitted by this day, the application counts as withdrawn; you may file again.',
  clock: 'Time',
  clockText: 'Days in which the department waits for you are not counted in its time.',
  afterwards: 'Afterwards',
  afterwardsText: 'The department decides about acceptance; it cannot ask for a second correction.',
  lineAnswered: 'answered',
  line: '{{number}}. {{what}}',
  paper: 'Paper: {{name}}',
  answer: 'Answer to point {{number}}',
  paperMissing: 'Upload a paper, or write an answer',
  answerMissing: 'Write an answer',
  open_one: '{{count}} point is still open.',
  open_other: '{{count}} points are still open.',
  uploading: 'files are being uploaded …',
  notYet: 'The notice has just gone out; wait a few seconds before you submit.',
  submit: 'Submit the corrections'
}
