export default {
  title: 'Five stages',
  stageNames: {
    S1: 'Project approval',
    S2: 'Land use',
    S3: 'Planning',
    S4: 'Construction permit',
    S5: 'Acceptance'
  },
  tracks: 'Running at the same time',
  today: 'Today',
  weekend: 'weekend',
  dayOff: '{{name}}, not counted',
  and: ', ',
  together: 'all done {{day}}',
  folded_one: '{{count}} done',
  folded_other: '{{count}} done',
  opinion: 'stage opinion',
  waiting: 'waits for another item',
  endedOn: '{{state}} {{day}}',
  states: {
    ahead: 'ahead',
    offered: 'can be filed',
    draft: 'being filled in',
    filed: 'awaits acceptance',
    'awaiting-correction': 'awaits your correction',
    accepted: 'accepted',
    'in-review': 'in work',
    passed: 'done',
    failed: 'not passed',
    rejected: 'rejected',
    withdrawn: 'withdrawn'
  },
  outcomes: {
    done: 'done',
    granted: 'granted',
    refused: 'refused',
    agree: 'agreed',
    conditions: 'agreed with conditions',
    disagree: 'disagreed',
    'special-procedure': 'special procedure needed',
    impossible: 'not possible',
    withdrawn: 'withdrawn'
  },
  race: {
    saved_one: 'In parallel, {{count}} working day less than one after another',
    saved_other: 'In parallel, {{count}} working days less than one after another',
    scale: 'both lines on one scale of working days',
    together_one: '{{count}} working day in parallel',
    together_other: '{{count}} working days in parallel',
    today_one: '{{count}} used',
    today_other: '{{count}} used',
    sequential_one: 'one after another by statute: up to {{count}} working day',
    sequential_other: 'one after another by statute: up to {{count}} working days'
  }
}
