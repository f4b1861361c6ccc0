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
  /** By 委托: whose work it was. */
  actingFor: string | null
  candidateGroup: string
  outcome: string
  text: string
  legalBasis: string
  detail: Record<string, unknown>
  completedAt: string
  /** Id of the step in the diagram and of its process: where the token goes back to. Null in acts of old. */
  taskKey: string | null
  processInstanceId: string | null
  /** Of the item in a pair: the act on the opinion. */
  submittedWith: string | null
  /** First look of another person at the step that follows. */
  openedAt: string | null
  openedBy: string | null
  takenBackAt: string | null
}
type Later = 'submittedWith' | 'openedAt' | 'openedBy' | 'takenBackAt'
type Place = 'taskKey' | 'processInstanceId'
export type NewAct = Omit<ActRow, 'id' | Later | Place | 'actingFor'> &
  Partial<Pick<ActRow, Place | 'actingFor'>>

declare module 'knex/types/tables' {
  interface Tables {
    acts: Knex.CompositeTableType<ActRow, NewAct, Partial<Pick<ActRow, Later>>>
  }
}

/** Undefined when the task already has its act: task_id is unique. */
export async function insertAct(trx: Knex.Transaction, act: NewAct): Promise<ActRow | undefined> {
  const [row] = await trx('acts').insert(act).onConflict('taskId').ignore().returning('*')
  return row
}

/** What was taken back was not said. */
export async function findAct(
  db: Knex,
  where: { businessKey: string; form: string; round: number }
): Promise<ActRow | undefined> {
  return db('acts').where(where).whereNull('takenBackAt').orderBy('completedAt', 'desc').first()
}
