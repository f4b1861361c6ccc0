import type { Knex } from 'knex'
import { listPapers } from '../../applications/slots.ts'
import type { FactsComparison } from './schema.ts'

/** Papers that corrected facts ask for: they may be attached although the filing is accepted. */
export async function listPapersDue(
  db: Knex,
  applicationId: string
): Promise<(FactsComparison['papersAdded'][number] & { attached: boolean })[]> {
  const moves = await db('case_moves')
    .where({ applicationId, outcome: 'agree' })
    .whereIn('move', ['facts-corrected', 'item-missing'])
    .orderBy('orderedAt')
  const added = moves.flatMap(({ detail }) => (detail.comparison as FactsComparison).papersAdded)
  const papers = await listPapers(db, applicationId)
  return added.map((paper) => ({
    ...paper,
    attached: papers.some(({ material }) => material === paper.code)
  }))
}
