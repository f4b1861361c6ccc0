import type { InboxRow } from '../../../../server/inbox/schema.ts'

/** By what breaks first. */
const GROUPS = ['over', 'soon', 'near', 'ample', 'paused'] as const
export type RowGroup = (typeof GROUPS)[number]

const SOON_DAYS = 1
const NEAR_DAYS = 3

function groupOf({ signal, daysLeft }: InboxRow): RowGroup {
  if (signal === 'paused') return 'paused'
  if (signal === 'red' || (daysLeft !== null && daysLeft < 0)) return 'over'
  if (daysLeft === null || daysLeft > NEAR_DAYS) return 'ample'
  return daysLeft <= SOON_DAYS ? 'soon' : 'near'
}

/** The groups that hold a row, in their order; rows keep theirs. */
export function groupRows(rows: InboxRow[]): { group: RowGroup; rows: InboxRow[] }[] {
  return GROUPS.map((group) => ({ group, rows: rows.filter((row) => groupOf(row) === group) })).filter(
    (one) => one.rows.length > 0
  )
}
