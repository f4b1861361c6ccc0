import type { InboxRow } from '../../../../server/inbox/schema.ts'

/**
 * How many rows of the first page, read again, are not in the list on the screen. While the list has more pages than
 * are shown, only a row that comes before a shown one is new: the others may just not be loaded yet.
 */
export function countNewRows(fresh: InboxRow[], shown: InboxRow[], complete: boolean): number {
  const known = new Set(shown.map((row) => row.taskId))
  const lastKnown = fresh.findLastIndex((row) => known.has(row.taskId))
  return fresh.filter((row, index) => !known.has(row.taskId) && (complete || index < lastKnown)).length
}
