import type { TimelineEntry } from '../../../server/projects/schema.ts'

export interface EntryGroup {
  entry: TimelineEntry
  /** What else the same happened to in the same act. */
  items: TimelineEntry[]
}

/** What the platform does to all departments one after another, within seconds. */
const TOGETHER = ['opinion-asked', 'case-opened', 'checked']

/** Filing or accepting a stage is one act, written down on each of its cases: it is shown once. Newest first. */
export function groupEntries(entries: TimelineEntry[]): EntryGroup[] {
  const groups: EntryGroup[] = []
  for (const entry of [...entries].sort((one, other) => one.id - other.id)) {
    const last = groups.at(-1)
    const sameAct =
      last &&
      last.entry.kind === entry.kind &&
      last.entry.person === entry.person &&
      (last.entry.enteredAt === entry.enteredAt || TOGETHER.includes(entry.kind))
    if (sameAct) last.items.push(entry)
    else groups.push({ entry, items: [] })
  }
  return groups.reverse()
}
