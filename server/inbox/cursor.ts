import { isIsoDate } from '../calendar/iso-date.ts'
import { CursorInvalid } from '../errors.ts'

/** A day, a moment or no due day at all. */
const KEY = /^(infinity|\d{4,}-\d\d-\d\d( \d\d:\d\d:\d\d\.\d{6})?)$/

/** A day that does not exist would be PostgreSQL's error, and ours. */
const isKey = (key: string) => KEY.test(key) && (key === 'infinity' || isIsoDate(key.slice(0, 10)))

export const encodeCursor = (key: string, task: string) =>
  Buffer.from(JSON.stringify([key, task])).toString('base64url')
export function decodeCursor(cursor: string): { key: string; task: string } {
  try {
    const [key, task] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [unknown, unknown]
    if (typeof key === 'string' && isKey(key) && typeof task === 'string') return { key, task }
  } catch {
    // Not even JSON: as wrong as a key that is none.
  }
  throw new CursorInvalid()
}
