import type { Knex } from 'knex'
import { loadCalendar } from '../calendar/store.ts'
import { isInternal } from './kinds.ts'
import { remediesUntil } from './remedies-until.ts'
import type { OfficialPaper } from './schema.ts'

/** Oldest first. `forApplicant`: without what the departments write to each other. */
export async function listOfficialPapers(
  db: Knex,
  applicationIds: string[],
  { forApplicant = false } = {}
): Promise<OfficialPaper[]> {
  const rows = await db('official_papers').whereIn('applicationId', applicationIds).orderBy('createdAt')
  const shown = rows.filter(({ kind }) => !forApplicant || !isInternal(kind))
  const services = await db('paper_services').whereIn(
    'paperId',
    shown.map(({ id }) => id)
  )
  const calendar = shown.some(({ snapshot }) => 'remedies' in snapshot) ? await loadCalendar(db) : null
  return shown.map((row) => {
    const service = services.find(({ paperId }) => paperId === row.id)
    return {
      id: row.id,
      kind: row.kind,
      number: row.number,
      title: row.title,
      businessKey: row.businessKey,
      ofCase: row.caseId !== null,
      office: row.snapshot.office,
      issuedOn: row.issuedOn,
      checkCode: row.checkCode,
      revoked: row.revokedAt !== null,
      sealedBy: row.seal?.holder ?? null,
      scanned: row.scanFileId !== null,
      service: service
        ? {
            method: service.method,
            sentAt: service.sentAt,
            deliveredAt: service.deliveredAt,
            openedAt: service.openedAt,
            servedOn: service.servedOn
          }
        : null,
      remedies:
        calendar && service?.servedOn && 'remedies' in row.snapshot
          ? remediesUntil(calendar, service.servedOn)
          : null
    }
  })
}
