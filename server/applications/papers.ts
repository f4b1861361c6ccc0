import type { Knex } from 'knex'
import { NotFound, NotPossibleNow } from '../errors.ts'
import { listPapersDue } from '../moves/facts/papers-due.ts'
import type { Paper } from './schema.ts'
import { listPapers } from './slots.ts'
import { type ApplicationRow, lockApplication } from './store.ts'

/** The round of papers that answer the one notice of corrections, and of those that a department asked for later. */
export const CORRECTED = 2
const AFTER_ACCEPTANCE = 3

/** Papers change while the filing is a draft, while a correction is due, and when a department asks for that very paper. */
async function roundOf(
  trx: Knex.Transaction,
  application: Pick<ApplicationRow, 'id' | 'state'>,
  material: string | undefined
): Promise<number> {
  if (application.state === 'draft') return 1
  if (application.state === 'awaiting-correction') return CORRECTED
  const asked = await trx('corrections')
    .where({ applicationId: application.id })
    .whereIn('moveId', trx('case_moves').where({ state: 'open' }).select('id'))
  const wanted = asked.some(({ lines }) => lines.some((line) => line.material === material))
  if (material && wanted && application.state === 'in-review') return AFTER_ACCEPTANCE
  // What corrected facts ask for follows after the acceptance (rules §4.7).
  const running = application.state === 'accepted' || application.state === 'in-review'
  const due = running ? await listPapersDue(trx, application.id) : []
  if (due.some(({ code }) => code === material)) return AFTER_ACCEPTANCE
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
    const round = await roundOf(trx, application, input.material)
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
    const application = await lockApplication(trx, applicationId)
    const paper = await trx('application_papers').where({ id: paperId, applicationId }).first('material')
    const round = await roundOf(trx, application, paper?.material)
    const deleted = await trx('application_papers')
      .where({ id: paperId, applicationId, round })
      // What the city has cannot be taken out.
      .whereNull('licenceId')
      .delete()
    if (!deleted) throw new NotFound(`paper ${paperId}`)
  })
}
