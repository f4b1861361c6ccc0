import type { TimelineEntry } from '../../../server/projects/schema.ts'

export interface EntryGroup {
  entry: TimelineEntry
  /** Items to which the same happened in the same act. */
  items: string[]
}

/** Filing or accepting a stage is one act, written down on each of its cases: it is shown once. Newest first. */
export function groupEntries(entries: TimelineEntry[]): EntryGroup[] {
  const groups: EntryGroup[] = []
  for (const entry of [...entries].sort((one, other) => one.id - other.id)) {
    const last = groups.at(-1)
    const sameAct =
      last &&
      last.entry.kind === entry.kind &&
      last.entry.person === entry.person &&
      last.entry.enteredAt === entry.enteredAt
    if (sameAct) last.items.push(entry.subjectZh)
    else groups.push({ entry, items: [] })
  }
  return groups.reverse()
}
