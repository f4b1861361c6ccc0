import type { Knex } from 'knex'
import type { Static } from 'typebox'
import { competentOffices, officeFor, type Office } from '../directory/candidate-group.ts'
import { assertRegion, loadDirectory } from '../directory/store.ts'
import { NotFound } from '../errors.ts'
import { listItemsOn, listStages } from '../items/store.ts'
import { actsFor, type User } from '../policies.ts'
import { findSubject } from '../tasks/subject.ts'
import type { askQuestion } from './schema.ts'
import type { NewQuestion } from './store.ts'

type Body = Static<(typeof askQuestion)['schema']['body']>

/** Whom a question goes to, and what it is about. Throws NotFound for what the person may not see. */
export type Addressed = Pick<
  NewQuestion,
  'item' | 'projectId' | 'businessKey' | 'department' | 'region' | 'jurisdiction'
>

export async function addressQuestion(db: Knex, user: User, body: Body, today: string): Promise<Addressed> {
  return 'item' in body ? addressItem(db, body, today) : addressProject(db, user, body)
}

async function addressItem(
  db: Knex,
  { item: code, region }: Extract<Body, { item: string }>,
  today: string
): Promise<Addressed> {
  if (region !== undefined) await assertRegion(db, region)
  const item = (await listItemsOn(db, today)).find((candidate) => candidate.item === code)
  if (!item) throw new NotFound(`item ${code}`)
  const directory = await loadDirectory(db)
  const jurisdiction = region ?? directory.regions.find(({ kind }) => kind === 'city')!.code
  // The last local office decides, or speaks for the province.
  const office = competentOffices(directory, item, jurisdiction).offices.at(-1)!
  return { item: code, projectId: null, businessKey: null, jurisdiction, ...office }
}

async function addressProject(
  db: Knex,
  user: User,
  { projectId, businessKey }: Extract<Body, { projectId: string }>
): Promise<Addressed> {
  const project = await db('projects').where({ id: projectId }).first()
  if (!project || !actsFor(user, project.organisationId)) throw new NotFound(`project ${projectId}`)
  const directory = await loadDirectory(db)
  const jurisdiction = project.jurisdiction ?? directory.regions.find(({ kind }) => kind === 'city')!.code

  const subject = businessKey === undefined ? undefined : await findSubject(db, businessKey)
  if (businessKey !== undefined && subject?.application.projectId !== projectId)
    throw new NotFound(`case ${businessKey}`)
  const part = subject?.case ?? subject?.opinion
  const office = part ?? (await leadOf(db, projectId, (code) => officeFor(directory, code, jurisdiction)))
  const version =
    subject?.case && (await db('item_versions').where({ id: subject.case.itemVersionId }).first('item'))
  return {
    item: version?.item ?? null,
    projectId,
    businessKey: businessKey ?? null,
    jurisdiction,
    department: office.department,
    region: office.region
  }
}

/** The office that leads the newest stage; a draft has none yet and asks the one that will. */
async function leadOf(db: Knex, projectId: string, officeOf: (code: string) => Office): Promise<Office> {
  const newest = await db('applications').where({ projectId }).orderBy('createdAt', 'desc').first()
  const [department, region] = newest?.leadGroup?.split(':')[0]!.split('@') ?? []
  if (department && region) return { department, region }
  const stages = await listStages(db)
  return officeOf((stages.find(({ code }) => code === newest?.stage) ?? stages[0]!).lead)
}
