export default {
  title: 'Window',
  pages: { filings: 'File for walk-ins', deliveries: 'Delivery', papers: 'Papers' },
  project: 'Project',
  number: 'Filing number',
  noneFound: 'Nothing found; try another word',
  filings: {
    about: 'For people who come: the window checks who they are, has their consent, fills in and files.',
    begin: 'File for a walk-in',
    search: 'Project, organisation, number or person',
    agent: 'Person',
    came: 'Came',
    draft: 'not filed yet',
    goOn: 'Go on',
    correct: 'Correct (by {{day}})',
    correctCase: 'Correct: {{item}}',
    correctCaseBy: 'Correct: {{item}} (by {{day}})',
    invite: 'Account link',
    receipt: 'Receipt',
    none: 'Nobody has come to file yet',
    noneWhy: 'Begin with “File for a walk-in”; after the filing its receipt is printed here.'
  },
  new: {
    title: 'File for a walk-in',
    enterprise: 'Organisation',
    creditCode: 'Unified social credit code',
    creditCodeHint: '18 characters, as on the business licence; the name of a registered one is filled in',
    known: 'Registered: {{name}}',
    unknown: 'Not registered yet; enter the name as on the business licence',
    name: 'Name of the organisation',
    projectName: 'Name of the project',
    person: 'The person who came',
    agentName: 'Name',
    idNumber: 'Identity card number',
    idNumberHint: 'To check and to find; pages and records show only its ends',
    phone: 'Telephone',
    consent:
      'The person showed the identity card and agrees that the window fills in, uploads papers and files for them',
    begin: 'Begin',
    problems: {
      creditCode: 'Enter the 18 characters (there is no I, O, S, V, Z)',
      name: 'Enter the name of the organisation',
      projectName: 'Enter the name of the project',
      agentName: 'Enter the name',
      idNumber: 'Enter the 18 characters of the card',
      phone: 'Enter a telephone number',
      consent: 'Without consent the window cannot file'
    }
  },
  invite: {
    title: 'An account for {{organisation}}',
    why: 'Ask {{name}} for the identity card again ({{idNumber}}) and enter its number: it must be the person who came to file.',
    make: 'Make a one-time link',
    give: 'Give this link to {{name}} in person:',
    link: 'One-time link',
    once: 'Valid for seven days, once. It is not shown again; a new one can be made and ends the old one.'
  },
  deliveries: {
    about:
      'Within 10 working days of the decision. What the applicant downloaded is delivered and not listed.',
    search: 'Number, credit code, name, or scan the code',
    done: 'Show what was delivered',
    result: 'Result',
    time: 'Limit',
    on: '{{day}}, to {{name}}',
    print: 'Print result',
    receipt: 'Delivery receipt',
    refusal: 'Refusal',
    hand: 'Hand over',
    handOf: 'Hand over {{number}}',
    none: 'No result waits to be fetched',
    noneWhy:
      'What is granted or refused in this region stands here, due first, until it is fetched or downloaded.'
  },
  papers: {
    about:
      'Papers of applicants without an account or who chose paper: handed over or posted here, served on the day they are signed for.',
    search: 'Find a paper, number, project or organisation',
    view: 'Show',
    views: { 'to-serve': 'To be served', served: 'Served', 'to-seal': 'To be sealed and scanned' },
    none: {
      'to-serve': 'No paper waits to be served',
      served: 'Nothing was served yet',
      'to-seal': 'No paper waits to be sealed'
    },
    noneWhy: 'Who agreed to electronic service gets papers in the messages; they are not here.',
    paper: 'Paper',
    service: 'Service',
    serve: 'Enter the receipt',
    serveOf: 'Enter the receipt of {{number}}',
    servedOn: '{{day}}, signed for by {{name}}',
    method: 'How it was served',
    methods: { counter: 'Handed over', post: 'By post (on its receipt)', left: 'Left there' },
    dayHint: 'Of a posted paper the day on its receipt; limits that follow from it begin on this day.',
    done: 'Signed for by {{name}}; the receipt is written',
    scan: 'Upload the sealed scan',
    scanOf: 'Upload the sealed scan of {{number}}',
    scanned: 'The scan of {{title}} is uploaded; the applicant downloads it from now on'
  },
  deliver: {
    title: 'Hand over: {{item}}',
    recipient: 'Recipient',
    relation: 'Relation to the organisation',
    relationHint: 'Such as agent or legal representative',
    document: 'Document shown',
    documents: { 'id-card': 'Identity card', passport: 'Passport', other: 'Another document' },
    idNumber: 'Its number',
    day: 'Day of delivery',
    signature: 'Signature of the recipient',
    submit: 'Delivered',
    delivered: 'Handed over to {{name}}; the delivery receipt is written',
    problems: {
      recipient: 'Enter who fetched it',
      idNumber: 'Enter 4 to 32 letters or digits',
      signature: 'Let the recipient sign, or upload a photo of the signature'
    }
  }
}
