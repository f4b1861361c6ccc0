import type { Knex } from 'knex'
import { nameFiling } from '../applications/name-filing.ts'
import { findApplication } from '../applications/store.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { loadCalendar } from '../calendar/store.ts'
import { listClocks } from '../clocks/read-clocks.ts'
import { listDepartments } from '../directory/store.ts'
import { NotFound } from '../errors.ts'
import { sequentialStatutoryDays } from '../items/sequential-days.ts'
import { listStages } from '../items/store.ts'
import { listMeetingsOf, listOfficesOf } from '../meetings/store.ts'
import type { User } from '../policies.ts'
import { listStageDays } from '../projects/stage-days.ts'
import { findOnBoard } from './applications.ts'
import { describeDisagreement } from './disagreement.ts'
import { describeLines } from './lines.ts'
import { describeBoard } from './rows.ts'
import type { ProjectBoard } from './schema.ts'

export async function readProjectBoardOf(
  db: Knex,
  number: string,
  user: User,
  now: Date
): Promise<ProjectBoard> {
  const application = await findOnBoard(db, number)
  if (!application) throw new NotFound(`application ${number}`)
  const today = legalToday(now)
  const [[row], stages, departments, meetings, clocks, calendar, sequentialDays, offices] = await Promise.all(
    [
      describeBoard(db, [application], user, now),
      listStages(db),
      listDepartments(db),
      listMeetingsOf(db, [application.id]),
      listClocks(db, number, today),
      loadCalendar(db),
      sumSequential(db, application.id),
      listOfficesOf(db, application)
    ]
  )
  // An item that is filed alone: its own office leads.
  const stage = stages.find(({ code }) => code === application.stage) ?? {
    code: application.stage,
    ...(await nameFiling(db, (await findApplication(db, application.id))!)),
    lead: application.leadGroup!.split('@')[0]!
  }
  const lead = departments.find(({ code }) => code === stage.lead)!
  const called = meetings.get(application.id)!
  const clock = clocks.findLast(({ kind }) => kind === 'promised')
  const until = clock?.dueOn ?? clock?.stoppedOn ?? today
  return {
    stage: {
      stage: stage.code,
      nameZh: stage.nameZh,
      nameEn: stage.nameEn,
      leadZh: lead.nameZh,
      leadEn: lead.nameEn
    },
    row: row!,
    lines: await describeLines(db, row!),
    days: clock ? listStageDays(calendar, clock.startsOn, until, clock.stoppedOn ?? today) : [],
    today,
    sequentialDays,
    disagreement: await describeDisagreement(db, application, called, user),
    meetings: called,
    offices: offices.map((office) => {
      const { nameZh, nameEn } = departments.find(({ code }) => code === office.department)!
      return { ...office, nameZh, nameEn }
    })
  }
}

/** Of the items of this stage, as the statutes have them. */
async function sumSequential(db: Knex, applicationId: string): Promise<number> {
  const versions = await db('item_versions')
    .join('cases', 'cases.item_version_id', 'item_versions.id')
    .where({ 'cases.application_id': applicationId } as never)
    .select('item_versions.statutory_days', 'item_versions.statutory_unit', 'item_versions.statutory_on')
  return sequentialStatutoryDays(versions)
}
