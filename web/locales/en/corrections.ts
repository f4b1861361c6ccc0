export default {
  title_one: 'Please correct {{count}} point',
  title_other: 'Please correct {{count}} points',
  lead: 'The department has told everything at once (notice {{number}}). Answer by {{day}}; after that day the filing counts as withdrawn and may be filed anew.',
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
