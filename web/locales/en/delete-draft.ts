export default {
  action: 'Delete the draft',
  ask: 'Delete the draft of “{{name}}”?',
  consequence:
    'The answers and the uploaded papers go with it and cannot be brought back; your colleagues no longer see the project either.',
  filingConsequence:
    'Its papers and what was changed go with it and cannot be brought back; the project and what was filed before stay.',
  done: 'The draft of “{{name}}” is deleted'
}
