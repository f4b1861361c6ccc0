import type { Knex } from 'knex'
import type { User } from '../policies.ts'
import type { PaperMark } from './schema.ts'

export interface MarkRow extends Omit<PaperMark, 'author' | 'mine'> {
  taskId: string
  authorId: string
  changedAt: string | null
  removedAt: string | null
}
type NewMark = Omit<MarkRow, 'id' | 'changedAt' | 'removedAt' | 'actId'>

declare module 'knex/types/tables' {
  interface Tables {
    paper_marks: Knex.CompositeTableType<MarkRow, NewMark, Partial<MarkRow>>
  }
}

export async function listMarks(db: Knex, applicationId: string, user: User): Promise<PaperMark[]> {
  return select(db, user).where({ applicationId }).orderBy('number')
}

export async function getMark(db: Knex, id: string, user: User): Promise<PaperMark> {
  return (await select(db, user).where({ 'paper_marks.id': id }).first())!
}

function select(db: Knex, user: User) {
  return db('paper_marks')
    .join('people', 'people.id', 'paper_marks.author_id')
    .whereNull('removedAt')
    .select<PaperMark[]>(
      'paper_marks.id',
      'application_id',
      'number',
      'file_id',
      'page',
      'x',
      'y',
      'width',
      'height',
      'text',
      'kind',
      'result',
      'business_key',
      'round',
      'people.name as author',
      db.raw('author_id = ? as mine', [user.id]),
      'candidate_group',
      'paper_marks.created_at',
      'act_id'
    )
}

/** In a transaction that holds the application: the series has no gaps of two people at once. */
export async function insertMark(trx: Knex.Transaction, mark: Omit<NewMark, 'number'>): Promise<string> {
  const last = await trx('paper_marks').where({ applicationId: mark.applicationId }).max('number as number')
  const number = Number((last[0] as { number: number | null } | undefined)?.number ?? 0) + 1
  const [row] = await trx('paper_marks')
    .insert({ ...mark, number })
    .returning('id')
  return row!.id
}

export async function lockMark(trx: Knex.Transaction, id: string): Promise<MarkRow | undefined> {
  return trx('paper_marks').where({ id }).whereNull('removedAt').forUpdate().first()
}
