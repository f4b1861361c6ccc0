import type { Knex } from 'knex'
import type { TestApp } from './app.ts'
import { sampleProjects } from './sample-projects.ts'

export const NUMBER = '360500S1-20260310-0001'
export const ITEM = `${NUMBER}-HB`
export const OPINION = `${NUMBER}-opinion`

/** A stage in review: 环保 has an item and an opinion of it, without any task yet. */
export async function addFiling(yimen: TestApp): Promise<{ projectId: string; applicationId: string }> {
  const { db } = yimen
  const { organisationId, personId } = (await db('memberships').first())!
  const [project] = await db('projects')
    .insert({ organisationId, nameZh: '污水处理厂', createdBy: personId })
    .returning('*')
  await db('projects')
    .where({ id: project!.id })
    .update({ jurisdiction: '360521' } as never)
  const { facts, items } = sampleProjects[0]!
  const [application] = await db('applications')
    .insert({
      projectId: project!.id,
      stage: 'S1',
      facts: JSON.stringify(facts),
      form: '{}',
      createdBy: personId
    })
    .returning('*')
  await db('applications').where({ id: application!.id }).update({
    number: NUMBER,
    state: 'in-review',
    leadGroup: 'FG@360500:lead',
    applicable: items,
    filedAt: '2026-03-10T01:00:00Z'
  })
  const version = (await db('item_versions').where({ item: 'HB-XK-0002' }).whereNull('validTo').first())!
  await db('cases').insert({
    number: ITEM,
    applicationId: application!.id,
    projectId: project!.id,
    item: 'HB-XK-0002',
    itemVersionId: version.id,
    department: 'HB',
    region: '360500',
    state: 3
  } as never)
  await db('stage_opinions').insert({
    number: OPINION,
    applicationId: application!.id,
    department: 'HB',
    region: '360500'
  })
  for (const [taskKey, form] of [
    ['review', 'yimen:review'],
    ['decide', 'yimen:decide'],
    ['review-opinion', 'yimen:review-opinion'],
    ['sign-opinion', 'yimen:sign-opinion']
  ])
    await db('task_definitions').insert({
      processDefinitionId: 'd',
      taskKey: taskKey!,
      name: taskKey!,
      form: form!,
      nodeShareDays: null
    })
  return { projectId: project!.id, applicationId: application!.id }
}

export async function addTask(
  db: Knex,
  task: { id: string; key: string; number: string; owner: string; assignee?: string }
): Promise<void> {
  const owners = [task.owner, ...(task.assignee ? [`user:${task.assignee}`] : [])]
  await db('inbox_entries').insert(
    owners.map((owner) => ({
      owner,
      taskId: task.id,
      taskKey: task.key,
      taskName: task.key,
      processDefinitionId: 'd',
      processInstanceId: `p-${task.number}`,
      businessKey: task.number,
      assignee: task.assignee ?? null,
      createdAt: '2026-03-10T02:00:00Z'
    })) as never
  )
}

export const idOf = async (db: Knex, username: string) =>
  (await db('people').where({ username }).first('id'))!.id

/** Another person of an office, so that work can change hands; answers the id. */
export async function addColleague(
  yimen: TestApp,
  username: string,
  role: 'handler' | 'head' | 'lead',
  department: string
): Promise<string> {
  const { db } = yimen
  const like = (await db('people').where({ username: 'hb-handler' }).first('passwordHash'))!
  const [person] = await db('people')
    .insert({ username, name: username, passwordHash: like.passwordHash } as never)
    .returning('id')
  const unit = (await db('org_units').where({ department, region: '360500' }).first('id'))!
  await db('roles_held').insert({ personId: person!.id, role, orgUnitId: unit.id } as never)
  return person!.id
}
