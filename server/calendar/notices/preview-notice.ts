import type { Knex } from 'knex'
import { countStopped, planDue, type PlannedDue } from '../../clocks/plan-due.ts'
import { NoticeOfOtherYear } from '../../errors.ts'
import { calendarStamp, loadCalendar } from '../store.ts'
import { describeClocks } from './describe-clocks.ts'
import { readNotice, type NoticeFile } from './read-notice.ts'
import type { NoticePreview } from './schema.ts'
import { calendarWith, changedSpan, compareDays, replaceYear } from './year-of-notice.ts'

const LISTED = 500

/** What a file would change in the calendar and in the running clocks; used by the preview and by the import alike. */
export async function planNotice(db: Knex, file: NoticeFile, year: number) {
  const calendar = await loadCalendar(db)
  const replaced = replaceYear([...calendar.departures.values()], file.days, year)
  const wasAssumed = !calendar.noticed.has(year)
  const changes = compareDays(replaced.removed, replaced.brought)
  const span = changedSpan(changes, year, wasAssumed)
  const planned = span ? await planDue(db, calendarWith(calendar, year, replaced), span) : []
  return { replaced, wasAssumed, changes, span, planned, ...sortPlanned(planned) }
}

function sortPlanned(planned: readonly PlannedDue[]) {
  return {
    moved: planned.filter(({ clock, after }) => clock.dueOn !== after.dueOn),
    becameFinal: planned.filter(
      ({ clock, after }) => clock.dueOn === after.dueOn && clock.provisional && !after.provisional
    )
  }
}

export async function previewNotice(
  db: Knex,
  { content, year: wanted }: { content: string; year?: number }
): Promise<NoticePreview> {
  const file = readNotice(content)
  const basis = await calendarStamp(db)
  const { noticed } = await loadCalendar(db)
  const year = wanted ?? file.years.filter((one) => !noticed.has(one)).at(-1) ?? file.years[0]!
  assertNoticeOf(file, year)

  const plan = await planNotice(db, file, year)
  const { moved, becameFinal, span } = plan
  return {
    format: file.format,
    years: file.years,
    year,
    wasAssumed: plan.wasAssumed,
    notice: nameOfNotice(year),
    days: plan.replaced.brought,
    changes: plan.changes,
    leftOut: file.leftOut,
    impact: {
      moved: moved.length,
      becameFinal: becameFinal.length,
      clocks: await describeClocks(db, [...moved, ...becameFinal].slice(0, LISTED)),
      stopped: span ? await countStopped(db, span) : 0
    },
    basis
  }
}

export const nameOfNotice = (year: number) => `国务院办公厅关于${year}年部分节假日安排的通知`

export function assertNoticeOf({ years }: NoticeFile, year: number): void {
  if (!years.includes(year)) throw new NoticeOfOtherYear(String(year), years.join(', '))
}
