export default {
  title: 'Correct what was filed',
  offer: 'Filed a wrong fact? The items are determined anew; it takes effect when the lead has checked it.',
  ask: 'Correct facts',
  waiting: 'Your correction was sent; the lead is checking it.',
  about: {
    applicant:
      'Choose the facts that are wrong and give their right values. See which items and papers come or go, then send it to the lead.',
    lead: 'Choose the facts that are wrong and give their right values, or add an item. It takes effect when the applicant has seen what comes or goes and agrees.'
  },
  addFact: 'Which fact to correct',
  chooseFact: 'Choose',
  removeFact: 'Leave “{{fact}}” as it was',
  addItem: 'Add an item',
  chooseItem: 'Choose',
  factsMissing: 'Correct at least one fact, with its value',
  reason: 'Reason',
  reasonMissing: 'Write the reason for the correction',
  compare: 'See what comes or goes',
  whatComes: 'After the correction',
  send: { applicant: 'Send the correction', lead: 'Ask the applicant' },
  sent: { applicant: 'Sent; the lead checks it', lead: 'The applicant was asked' },
  itemsAdded: 'Items that come',
  itemsGone: 'Items that go',
  papersAdded: 'Papers that come',
  papersGone: 'Papers that go',
  nothingComes: 'No item and no paper comes or goes.',
  and: ', ',
  agree: {
    title: 'Please confirm the corrected facts',
    about: 'The lead proposes: {{reason}}',
    word: 'Why you do not agree',
    wordOptional: '(if you do not agree)',
    wordMissing: 'Write why you do not agree',
    agree: 'Agree',
    decline: 'Do not agree'
  },
  papersDue: 'Papers to add after the correction ({{count}})',
  paperThere: 'Uploaded',
  paperMissing: 'Please upload'
}
