import type { Knex } from 'knex'
import { type ApplicationRow, lockApplication } from '../applications/store.ts'
import type { CaseRow } from '../cases/store.ts'
import { NotFound } from '../errors.ts'
import type { StageOpinion } from '../stage-opinions/store.ts'

/** What a task is about: an application, or one department's case or opinion in it. */
export interface Subject {
  application: ApplicationRow
  case: CaseRow | null
  opinion: StageOpinion | null
}

/** The business key of a process is the number of its application, case or opinion. */
export async function findSubject(db: Knex, businessKey: string): Promise<Subject | undefined> {
  const row = await db('cases').where({ number: businessKey }).first()
  const opinion = row ? undefined : await db('stage_opinions').where({ number: businessKey }).first()
  const owner = row ?? opinion
  const application = await (owner
    ? db('applications').where({ id: owner.applicationId }).first()
    : db('applications').where({ number: businessKey }).first())
  return application && { application, case: row ?? null, opinion: opinion ?? null }
}

/** The application is locked first and the part is read after it, so that acts on one filing follow each other. */
export async function lockSubject(trx: Knex.Transaction, businessKey: string): Promise<Subject> {
  const found = await findSubject(trx, businessKey)
  if (!found) throw new NotFound(businessKey)
  await lockApplication(trx, found.application.id)
  return (await findSubject(trx, businessKey))!
}
