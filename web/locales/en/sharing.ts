/** Work between people: 转办, 传阅. */
export default {
  comma: ', ',
  transfer: {
    title: 'Hand to a colleague',
    nothing: 'Nothing here is yours to hand on: claim it first, or ask the head of the office to assign it.',
    step: 'Step',
    now: '{{name}} has it',
    free: 'unclaimed',
    to: 'To',
    toMissing: 'Choose who takes it',
    load: '{{username}} · has {{count}}',
    nobody: 'Nobody else of the candidate group can take it.',
    barred: '{{names}} took part in the step before and cannot take this one (two persons).',
    reason: 'Reason',
    reasonMissing: 'Give the reason; your colleague reads it',
    send: 'Hand over',
    sent: 'Handed over; your colleague has been told'
  },
  circulate: {
    name: 'Shown to',
    title: 'Show to others',
    lead: 'They are told and may read this case, but not act on it.',
    to: 'To',
    toMissing: 'Choose at least one colleague or office',
    text: 'Message',
    send: 'Show',
    sent: 'They have been told',
    none: 'Nothing yet',
    noneWhy: 'Cases that colleagues show to you or your office stand here.',
    unread: 'not read yet',
    wasRead: 'read',
    more: 'More',
    line: '{{by}} → {{to}}',
    readBy: 'Read by {{names}}',
    read: 'I have read it'
  }
}
