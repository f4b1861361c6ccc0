import type { Knex } from 'knex'
import { isEnded, isGranted } from '../cases/store.ts'

/** A document that a case of the project produced. */
export interface ProducedPaper {
  licenceId: string
  number: string
  item: string
  fileId: string
  issuedOn: string
  validUntil: string | null
  /** Taken back, or over on the day that counts. */
  ended: 'revoked' | 'expired' | null
}

/** What the cases of a project have produced, will produce, and granted. */
export interface Produced {
  papers: ProducedPaper[]
  /** Items with a case that is still open. */
  open: ReadonlySet<string>
  granted: ReadonlySet<string>
}
export const NOTHING_PRODUCED: Produced = { papers: [], open: new Set(), granted: new Set() }

/** On `day`: what is over then fills no slot (rules §4.1). */
export async function listProduced(db: Knex, projectId: string, day: string): Promise<Produced> {
  const cases = await db('cases').where({ projectId }).select('item', 'state')
  const rows = await db('licences')
    .join('cases', 'cases.id', 'licences.case_id')
    .where({ 'cases.project_id': projectId })
    .orderBy('licences.issued_on')
    .orderBy('licences.number')
    .select<(Omit<ProducedPaper, 'ended'> & { revokedAt: string | null })[]>(
      'licences.id as licence_id',
      'licences.number',
      'cases.item',
      'licences.file_id',
      'licences.issued_on',
      'licences.valid_until',
      'licences.revoked_at'
    )
  return {
    papers: rows.map(({ revokedAt, ...paper }) => ({
      ...paper,
      ended: revokedAt ? 'revoked' : paper.validUntil !== null && paper.validUntil < day ? 'expired' : null
    })),
    open: new Set(cases.filter((row) => !isEnded(row)).map(({ item }) => item)),
    granted: new Set(cases.filter(isGranted).map(({ item }) => item))
  }
}
