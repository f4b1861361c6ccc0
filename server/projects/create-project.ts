import type { Knex } from 'knex'
import type { ApplicationRow } from '../applications/store.ts'
import { createdAt } from '../clock.ts'
import { ProjectCodeTaken } from '../errors.ts'

interface NewDraft {
  organisationId: string
  nameZh: string
  code?: string
  jurisdiction?: string
  /** Answers given before; the draft begins with them. */
  facts?: ApplicationRow['facts']
  personId: string
}

/** A project begins with the draft of its first stage. Throws PROJECT_CODE_TAKEN. */
export async function createProject(trx: Knex.Transaction, draft: NewDraft): Promise<ApplicationRow> {
  const { organisationId, nameZh, code, jurisdiction, facts, personId } = draft
  const created = createdAt()
  const [project] = await trx('projects')
    .insert({
      organisationId,
      nameZh,
      code,
      jurisdiction,
      createdBy: personId,
      ...created,
      ...(created.createdAt && { updatedAt: created.createdAt })
    })
    .onConflict('code')
    .ignore()
    .returning('id')
  if (!project) throw new ProjectCodeTaken(code)

  const organisation = (await trx('organisations').where({ id: organisationId }).first())!
  const form = {
    enterpriseName: organisation.name,
    creditCode: organisation.creditCode,
    projectName: nameZh
  }
  const [application] = await trx('applications')
    .insert({
      projectId: project.id,
      stage: 'S1',
      facts: JSON.stringify({ ...facts, ...(jurisdiction && { jurisdiction }) }),
      form: JSON.stringify(form),
      createdBy: personId,
      ...created
    })
    .returning('*')
  return application!
}
