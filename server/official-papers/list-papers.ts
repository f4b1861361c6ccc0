import type { Knex } from 'knex'
import { titleOf } from './describe-paper.ts'
import type { OfficialPaper } from './schema.ts'

/** Oldest first. `forApplicant`: without what the departments write to each other. */
export async function listOfficialPapers(
  db: Knex,
  applicationIds: string[],
  { forApplicant = false } = {}
): Promise<OfficialPaper[]> {
  const rows = await db('official_papers').whereIn('applicationId', applicationIds).orderBy('createdAt')
  return rows
    .filter(({ kind }) => !forApplicant || kind !== 'opinion')
    .map((row) => ({
      id: row.id,
      kind: row.kind,
      number: row.number,
      title: titleOf(row),
      businessKey: row.businessKey,
      office: row.snapshot.office,
      issuedOn: row.issuedOn,
      checkCode: row.checkCode,
      revoked: row.revokedAt !== null
    }))
}
