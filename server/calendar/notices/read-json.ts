import { NoticeUnreadable } from '../../errors.ts'
import { isIsoDate } from '../iso-date.ts'
import type { Departure } from '../working-days.ts'

/**
 * The JSON of chinese-days: `{ holidays, workdays, inLieuDays }`, each a map of date → `English,中文,days`.
 * `inLieuDays` repeats days of `holidays` and says nothing more.
 */
export function readNoticeJson(text: string): Departure[] {
  const content = parse(text)
  const holidays = asMap(content, 'holidays')
  const workdays = asMap(content, 'workdays')
  if (!holidays && !workdays) throw new NoticeUnreadable('it has neither holidays nor workdays')
  return [...readDays(holidays ?? {}, 'off'), ...readDays(workdays ?? {}, 'work')]
}

function parse(text: string): Record<string, unknown> {
  try {
    const content: unknown = JSON.parse(text)
    if (content !== null && typeof content === 'object') return content as Record<string, unknown>
  } catch (error) {
    throw new NoticeUnreadable(`it is not JSON (${(error as Error).message})`)
  }
  throw new NoticeUnreadable('its JSON is no object')
}

function asMap(content: Record<string, unknown>, key: string): Record<string, unknown> | undefined {
  const map = content[key]
  if (map === undefined) return undefined
  if (map === null || typeof map !== 'object' || Array.isArray(map))
    throw new NoticeUnreadable(`${key} is no map of dates`)
  return map as Record<string, unknown>
}

function readDays(map: Record<string, unknown>, kind: Departure['kind']): Departure[] {
  return Object.entries(map).map(([date, text]) => {
    if (!isIsoDate(date)) throw new NoticeUnreadable(`${JSON.stringify(date)} is no day of the calendar`)
    const [english, chinese] = typeof text === 'string' ? text.split(',') : []
    const name = (chinese || english || '').trim()
    if (!name) throw new NoticeUnreadable(`the day ${date} has no name`)
    return { date, kind, name: name.slice(0, 100) }
  })
}
