/** 催办 by a person. */
export default {
  and: ', ',
  title: 'Urge: {{department}} · {{name}}',
  reaches: 'It reaches',
  person: '{{name}} (has it)',
  office: '{{department}}: {{role}}',
  roles: {
    handler: 'its handlers',
    head: 'its head',
    lead: 'the lead’s officers',
    window: 'the window',
    person: ''
  },
  nobody: 'Nobody has it at the moment; there is nobody to urge.',
  notYours:
    'The lead, the head of the office and supervisors urge; who asked for a countersign urges the signers.',
  text: 'What you say',
  textMissing: 'Write a sentence.',
  prefillRed:
    '{{name}} of {{project}} is {{days}} working days over. Please finish it today, or say why not.',
  prefillToday: '{{name}} of {{project}} is due today. Please finish it today.',
  prefillLeft: '{{name}} of {{project}} has {{days}} working days left. Please hurry.',
  prefillNone: 'Please hurry with {{name}} of {{project}}.',
  past: 'Urged {{count}} times before',
  by: '{{name}}',
  byOf: '{{name}}, {{department}}',
  wait: 'It was urged less than an hour ago; again from {{time}}.',
  send: 'Send',
  sent: 'Urged'
}
