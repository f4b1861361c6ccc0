import type { Knex } from 'knex'
import type { Subject } from '../../tasks/subject.ts'
import type { MoveRow } from '../store.ts'

/** The withdrawal under way that this number is part of: its own, or the whole filing's. */
export async function findOpenWithdrawal(
  db: Knex,
  number: string,
  { application }: Pick<Subject, 'application'>
): Promise<MoveRow | undefined> {
  return db('case_moves')
    .where({ applicationId: application.id, move: 'withdrawal', state: 'open' })
    .whereIn('number', [number, application.number!])
    .first()
}
