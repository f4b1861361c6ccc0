import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { loadCalendar } from '../calendar/store.ts'
import { workingDaysBetween } from '../calendar/working-days.ts'
import { listMeetingsOf } from '../meetings/store.ts'
import { listWithdrawing } from '../moves/withdrawal/open-withdrawal.ts'
import type { User } from '../policies.ts'
import { needsMeeting, type OpinionAnswer } from '../stage-opinions/store.ts'
import type { RunningApplication } from './applications.ts'
import { listEntries, type Placed } from './entries.ts'
import { countJointDisagreements } from './joint-voices.ts'
import type { BoardCell, BoardEntry, BoardRow } from './schema.ts'

/** Rows of the board, what breaks first on top. */
export async function describeBoard(
  db: Knex,
  applications: RunningApplication[],
  user: User,
  now: Date
): Promise<BoardRow[]> {
  const ids = applications.map(({ id }) => id)
  const [{ entries, clocks }, meetings, calendar, withdrawing, joint] = await Promise.all([
    listEntries(db, applications, user, now),
    listMeetingsOf(db, ids),
    loadCalendar(db),
    listWithdrawing(
      db,
      applications.map(({ number }) => number)
    ),
    countJointDisagreements(db, ids)
  ])
  const today = legalToday(now)
  const rows = applications.map((application): BoardRow => {
    const placed = entries.get(application.id)!
    const clock = clocks.get(application.number)
    const { number, state, projectId, projectNameZh, projectCode, organisationName } = application
    return {
      applicationNumber: number,
      state,
      projectId,
      projectNameZh,
      projectCode,
      organisationName,
      day: clock ? workingDaysBetween(calendar, clock.startsOn, today) : null,
      ofDays: clock?.kind === 'promised' || clock?.kind === 'joint' ? clock.limitDays : null,
      signal: clock?.signal ?? null,
      daysLeft: clock?.daysLeft ?? null,
      dueOn: clock?.dueOn ?? null,
      disagreements: placed.filter(isDisagreement).length + (joint.get(application.id) ?? 0),
      meeting: meetings.get(application.id)!.find((meeting) => meeting.state === 'convened') ?? null,
      withdrawing: withdrawing.has(number),
      leads: application.leadGroup !== null && user.groups.includes(application.leadGroup),
      cells: cellsOf(placed)
    }
  })
  return rows.toSorted(
    (a, b) => urgencyOfRow(a) - urgencyOfRow(b) || (a.applicationNumber < b.applicationNumber ? -1 : 1)
  )
}

export const isDisagreement = ({ kind, outcome }: Pick<BoardEntry, 'kind' | 'outcome'>) =>
  kind === 'opinion' && needsMeeting(outcome as OpinionAnswer | null)

function cellsOf(placed: Placed[]): BoardCell[] {
  const cells = new Map<string, BoardEntry[]>()
  for (const { department, ...entry } of placed)
    cells.set(department, [...(cells.get(department) ?? []), entry])
  return [...cells].map(([department, entries]) => {
    const sorted = entries.toSorted((a, b) => urgencyOf(a) - urgencyOf(b) || (a.number < b.number ? -1 : 1))
    return {
      department,
      signal: sorted.find(({ signal }) => signal !== null)?.signal ?? null,
      entries: sorted
    }
  })
}

/** Paused after everything that runs, then what waits or has no clock; what is done last. */
const PAUSED = 1_000
const WAITS = 2_000
const DONE = 3_000

export function urgencyOf({ signal, daysLeft, doneOn }: BoardEntry): number {
  if (doneOn !== null) return DONE
  if (signal === 'paused') return PAUSED
  return signal === null ? WAITS : (daysLeft ?? WAITS)
}

const urgencyOfRow = (row: BoardRow) =>
  Math.min(WAITS, ...row.cells.flatMap(({ entries }) => entries.map(urgencyOf)))
