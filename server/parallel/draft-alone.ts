import type { Knex } from 'knex'
import type { ApplicationRow } from '../applications/store.ts'
import { createdAt } from '../clock.ts'
import type { ProjectFacts } from './project-facts.ts'

interface Alone {
  projectId: string
  item: string
}

/** The item's own filing that is not over yet. */
export function findUnfinished(trx: Knex.Transaction, { projectId, item }: Alone) {
  return trx('applications')
    .where({ projectId, item })
    .whereNotIn('state', ['passed', 'failed', 'rejected', 'withdrawn'])
    .first()
}

/** A draft of the item alone, with the newest stage's answers. */
export async function draftAlone(
  trx: Knex.Transaction,
  { projectId, item }: Alone,
  { facts, form }: ProjectFacts['filed'],
  createdBy: string
): Promise<ApplicationRow> {
  const [draft] = await trx('applications')
    .insert({
      projectId,
      stage: 'P',
      item,
      facts: JSON.stringify(facts),
      form: JSON.stringify(form),
      createdBy,
      ...createdAt()
    })
    .returning('*')
  return draft!
}
