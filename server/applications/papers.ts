import type { Knex } from 'knex'
import { NotFound, NotPossibleNow } from '../errors.ts'
import type { Paper } from './schema.ts'
import { listPapers } from './slots.ts'
import { type ApplicationRow, lockApplication } from './store.ts'

/** The round of papers that answer the one notice of corrections. */
export const CORRECTED = 2

/** Papers change while the filing is a draft, and again while a correction is due; never afterwards. */
function roundOf(application: Pick<ApplicationRow, 'state'>): number {
  if (application.state === 'draft') return 1
  if (application.state === 'awaiting-correction') return CORRECTED
  throw new NotPossibleNow(application.state)
}

/** The file must belong to the project's organisation. */
export async function attachPaper(
  db: Knex,
  applicationId: string,
  input: { material: string; fileId: string; now: Date }
): Promise<Paper> {
  return db.transaction(async (trx) => {
    const application = await lockApplication(trx, applicationId)
    const round = roundOf(application)
    const file = await trx('files')
      .join('projects', 'projects.organisation_id', 'files.organisation_id')
      .where({ 'files.id': input.fileId, 'projects.id': application.projectId })
      .first('files.id')
    if (!file) throw new NotFound(`file ${input.fileId}`)
    if (!(await trx('materials').where({ code: input.material }).first('code')))
      throw new NotFound(`material ${input.material}`)

    await trx('application_papers')
      .insert({
        applicationId,
        material: input.material,
        fileId: input.fileId,
        round,
        addedAt: input.now.toISOString()
      })
      .onConflict(['applicationId', 'material', 'fileId'])
      .ignore()
    const papers = await listPapers(trx, applicationId)
    return papers.find((paper) => paper.material === input.material && paper.file.id === input.fileId)!
  })
}

/** Only of the present round: what was filed stays. */
export async function detachPaper(db: Knex, applicationId: string, paperId: string): Promise<void> {
  await db.transaction(async (trx) => {
    const round = roundOf(await lockApplication(trx, applicationId))
    const deleted = await trx('application_papers').where({ id: paperId, applicationId, round }).delete()
    if (!deleted) throw new NotFound(`paper ${paperId}`)
  })
}
