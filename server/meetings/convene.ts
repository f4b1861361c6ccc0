import type { Knex } from 'knex'
import { lockApplication, type ApplicationRow } from '../applications/store.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { recordEvent, type CaseEventKind } from '../case-events/store.ts'
import { candidateGroup, type Office } from '../directory/candidate-group.ts'
import { MeetingConvened, MeetingInPast, MeetingOver, NoDisagreement, NotInvitable } from '../errors.ts'
import { isAgainst, latestOf, listFindings } from '../joint-reviews/store.ts'
import { notify } from '../notifications/notify.ts'
import type { NotificationKind } from '../notifications/schema.ts'
import { listOpinionsOf, needsMeeting } from '../stage-opinions/store.ts'
import type { MeetingPlan } from './schema.ts'
import { insertMeeting, listOfficesOf, type MeetingRow } from './store.ts'

interface By {
  personId: string
  now: Date
}

/** 召集联合会审 by the lead, once somebody disagrees or asks for a special procedure (rules §4.4). */
export async function convene(
  db: Knex,
  applicationId: string,
  plan: MeetingPlan,
  by: By
): Promise<MeetingRow> {
  return db.transaction(async (trx) => {
    const application = await lockApplication(trx, applicationId)
    const open = application.state === 'accepted' || application.state === 'in-review'
    if (!open || !(await isDisagreed(trx, applicationId))) throw new NoDisagreement()
    await assertPossible(trx, application, plan, by.now)
    const { startsAt, online, place, agenda } = plan
    const meeting = await insertMeeting(trx, {
      applicationId,
      startsAt,
      online,
      place: place.trim(),
      agenda: agenda.trim(),
      invited: JSON.stringify(plan.invited),
      convenedBy: by.personId,
      convenedAt: by.now.toISOString()
    })
    if (!meeting) throw new MeetingConvened()
    await tell(trx, application, meeting, plan.invited, 'meeting-convened', by)
    return meeting
  })
}

/** A signed opinion of the stage, or a department's finding in one of its joint reviews. */
async function isDisagreed(trx: Knex.Transaction, applicationId: string): Promise<boolean> {
  const opinions = await listOpinionsOf(trx, applicationId)
  if (opinions.some(({ state, answer }) => state === 'signed' && needsMeeting(answer))) return true
  const reviews = await trx('joint_reviews')
    .join('cases', 'cases.id', 'joint_reviews.case_id')
    .where({ 'cases.application_id': applicationId } as never)
    .pluck('joint_reviews.id')
  for (const id of reviews) if (latestOf(await listFindings(trx, id)).some(isAgainst)) return true
  return false
}

/** Told to whoever is invited now, and to whoever was before. */
export async function change(db: Knex, id: string, plan: MeetingPlan, by: By): Promise<MeetingRow> {
  return db.transaction(async (trx) => {
    const { application, meeting } = await lockMeeting(trx, id)
    await assertPossible(trx, application, plan, by.now)
    const { startsAt, online, place, agenda, invited } = plan
    const [changed] = await trx('meetings')
      .where({ id })
      .update({
        startsAt,
        online,
        place: place.trim(),
        agenda: agenda.trim(),
        invited: JSON.stringify(invited),
        changes: meeting.changes + 1
      })
      .returning('*')
    await tell(trx, application, changed!, [...meeting.invited, ...invited], 'meeting-changed', by)
    return changed!
  })
}

export async function cancel(db: Knex, id: string, because: string, by: By): Promise<MeetingRow> {
  return db.transaction(async (trx) => {
    const { application } = await lockMeeting(trx, id)
    const [cancelled] = await trx('meetings')
      .where({ id })
      .update({ state: 'cancelled', cancelledBecause: because.trim() })
      .returning('*')
    await tell(trx, application, cancelled!, cancelled!.invited, 'meeting-cancelled', by, because.trim())
    return cancelled!
  })
}

async function lockMeeting(trx: Knex.Transaction, id: string) {
  const { applicationId } = (await trx('meetings').where({ id }).first('applicationId'))!
  const application = await lockApplication(trx, applicationId)
  const meeting = (await trx('meetings').where({ id }).first())!
  if (meeting.state !== 'convened') throw new MeetingOver()
  return { application, meeting }
}

async function assertPossible(
  trx: Knex.Transaction,
  application: ApplicationRow,
  plan: MeetingPlan,
  now: Date
): Promise<void> {
  if (Date.parse(plan.startsAt) <= now.getTime()) throw new MeetingInPast()
  const offices = await listOfficesOf(trx, application)
  const stranger = plan.invited.find(
    ({ department, region }) =>
      !offices.some((office) => office.department === department && office.region === region)
  )
  if (stranger) throw new NotInvitable(stranger.department)
}

type Told = Extract<CaseEventKind & NotificationKind, `meeting-${string}`>

/** Handlers and heads of the offices, in the project's timeline too. */
async function tell(
  trx: Knex.Transaction,
  application: ApplicationRow,
  { startsAt, place, online, agenda }: MeetingRow,
  invited: Office[],
  kind: Told,
  { personId, now }: By,
  text = agenda
): Promise<void> {
  const businessKey = application.number!
  const content = { startsAt, place, online, text }
  const groups = invited.flatMap((office) => [
    candidateGroup(office, 'handler'),
    candidateGroup(office, 'head')
  ])
  for (const to of new Set(groups)) await notify(trx, { application, to, kind, businessKey, content })
  await recordEvent(trx, {
    projectId: application.projectId,
    applicationId: application.id,
    businessKey,
    kind,
    personId,
    candidateGroup: application.leadGroup,
    happenedOn: legalToday(now),
    detail: content
  })
}
