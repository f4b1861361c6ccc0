export default {
  title: 'Check a licence',
  lead: 'Type the number on the licence to see whether it is real and still valid. No account needed.',
  number: 'Number or check code',
  numberHint:
    'As it stands on the paper. Licences and decisions to grant are found by number; other notices and decisions concern the applicant alone and need the check code beside the QR code.',
  missing: 'Type the number or check code',
  check: 'Check',
  scan: 'Or scan the QR code on the licence with a telephone: it shows the same card.'
}
