import type { Knex } from 'knex'
import { listDepartments } from '../directory/store.ts'
import { latestOf, listFindings } from '../joint-reviews/store.ts'
import type { Voice } from './schema.ts'

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
  const departments = await listDepartments(db)
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
    for (const { department, outcome, text, legalBasis, personId, round, foundOn } of said) {
      const { nameZh, nameEn } = departments.find(({ code }) => code === department)!
      const found = people.find((one) => one.id === personId)
      const person = found ? { name: found.name, actingFor: null } : null
      const names = { department, departmentZh: nameZh, departmentEn: nameEn }
      const words = { answer: outcome!, text, legalBasis, person, round, signedOn: foundOn! }
      voices.push({ number, ...names, ...words, mayAnswerAgain: false })
    }
  }
  return voices
}
