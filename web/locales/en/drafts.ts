export default {
  title: 'Filings not yet submitted',
  choose: 'Which filing do you want to go on with?',
  count_one: '{{count}} filing',
  count_other: '{{count}} filings',
  others_one: 'This project has {{count}} more filing that is not submitted',
  others_other: 'This project has {{count}} more filings that are not submitted',
  changed: 'Last changed',
  goOn: 'Go on'
}
