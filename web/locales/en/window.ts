export default {
  title: 'Window',
  pages: { filings: 'File for walk-ins', deliveries: 'Delivery' },
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
    signHere: 'Sign here',
    scan: 'Upload a photo of the signature',
    again: 'Sign again',
    submit: 'Delivered',
    delivered: 'Handed over to {{name}}; the delivery receipt is written',
    problems: {
      recipient: 'Enter who fetched it',
      idNumber: 'Enter 4 to 32 letters or digits',
      signature: 'Let the recipient sign, or upload a photo of the signature',
      scan: 'This picture cannot be opened; take a PNG or JPEG'
    }
  }
}
