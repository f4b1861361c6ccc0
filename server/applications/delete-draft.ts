import type { Knex } from 'knex'
import { NotPossibleNow } from '../errors.ts'
import { lockApplication } from './store.ts'

/** With its papers; answers their files. The draft of a project that was never filed goes with its project, not without it. */
export async function deleteDraftOf(db: Knex, applicationId: string): Promise<string[]> {
  return db.transaction(async (trx) => {
    const { state, projectId } = await lockApplication(trx, applicationId)
    const project = (await trx('projects').where({ id: projectId }).first('state'))!
    if (state !== 'draft' || project.state === 'draft') throw new NotPossibleNow(state)
    const files = await trx('application_papers').where({ applicationId }).select('fileId')
    await trx('applications').where({ id: applicationId }).delete()
    return files.map(({ fileId }) => fileId)
  })
}
