import type { Knex } from 'knex'
import type { QuestionRow } from './store.ts'

/** Telephone numbers and credit or identity codes: digits in a row that say who somebody is. */
const IDENTIFYING = /\d{7,}|[0-9A-HJ-NPQRTUWXY]{18}/

/** What of a text for everybody would tell who asked; empty when nothing does. */
export async function namesIn(db: Knex, question: QuestionRow, text: string): Promise<string[]> {
  const person = await db('people').where({ id: question.askedBy }).first('name')
  const organisations = await db('organisations')
    .join('memberships', 'memberships.organisation_id', 'organisations.id')
    .where({ personId: question.askedBy })
    .select('organisations.name')
  const project = question.projectId
    ? await db('projects').where({ id: question.projectId }).first('nameZh', 'code')
    : undefined
  const names = [person?.name, ...organisations.map(({ name }) => name), project?.nameZh, project?.code]
  const digits = IDENTIFYING.exec(text)?.[0]
  return [...names, digits].filter(
    (name) => name !== undefined && name !== null && text.includes(name)
  ) as string[]
}
