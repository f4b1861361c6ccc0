import type { Knex } from 'knex'
import { seedCalendar } from '../../../server/calendar/seed.ts'
import { startClock, stopClock } from '../../../server/clocks/store.ts'
import { seedItems } from '../../../server/items/seed.ts'

/** Monday 16 March 2026, 10:00 in Shanghai: no holiday within the weeks around it. */
export const NOW = new Date('2026-03-16T10:00:00+08:00')

export async function seedWorld(db: Knex): Promise<void> {
  await db.transaction((trx) => seedItems(trx, '2026-03-01'))
  await seedCalendar(db)
}

export interface MadeProject {
  projectId: string
  applicationId: string
  number: string
}

/** A project whose S1 was accepted on a day, promised in 8 working days, at the lead of a region. */
export async function makeProject(
  db: Knex,
  nameZh: string,
  { region = '360500', acceptedOn = '2026-03-10', state = 'in-review' } = {}
): Promise<MadeProject> {
  const person = (await db('people').where({ username: 'applicant' }).first())!
  const { organisationId } = (await db('memberships').where({ personId: person.id }).first())!
  const [project] = await db('projects')
    .insert({ organisationId, nameZh, jurisdiction: region, createdBy: person.id })
    .returning('*')
  const [application] = await db('applications')
    .insert({ projectId: project!.id, stage: 'S1', facts: '{}', form: '{}', createdBy: person.id })
    .returning('*')
  const made = await db('applications').count<{ count: number }[]>('*')
  const number = `${region}S1-20260310-${String(made[0]!.count).padStart(4, '0')}`
  await db('applications')
    .where({ id: application!.id })
    .update({
      number,
      state: state as 'in-review',
      leadGroup: `FG@${region}:lead`,
      acceptedAt: `${acceptedOn}T02:00:00Z`
    })
  await db.transaction((trx) =>
    startClock(trx, {
      ownerKind: 'application',
      ownerId: application!.id,
      businessKey: number,
      kind: 'promised',
      startsOn: acceptedOn,
      limit: { days: 8, unit: 'wd' }
    })
  )
  return { projectId: project!.id, applicationId: application!.id, number }
}

/** A stage opinion with its own clock; signed when it has an answer. */
export async function askOpinion(
  db: Knex,
  { applicationId, number }: MadeProject,
  department: string,
  terms: { asked: string; days?: number; answer?: string; signed?: string; region?: string }
): Promise<string> {
  const { asked, days = 5, answer, signed, region = number.slice(0, 6) } = terms
  const own = `${number}-${department}`
  const [opinion] = await db('stage_opinions')
    .insert({ number: own, applicationId, department, region, askedAt: `${asked}T02:00:00Z` })
    .returning('*')
  const owner = { ownerKind: 'opinion', ownerId: opinion!.id } as const
  await db.transaction(async (trx) => {
    await startClock(trx, {
      ...owner,
      businessKey: own,
      kind: 'opinion',
      startsOn: asked,
      limit: { days, unit: 'wd' }
    })
    if (signed) await stopClock(trx, { ...owner, kind: 'opinion', on: signed })
  })
  if (signed) {
    const completedAt = `${signed}T02:00:00Z`
    await db('stage_opinions')
      .where({ id: opinion!.id })
      .update({ state: 'signed', answer: answer as 'agree', signedAt: completedAt })
    const writer = (await db('people').where({ username: 'hb-handler' }).first('id'))!
    await db('acts').insert({
      taskId: `review-${own}`,
      businessKey: own,
      applicationId,
      caseId: null,
      stageOpinionId: opinion!.id,
      form: 'yimen:review-opinion',
      round: 1,
      personId: writer.id,
      candidateGroup: `${department}@${region}:handler`,
      outcome: answer!,
      text: '审查意见',
      legalBasis: '',
      detail: {},
      completedAt
    })
  } else await openTask(db, own, `${department}@${region}:handler`, 'review-opinion')
  return own
}

/** What the engine's trigger would write. */
export async function openTask(db: Knex, businessKey: string, owner: string, taskKey: string): Promise<void> {
  await db('inbox_entries').insert({
    owner,
    taskId: `task-${businessKey}`,
    taskKey,
    taskName: taskKey,
    processDefinitionId: 'made-up:1',
    processInstanceId: `instance-${businessKey}`,
    businessKey,
    assignee: null,
    dueOn: null,
    createdAt: NOW.toISOString(),
    suspended: false,
    doneAt: null,
    doneBy: null
  } as never)
}

export async function claim(db: Knex, businessKey: string, username: string): Promise<void> {
  const person = (await db('people').where({ username }).first('id'))!
  await db('inbox_entries').where({ businessKey }).update({ assignee: person.id })
  const entry = (await db('inbox_entries').where({ businessKey }).first())!
  const { id: _, ...rest } = entry
  await db('inbox_entries').insert({ ...rest, owner: `user:${person.id}` } as never)
}
