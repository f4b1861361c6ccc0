import type { Knex } from 'knex'
import { loadOfficeNames } from '../directory/office-names.ts'
import { latestOf, listFindings } from '../joint-reviews/store.ts'
import type { Voice } from './schema.ts'

/** Findings that disagree in the joint reviews that wait for their meeting, by application. */
export async function countJointDisagreements(
  db: Knex,
  applications: readonly string[]
): Promise<Map<string, number>> {
  const { rows } = await db.raw(
    `select application_id, count(*)::int as disagreeing
     from (
       select distinct on (finding.review_id, finding.department, finding.region) cases.application_id, finding.outcome
       from joint_findings finding
       join joint_reviews review on review.id = finding.review_id
       join cases on cases.id = review.case_id
       where cases.application_id = any(:applications::uuid[]) and cases.decided_at is null
         and not exists (
           select from acts where acts.business_key = cases.number and acts.form = 'yimen:minutes')
       order by finding.review_id, finding.department, finding.region, finding.round desc
     ) latest
     where outcome = 'disagree' group by application_id`,
    { applications }
  )
  return new Map(
    rows.map((row: { applicationId: string; disagreeing: number }) => [row.applicationId, row.disagreeing])
  )
}

/**
 * What the departments last said in the joint reviews that wait for their meeting: one disagrees, and no minutes are
 * written. After them those that disagreed are asked anew. What fails line by line is put right, not talked about.
 */
export async function listJointVoices(db: Knex, applicationId: string): Promise<Voice[]> {
  const reviews: { id: string; number: string }[] = await db('joint_reviews')
    .join('cases', 'cases.id', 'joint_reviews.case_id')
    .where({ 'cases.application_id': applicationId } as never)
    .whereNull('cases.decided_at')
    .whereNotIn('cases.number', db('acts').where({ form: 'yimen:minutes' }).select('businessKey'))
    .orderBy('cases.number')
    .select('joint_reviews.id', 'cases.number')
  if (reviews.length === 0) return []
  const names = await loadOfficeNames(db)
  const voices: Voice[] = []
  for (const { id, number } of reviews) {
    const said = latestOf(await listFindings(db, id)).filter(({ outcome }) => outcome !== null)
    const people = await db('people')
      .whereIn(
        'id',
        said.map(({ personId }) => personId!)
      )
      .select('id', 'name')
    if (!said.some(({ outcome }) => outcome === 'disagree')) continue
    for (const { department, region, outcome, text, legalBasis, personId, round, foundOn } of said) {
      const { nameZh, nameEn } = names({ department, region })
      const found = people.find((one) => one.id === personId)
      const person = found ? { name: found.name, actingFor: null } : null
      const office = { department, departmentZh: nameZh, departmentEn: nameEn }
      const words = { answer: outcome!, text, legalBasis, person, round, signedOn: foundOn! }
      voices.push({ number, ...office, ...words, mayAnswerAgain: false })
    }
  }
  return voices
}
