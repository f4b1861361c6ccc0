import type { Knex } from 'knex'
import { isEnded, isGranted, listCasesOf } from '../cases/store.ts'
import { STAGE_CODES } from '../items/schema.ts'
import type { Subject } from '../tasks/subject.ts'
import type { CONDITION_STATES, OpinionCondition } from './schema.ts'

export interface ConditionRow {
  id: string
  position: number
  projectId: string
  applicationId: string
  /** Whose condition it is: one of the two. */
  stageOpinionId: string | null
  jointFindingId: string | null
  department: string
  text: string
  appliesTo: string
  state: (typeof CONDITION_STATES)[number]
  word: string | null
  checkedIn: string | null
  checkedBy: string | null
  checkedAt: string | null
}
type NewCondition = Pick<ConditionRow, 'projectId' | 'applicationId' | 'department' | 'text' | 'appliesTo'> &
  Partial<Pick<ConditionRow, 'stageOpinionId' | 'jointFindingId'>>
type Word = Pick<ConditionRow, 'state' | 'word' | 'checkedIn' | 'checkedBy' | 'checkedAt'>

declare module 'knex/types/tables' {
  interface Tables {
    opinion_conditions: Knex.CompositeTableType<ConditionRow, NewCondition, Word>
  }
}

/**
 * Conditions whose place is this number: tied to the case's item or to one handled in it; tied to this stage, at what the
 * department that set them reviews here; at the conclusion all of the stage, but those on what was not granted.
 */
export async function listConditionsOf(db: Knex, subject: Subject): Promise<ConditionRow[]> {
  const { application, case: row, opinion } = subject
  const found = db('opinion_conditions').where({ projectId: application.projectId }).orderBy('position')
  if (row) {
    const items = await db('cases').where({ id: row.id }).orWhere({ hostedBy: row.id }).pluck('item')
    return found.where((place) =>
      place
        .where((same) => same.where({ applicationId: application.id }).whereIn('appliesTo', items))
        .orWhere({ appliesTo: application.stage, department: row.department })
    )
  }
  if (opinion) return found.where({ appliesTo: application.stage, department: opinion.department })
  const lost = (await listCasesOf(db, application.id)).filter((one) => isEnded(one) && !isGranted(one))
  const elsewhere = [
    ...STAGE_CODES.filter((code) => code > application.stage),
    ...lost.map(({ item }) => item)
  ]
  return found
    .where((place) =>
      place.where({ applicationId: application.id }).orWhere({ appliesTo: application.stage })
    )
    .whereNotIn('appliesTo', elsewhere)
}

/** All that this stage's departments set or must look at, for everybody who takes part. */
export async function listConditionsFor(db: Knex, subject: Subject): Promise<OpinionCondition[]> {
  const { application } = subject
  const here = new Set((await listConditionsOf(db, subject)).map(({ id }) => id))
  const rows = await db('opinion_conditions')
    .join('departments', 'departments.code', 'opinion_conditions.department')
    .leftJoin('people', 'people.id', 'opinion_conditions.checked_by')
    .where({ 'opinion_conditions.project_id': application.projectId })
    .where((either) =>
      either
        .where({ 'opinion_conditions.application_id': application.id })
        .orWhere({ 'opinion_conditions.applies_to': application.stage })
    )
    .orderBy('opinion_conditions.position')
    .select(
      'opinion_conditions.id',
      'departments.name_zh as department_zh',
      'departments.name_en as department_en',
      'opinion_conditions.text',
      'opinion_conditions.applies_to',
      'opinion_conditions.state',
      'opinion_conditions.word',
      'opinion_conditions.checked_in',
      'people.name as checked_by'
    )
  return (rows as Omit<OpinionCondition, 'here'>[]).map((row) => ({ ...row, here: here.has(row.id) }))
}
