import type { Knex } from 'knex'
import { listMaterials } from '../items/store.ts'
import type { LicenceRow } from '../licences/store.ts'
import { planStage } from './plan-stage.ts'
import type { Slot } from './schema.ts'
import type { ApplicationRow } from './store.ts'

const RUNNING: readonly ApplicationRow['state'][] = ['filed', 'awaiting-correction', 'accepted', 'in-review']

/** At the filing: what the city has already is attached, the very document, so that nobody brings it twice (rules §4.1). */
export async function attachProduced(
  trx: Knex.Transaction,
  { id: applicationId }: ApplicationRow,
  slots: readonly Slot[]
): Promise<void> {
  for (const { material, produced = [] } of slots)
    for (const { licenceId, fileId } of produced)
      await attach(trx, { applicationId, material, fileId, licenceId })
}

/** At the issue: filings of the project that wait for this paper have it from now on. */
export async function attachIssued(
  trx: Knex.Transaction,
  licence: Pick<LicenceRow, 'id' | 'fileId'>,
  { projectId, item }: { projectId: string; item: string }
): Promise<void> {
  const papers = (await listMaterials(trx)).filter(({ producedBy }) => producedBy.includes(item))
  if (papers.length === 0) return
  const running = await trx('applications').where({ projectId }).whereIn('state', RUNNING)
  for (const application of running) {
    const { items } = await planStage(trx, application)
    const asked = new Set(items.flatMap(({ materials }) => materials.map(({ material }) => material)))
    for (const { code } of papers.filter((paper) => asked.has(paper.code)))
      await attach(trx, {
        applicationId: application.id,
        material: code,
        fileId: licence.fileId,
        licenceId: licence.id
      })
  }
}

/**
 * The scan of a licence that was sealed by hand takes the place of the drawn one in filings that still run. What somebody
 * decided on or pinned a mark to keeps the file that was looked at, and the sealed one stands beside it.
 */
export async function attachSealed(
  trx: Knex.Transaction,
  { id, fileId }: Pick<LicenceRow, 'id' | 'fileId'>,
  sealedFileId: string
): Promise<void> {
  const attached = await trx('application_papers')
    .join('applications', 'applications.id', 'application_papers.application_id')
    .where({ licenceId: id, fileId })
    .whereIn('state', RUNNING)
    .select('application_papers.id', 'application_id', 'material')
  for (const { id: paperId, applicationId, material } of attached) {
    await attach(trx, { applicationId, material, fileId: sealedFileId, licenceId: id })
    if (!(await wasLookedAt(trx, applicationId, fileId)))
      await trx('application_papers').where({ id: paperId }).delete()
  }
}

async function wasLookedAt(trx: Knex.Transaction, applicationId: string, fileId: string): Promise<boolean> {
  const decided = await trx('cases').where({ applicationId }).whereNotNull('decidedAt').first('id')
  return (
    decided !== undefined ||
    (await trx('paper_marks').where({ applicationId, fileId }).first('id')) !== undefined
  )
}

async function attach(
  trx: Knex.Transaction,
  paper: { applicationId: string; material: string; fileId: string; licenceId: string }
): Promise<void> {
  await trx('application_papers')
    .insert({ ...paper, round: 1 })
    .onConflict(['applicationId', 'material', 'fileId'])
    .ignore()
}
