import type { Knex } from 'knex'
import { recordEvent, type NewCaseEvent } from '../../case-events/store.ts'
import type { PlannedDue } from '../../clocks/plan-due.ts'
import { lockCalendar, writePlannedDue } from '../../clocks/recompute-due.ts'
import { findSubjects, lockApplicationsOf } from '../../clocks/subjects.ts'
import { CalendarChanged } from '../../errors.ts'
import { recordAdminEvent } from '../../people/admin-events.ts'
import { calendarStamp } from '../store.ts'
import { assertNoticeOf, nameOfNotice, planNotice } from './preview-notice.ts'
import { readNotice, type NoticeFile } from './read-notice.ts'

interface Applying {
  content: string
  year: number
  basis: string
  source: string
  notice?: string
  by: string
  today: string
}

/** Replaces the year and moves the running clocks that look at its days, in one transaction; stopped clocks stay. */
export async function applyNotice(db: Knex, input: Applying) {
  const file = readNotice(input.content)
  assertNoticeOf(file, input.year)
  return db.transaction((trx) => apply(trx, file, input))
}

async function apply(trx: Knex.Transaction, file: NoticeFile, input: Applying) {
  const { year, basis, source, by } = input
  // Whoever acts on one of these holds its application first, and only then asks for the calendar.
  await lockApplicationsOf(trx, (await planNotice(trx, file, year)).planned)
  await lockCalendar(trx)
  if ((await calendarStamp(trx)) !== basis) throw new CalendarChanged()

  const { replaced, changes, planned, moved, becameFinal } = await planNotice(trx, file, year)
  const notice = input.notice?.trim() || nameOfNotice(year)
  await trx('calendar_days')
    .whereIn(
      'date',
      replaced.removed.map(({ date }) => date)
    )
    .delete()
  if (replaced.brought.length) await trx('calendar_days').insert(replaced.brought)
  await trx('calendar_years')
    .insert({ year, notice, source, importedBy: by, importedAt: trx.fn.now() as never })
    .onConflict('year')
    .merge()

  await writePlannedDue(trx, planned)
  await recordMoves(trx, moved, input)
  await recordAdminEvent(trx, by, 'calendar.import', String(year), {
    source,
    notice,
    format: file.format,
    days: replaced.brought.length,
    changes,
    moved: moved.length,
    becameFinal: becameFinal.length
  })
  return { year, moved: moved.length, becameFinal: becameFinal.length }
}

const EVENTS_AT_ONCE = 500

/** Every case says in its own record that its day moved, from which day to which and why. */
async function recordMoves(
  trx: Knex.Transaction,
  moved: readonly PlannedDue[],
  { year, source, by, today }: Applying
): Promise<void> {
  const subjects = await findSubjects(
    trx,
    moved.map(({ clock }) => clock.ownerId)
  )
  const events = moved.flatMap(({ clock, after }): NewCaseEvent[] => {
    const subject = subjects.get(clock.ownerId)
    if (!subject) return []
    const { projectId, applicationId, caseId } = subject
    const { businessKey, kind, dueOn: from } = clock
    const detail = { clock: kind, from, to: after.dueOn, year, source }
    return [
      {
        projectId,
        applicationId,
        caseId,
        businessKey,
        kind: 'due-moved',
        personId: by,
        happenedOn: today,
        detail
      }
    ]
  })
  for (let index = 0; index < events.length; index += EVENTS_AT_ONCE)
    await recordEvent(trx, ...events.slice(index, index + EVENTS_AT_ONCE))
}
