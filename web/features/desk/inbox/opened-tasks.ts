const KEY = 'yimen.opened-tasks'
/** A few weeks of a busy desk; 36 bytes each. */
const KEPT = 2_000

function read(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}

/** What this browser has opened before, as a mail client marks what was read; looking changes nothing for others. */
export const openedTasks = new Set(read())

export function markOpened(taskId: string) {
  if (openedTasks.has(taskId)) return
  openedTasks.add(taskId)
  localStorage.setItem(KEY, JSON.stringify([...openedTasks].slice(-KEPT)))
}
