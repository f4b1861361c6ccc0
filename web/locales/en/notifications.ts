export default {
  title: 'Messages',
  none: 'No messages yet',
  noneText:
    'Notices of acceptance, correction, decision and licence come here, and count as served on that day.',
  more: 'Show more',
  unread: 'unread',
  kinds: {
    other: '{{project}} went on',
    filed: '{{project}} was filed and awaits acceptance',
    accepted: '{{project}}: the filing is accepted',
    'deemed-accepted': '{{project}}: not answered in time, the filing counts as accepted',
    'correction-asked': '{{project}}: please correct the filing',
    'correction-supplied': '{{project}}: corrections came in',
    rejected: '{{project}}: the filing is rejected',
    'fact-determined': '{{project}}: the EIA class was determined; see which items and papers came',
    'precheck-refused': '{{project}}: the pre-check was not passed',
    'case-refused': '{{project}}: an item was refused',
    'stage-failed': '{{project}}: this stage did not pass',
    withdrawn: '{{project}}: not corrected in time, the filing counts as withdrawn',
    passed: '{{project}}: this stage is done; see the results and the next stage',
    impossible: '{{project}}: an item is not possible, its prerequisite was refused',
    'question-asked': 'A question waits for your answer',
    'question-forwarded': 'A question was forwarded to your department',
    'question-answered': 'Your question was answered',
    'question-overdue': 'A question was not answered by its day',
    warning: '{{project}}: something is due soon',
    due: '{{project}}: something is overdue',
    urged: '{{project}}: you are urged about something',
    'meeting-convened': '{{project}}: a joint meeting is called',
    'meeting-changed': '{{project}}: the joint meeting has another time, place or other participants',
    'meeting-cancelled': '{{project}}: the joint meeting is cancelled'
  }
}
