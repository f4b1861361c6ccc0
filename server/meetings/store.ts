import type { Knex } from 'knex'
import type { Office } from '../directory/candidate-group.ts'
import type { Meeting, MEETING_STATES } from './schema.ts'

export interface MeetingRow {
  id: string
  applicationId: string
  state: (typeof MEETING_STATES)[number]
  startsAt: string
  online: boolean
  place: string
  agenda: string
  invited: Office[]
  convenedBy: string
  convenedAt: string
  changes: number
  cancelledBecause: string | null
}
type NewMeeting = Omit<MeetingRow, 'id' | 'state' | 'invited' | 'changes' | 'cancelledBecause'> & {
  invited: string
}

declare module 'knex/types/tables' {
  interface Tables {
    meetings: Knex.CompositeTableType<
      MeetingRow,
      NewMeeting,
      Partial<Omit<MeetingRow, 'id' | 'invited'>> & { invited?: string }
    >
  }
}

/** Undefined when one is called already. */
export async function insertMeeting(trx: Knex.Transaction, row: NewMeeting): Promise<MeetingRow | undefined> {
  const [inserted] = await trx('meetings')
    .insert(row)
    .onConflict(trx.raw(`(application_id) where state = 'convened'`))
    .ignore()
    .returning('*')
  return inserted
}

/** Newest first, by application. */
export async function listMeetingsOf(db: Knex, applications: string[]): Promise<Map<string, Meeting[]>> {
  const [rows, departments] = await Promise.all([
    db('meetings')
      .join('people', 'people.id', 'meetings.convened_by')
      .whereIn('meetings.application_id', applications)
      .orderBy('meetings.convened_at', 'desc')
      .select('meetings.*', 'people.name as convener') as Promise<(MeetingRow & { convener: string })[]>,
    db('departments').select('code', 'nameZh', 'nameEn')
  ])
  const meetings = new Map<string, Meeting[]>(applications.map((id) => [id, []]))
  for (const row of rows) {
    const invited = row.invited.map((office) => {
      const { nameZh, nameEn } = departments.find(({ code }) => code === office.department)!
      return { ...office, nameZh, nameEn }
    })
    const { id, state, startsAt, online, place, agenda, convener, convenedAt, cancelledBecause } = row
    const said = { id, state, startsAt, online, place, agenda, convenedBy: convener, convenedAt }
    meetings.get(row.applicationId)!.push({ ...said, invited, cancelledBecause })
  }
  return meetings
}

export async function getMeeting(db: Knex, { id, applicationId }: MeetingRow): Promise<Meeting> {
  return (await listMeetingsOf(db, [applicationId])).get(applicationId)!.find((one) => one.id === id)!
}

/** The offices that take part in a stage: those with a case, an opinion or a part of a joint review in it, and its lead. */
export async function listOfficesOf(
  db: Knex,
  application: { id: string; leadGroup: string | null }
): Promise<Office[]> {
  const { rows } = await db.raw(
    `select department, region from cases where application_id = :id
     union select department, region from stage_opinions where application_id = :id
     union select f.department, f.region from joint_findings f join joint_reviews r on r.id = f.review_id
       join cases c on c.id = r.case_id where c.application_id = :id
     union select split_part(:lead, '@', 1), split_part(split_part(:lead, '@', 2), ':', 1)
     order by department`,
    { id: application.id, lead: application.leadGroup ?? '' }
  )
  return rows
}

/** The minutes were written: the meeting that was called for them is over. */
export async function endMeeting(trx: Knex.Transaction, applicationId: string): Promise<void> {
  await trx('meetings').where({ applicationId, state: 'convened' }).update({ state: 'held' })
}
