import type { Knex } from 'knex'
import type { CaseRow } from '../cases/store.ts'
import { candidateGroup, type Office } from '../directory/candidate-group.ts'
import { InspectorsWrong, VisitInPast, VisitWithoutDepartment } from '../errors.ts'
import { listOfficers } from '../moves/list-officers.ts'
import { notify } from '../notifications/notify.ts'
import { officeName } from '../official-papers/common-facts.ts'
import type { Act } from '../tasks/act.ts'
import { getJointReview, listFindings } from './store.ts'

/** 预约: one day, one place, the officers of all; the applicant is told and may ask for another day once. */
export const appointVisit: Act<'yimen:appoint-visit'> = async (context, body) => {
  const { trx, application, today, now, user } = context
  const row = context.case!
  if (body.day < today) throw new VisitInPast(body.day)
  const review = await getJointReview(trx, row.id)
  const offices = await listVisiting(trx, row)
  const known: (Awaited<ReturnType<typeof listOfficers>>[number] & Office)[] = []
  for (const office of offices)
    known.push(...(await listOfficers(trx, office)).map((one) => ({ ...one, ...office })))
  const officers = [...new Set(body.officers)].map((id) => known.find((one) => one.id === id))
  if (officers.length < 2 || officers.some((one) => !one)) throw new InspectorsWrong()

  const absences = await listAbsences(
    trx,
    offices.filter((office) => !known.some((one) => body.officers.includes(one.id) && isSame(one, office))),
    body.absences ?? []
  )

  const visit = { day: body.day, time: body.time.trim(), place: body.place.trim() }
  await trx('joint_visits').insert({
    reviewId: review.id,
    ...visit,
    text: body.text?.trim() ?? '',
    officers: JSON.stringify(officers),
    absences: JSON.stringify(absences),
    appointedBy: user.id,
    appointedAt: now.toISOString()
  })
  const told = { application, kind: 'visit-appointed' as const, businessKey: row.number, content: visit }
  await notify(trx, told)
  for (const office of offices) await notify(trx, { ...told, to: candidateGroup(office, 'handler') })
  return { variables: { visit: 'appointed' }, event: 'visit-appointed', detail: visit }
}

const isSame = (one: Office, other: Office) =>
  one.department === other.department && one.region === other.region

/** A joint visit is of all; a department of which nobody comes says why, or who comes instead, and the letter prints it. */
async function listAbsences(
  trx: Knex.Transaction,
  absent: Office[],
  given: (Office & { reason: string })[]
): Promise<(Office & { reason: string })[]> {
  const explained = absent.flatMap((office) => {
    const reason = given.find((one) => isSame(one, office))?.reason.trim()
    return reason ? [{ ...office, reason }] : []
  })
  const silent = absent.filter((office) => !explained.some((one) => isSame(one, office)))
  const names = []
  for (const office of silent) names.push(await officeName(trx, office))
  if (names.length) throw new VisitWithoutDepartment(names.join('、'))
  return explained
}

/** The lead and everyone who takes part, those who answer by an item of their own too. */
export async function listVisiting(db: Knex, row: CaseRow): Promise<Office[]> {
  const review = await getJointReview(db, row.id)
  const offices = (await listFindings(db, review.id))
    .filter(({ round }) => round === 1)
    .map(({ department, region }) => ({ department, region }))
  const lead = { department: row.department, region: row.region }
  return offices.some((one) => one.department === lead.department) ? offices : [lead, ...offices]
}
