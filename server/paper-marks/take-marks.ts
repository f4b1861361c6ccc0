import type { Knex } from 'knex'
import { NotFound } from '../errors.ts'
import type { MarkRow } from './store.ts'

/** The marks that an act takes along, in the order in which it names them; each of its own number and not taken yet. */
export async function findMarksFor(
  trx: Knex.Transaction,
  { ids, businessKey, kind }: { ids: readonly string[]; businessKey: string; kind: MarkRow['kind'] }
): Promise<MarkRow[]> {
  if (ids.length === 0) return []
  const rows = await trx('paper_marks')
    .whereIn('id', [...ids])
    .where({ businessKey, kind })
    .whereNull('removedAt')
    .whereNull('actId')
    .forUpdate()
  return ids.map((id) => {
    const row = rows.find((one) => one.id === id)
    if (!row) throw new NotFound(`mark ${id}`)
    return row
  })
}

export async function bindMarks(trx: Knex.Transaction, ids: readonly string[], actId: string): Promise<void> {
  if (ids.length)
    await trx('paper_marks')
      .whereIn('id', [...ids])
      .update({ actId })
}

/** What the act keeps of a mark: the sentence and its place, whatever happens to anything else. */
export function describeMark({ id, number, fileId, page, x, y, width, height, text, result }: MarkRow) {
  return { id, number, fileId, page, x, y, width, height, text, result }
}
