import type { Knex } from 'knex'
import { stopClock } from '../clocks/store.ts'

/** The lead has acted, or its silence has: nobody is waited for any more; the diagram withdraws the tasks. */
export async function endPaperChecks(
  trx: Knex.Transaction,
  applicationId: string,
  on: string
): Promise<void> {
  for (const { id } of await trx('paper_checks').where({ applicationId }).select('id'))
    await stopClock(trx, { ownerKind: 'paper-check', ownerId: id, on })
}
