import type { Knex } from 'knex'
import { listMaterials } from '../items/store.ts'
import type { LicenceRow } from '../licences/store.ts'
import { planStage } from './plan-stage.ts'
import { listSlots } from './slots.ts'
import type { ApplicationRow } from './store.ts'

const RUNNING: readonly ApplicationRow['state'][] = ['filed', 'awaiting-correction', 'accepted', 'in-review']

/** At the filing: what the city has already is attached, the very document, so that nobody brings it twice (rules §4.1). */
export async function attachProduced(trx: Knex.Transaction, application: ApplicationRow): Promise<void> {
  const slots = await listSlots(trx, application)
  for (const { material, produced = [] } of slots)
    for (const { licenceId, fileId } of produced)
      await attach(trx, { applicationId: application.id, material, fileId, licenceId })
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

async function attach(
  trx: Knex.Transaction,
  paper: { applicationId: string; material: string; fileId: string; licenceId: string }
): Promise<void> {
  await trx('application_papers')
    .insert({ ...paper, round: 1 })
    .onConflict(['applicationId', 'material', 'fileId'])
    .ignore()
}
