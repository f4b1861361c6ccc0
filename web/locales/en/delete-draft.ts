export default {
  action: 'Delete the draft',
  ask: 'Delete the draft of “{{name}}”?',
  consequence:
    'The answers and the uploaded papers go with it and cannot be brought back; your colleagues no longer see the project either.',
  done: 'The draft of “{{name}}” is deleted'
}
