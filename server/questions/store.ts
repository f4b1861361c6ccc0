import type { Knex } from 'knex'
import { NotFound } from '../errors.ts'

export interface QuestionRow {
  id: string
  number: string
  item: string | null
  projectId: string | null
  businessKey: string | null
  department: string
  region: string
  jurisdiction: string
  text: string
  askedBy: string
  askedAt: string
  askedOn: string
  limitDays: number
  answer: string | null
  answeredBy: string | null
  answeredAt: string | null
  answeredOn: string | null
  publicQuestion: string | null
  publicAnswer: string | null
  toldOverdueAt: string | null
}
type Asked =
  | 'number'
  | 'item'
  | 'projectId'
  | 'businessKey'
  | 'department'
  | 'region'
  | 'jurisdiction'
  | 'text'
  | 'askedBy'
  | 'askedAt'
  | 'askedOn'
  | 'limitDays'
export type NewQuestion = Pick<QuestionRow, Asked>

interface QuestionMove {
  id: number
  questionId: string
  fromDepartment: string
  toDepartment: string
  reason: string
  personId: string
  movedAt: string
}

declare module 'knex/types/tables' {
  interface Tables {
    questions: Knex.CompositeTableType<
      QuestionRow,
      NewQuestion,
      Partial<Omit<QuestionRow, 'id' | Asked>> & Partial<Pick<QuestionRow, 'department' | 'region'>>
    >
    question_moves: Knex.CompositeTableType<QuestionMove, Omit<QuestionMove, 'id'>>
  }
}

export async function lockQuestion(trx: Knex.Transaction, id: string): Promise<QuestionRow> {
  const row = await trx('questions').where({ id }).forUpdate().first()
  if (!row) throw new NotFound(`question ${id}`)
  return row
}
