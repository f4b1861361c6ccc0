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

/** Of these numbers of applications, those whose whole filing is being withdrawn. */
export async function listWithdrawing(db: Knex, numbers: readonly string[]): Promise<Set<string>> {
  const rows = await db('case_moves')
    .where({ move: 'withdrawal', state: 'open' })
    .whereIn('number', numbers)
    .select('number')
  return new Set(rows.map(({ number }) => number))
}
