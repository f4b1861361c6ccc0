import { expect, test } from '@jest/globals'
import type { InboxRow } from '../../../../../server/inbox/schema.ts'
import { groupRows } from '../../../../../web/features/desk/inbox/group-rows.ts'
import { countNewRows } from '../../../../../web/features/desk/inbox/new-rows.ts'

const row = (taskId: string, signal: InboxRow['signal'] = 'green', daysLeft: number | null = 9) =>
  ({ taskId, signal, daysLeft }) as InboxRow

const groupsOf = (...rows: InboxRow[]) =>
  groupRows(rows).map(({ group, rows: held }) => [group, ...held.map(({ taskId }) => taskId)])

test('rows stand in the order in which something breaks', () => {
  const rows = [
    row('paused', 'paused', 2),
    row('ample', 'green', 4),
    row('three', 'warning', 3),
    row('tomorrow', 'yellow', 1),
    row('today', 'yellow', 0),
    row('over', 'red', -1)
  ]
  expect(groupsOf(...rows)).toEqual([
    ['over', 'over'],
    ['soon', 'tomorrow', 'today'],
    ['near', 'three'],
    ['ample', 'ample'],
    ['paused', 'paused']
  ])
})

test('a row without a clock has ample time', () => {
  expect(groupsOf(row('no-clock', null, null))).toEqual([['ample', 'no-clock']])
})

test('what arrived since the list was shown is counted', () => {
  expect(countNewRows([row('b'), row('a')], [row('a')], true)).toBe(1)
  expect(countNewRows([row('a')], [row('a'), row('taken')], true)).toBe(0)
})

test('a row that may just not be loaded yet is not new', () => {
  const shown = [row('a'), row('b')]
  expect(countNewRows([row('a'), row('next-page')], shown, false)).toBe(0)
  expect(countNewRows([row('urgent'), row('a'), row('next-page')], shown, false)).toBe(1)
})
