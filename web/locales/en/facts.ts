export default {
  groups: {
    project: 'Project',
    enterprise: 'Investor and contact',
    land: 'Land',
    building: 'Building',
    environment: 'Energy and environment'
  },
  answers: { true: 'Yes', false: 'No', unknown: 'I do not know' },
  notAnswered: 'not answered',
  points: '{{count}} boundary points',
  problems: {
    required: 'Please answer this',
    number: 'Write digits only, such as 6.2',
    notAbove: 'It must be more than {{limit}}',
    tooSmall: 'Too small: at least {{limit}}',
    tooLarge: 'Too large: at most {{limit}}',
    tooLong: 'Too long: at most {{limit}} characters',
    creditCode: 'The credit code has 18 characters; compare it with the business licence',
    email: 'The address is incomplete; write it like name@example.com',
    format: 'This does not have the right form; see the note above',
    points: 'One point per line: longitude, latitude; at least three points'
  },
  projectName: { label: 'Project name', why: 'All approvals and licences will carry this name.' },
  jurisdiction: { label: 'Where is the site', why: 'It decides which offices are in charge.' },
  mode: {
    label: 'How the investment is handled',
    why: 'Enterprise projects outside the approval catalogue are only filed; government projects are approved.',
    options: {
      filing: 'Filing: enterprise, outside the catalogue',
      verification: 'Verification: enterprise, in the catalogue',
      approval: 'Approval: government investment'
    }
  },
  industryCode: {
    label: 'Industry code',
    why: 'GB/T 4754: letter and 2 to 4 digits, such as C3985; it shows whether the industry is restricted.'
  },
  totalInvestment: { label: 'Total investment', why: '', unit: '10,000 yuan' },
  mustTender: {
    label: 'Must it be put out to tender',
    why: 'Works with state money above the thresholds must.'
  },
  lowRisk: { label: 'Is it a small low-risk private project', why: 'Low-risk projects need fewer steps.' },
  enterpriseName: { label: 'Name of the investor', why: 'As in the business licence.' },
  creditCode: { label: 'Unified credit code', why: 'The 18 characters in the business licence.' },
  contactName: { label: 'Contact person', why: 'Whom the departments ask.' },
  contactPhone: { label: 'Contact telephone', why: '' },
  contactEmail: { label: 'Contact e-mail', why: 'Notices and results are sent there too.' },
  address: { label: 'Address of the site', why: 'Road and number, or what it borders on.' },
  parcelNumber: {
    label: 'Parcel number',
    why: 'It stands in the land contract or planning conditions, and lets the cadastre be checked at once.'
  },
  boundary: {
    label: 'Boundary of the site',
    why: 'Without a parcel number: one point per line, longitude, latitude, such as 114.93012, 27.80451.'
  },
  landSource: {
    label: 'How the land is obtained',
    why: 'Granted and allocated land need different steps.',
    options: { granted: 'Granted', allocated: 'Allocated' }
  },
  landAreaHa: {
    label: 'Land area',
    why: 'From 5 hectares on a water and soil conservation report is needed.',
    unit: 'ha'
  },
  farmland: { label: 'Does it take farmland', why: 'Farmland must be converted first.' },
  forestLand: {
    label: 'Does it take forest land',
    why: 'Forest land needs a permit of its own, for good or for a time.',
    options: { none: 'No', permanent: 'For good', temporary: 'For a time' }
  },
  riverArea: {
    label: 'Is it inside a river management area',
    why: 'Then the effect on floods is looked at.'
  },
  relicsZone: {
    label: 'Is it inside a zone that protects relics',
    why: 'Inside it the relics office looks at the effects first.'
  },
  buildingArea: { label: 'Building area', why: '', unit: 'm²' },
  plotRatio: {
    label: 'Plot ratio',
    why: 'The four planned figures are compared with the planning conditions.'
  },
  buildingDensity: { label: 'Building density', why: '', unit: '%' },
  greenRatio: { label: 'Green ratio', why: '', unit: '%' },
  height: { label: 'Height', why: '', unit: 'm' },
  earthworkM3: {
    label: 'Earthwork',
    why: 'Dug and filled together; from 50,000 m³ on a conservation report is needed.',
    unit: 'm³'
  },
  fireClass: {
    label: 'Fire protection class',
    why: 'Special works have their fire design reviewed, others are spot-checked.',
    options: { special: 'Special works', other: 'Other works', unknown: 'I do not know' },
    unknownHint: 'The housing bureau decides it at the construction stage; it does not matter yet.'
  },
  lightningListed: {
    label: 'Is it listed for lightning protection',
    why: 'Stores of oil and gas, explosive places and the like have it reviewed.',
    options: { true: 'Yes', false: 'No', unknown: 'I do not know' },
    unknownHint: 'The meteorological bureau decides it at the construction stage; it does not matter yet.'
  },
  shelterDuty: { label: 'Must it have an air-raid shelter', why: 'New civil buildings usually must.' },
  greening: { label: 'Does it have greening works', why: 'Their design is reviewed along with the plan.' },
  trafficImpact: { label: 'Does it need a traffic impact assessment', why: 'Large public buildings do.' },
  townDrainage: {
    label: 'Does it drain into the town sewers',
    why: 'Then the drainage design is reviewed too.'
  },
  housing: { label: 'Is it housing', why: 'Only the papers depend on it.' },
  eiaClass: {
    label: 'Class of the environmental assessment',
    why: 'By the national catalogue; it decides between report, form and registration.',
    options: {
      report: 'Report',
      form: 'Report form',
      registration: 'Registration',
      none: 'None needed',
      unknown: 'I do not know'
    },
    unknownHint: 'The environment bureau decides it at the completeness check, and you will be told.'
  },
  energyTce: {
    label: 'Energy used in a year',
    why: 'From 1,000 tonnes of coal equivalent or 5 million kWh on, energy use is reviewed.',
    unit: 'tce a year'
  },
  electricityKwh: { label: 'Electricity used in a year', why: '1 GWh = 1,000,000 kWh.', unit: 'kWh a year' }
}
