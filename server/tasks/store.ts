import type { Knex } from 'knex'

export interface ActRow {
  id: string
  taskId: string
  businessKey: string
  applicationId: string
  caseId: string | null
  stageOpinionId: string | null
  form: string
  round: number
  personId: string
  candidateGroup: string
  outcome: string
  text: string
  legalBasis: string
  detail: Record<string, unknown>
  completedAt: string
}
export type NewAct = Omit<ActRow, 'id'>

declare module 'knex/types/tables' {
  interface Tables {
    acts: Knex.CompositeTableType<ActRow, NewAct>
  }
}

/** Undefined when the task already has its act: task_id is unique. */
export async function insertAct(trx: Knex.Transaction, act: NewAct): Promise<ActRow | undefined> {
  const [row] = await trx('acts').insert(act).onConflict('taskId').ignore().returning('*')
  return row
}

export async function findAct(
  db: Knex,
  where: { businessKey: string; form: string; round: number }
): Promise<ActRow | undefined> {
  return db('acts').where(where).orderBy('completedAt', 'desc').first()
}
