import type { Knex } from 'knex'
import { isInternal } from './kinds.ts'
import type { OfficialPaper } from './schema.ts'

/** Oldest first. `forApplicant`: without what the departments write to each other. */
export async function listOfficialPapers(
  db: Knex,
  applicationIds: string[],
  { forApplicant = false } = {}
): Promise<OfficialPaper[]> {
  const rows = await db('official_papers').whereIn('applicationId', applicationIds).orderBy('createdAt')
  return rows
    .filter(({ kind }) => !forApplicant || !isInternal(kind))
    .map((row) => ({
      id: row.id,
      kind: row.kind,
      number: row.number,
      title: row.title,
      businessKey: row.businessKey,
      office: row.snapshot.office,
      issuedOn: row.issuedOn,
      checkCode: row.checkCode,
      revoked: row.revokedAt !== null
    }))
}
