import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Knex } from 'knex'
import type { InboxRow } from '../../../server/inbox/schema.ts'
import { seedShipped } from '../../../server/seed.ts'
import { startTestApp, type TestApp, type Visitor } from '../../support/app.ts'

/** A Wednesday without holidays around it. */
const NOW = new Date('2026-03-11T02:00:00Z')

let yimen: TestApp
let handler: Visitor
beforeAll(async () => {
  yimen = await startTestApp({ now: () => NOW })
  const { db } = yimen
  await seedShipped(db)
  const applicant = await yimen.signIn('applicant')
  const { user } = (await applicant.get('/api/session')).json()
  const add = (project: Parameters<typeof addProject>[1]) => addProject(db, project, user)
  await add({ name: '污水处理厂', stage: 'S1', item: 'HB-XK-0002', due: '2026-03-10' })
  await add({ name: '隔膜生产线', stage: 'S1', item: 'SL-XK-0001', due: '2026-03-11' })
  await add({ name: '隔膜仓库', stage: 'S3', item: 'HB-XK-0002', due: '2026-03-30' })
  // The opinion comes first, the item of the same filing is due later: one row, which is as near as its first half.
  await add({
    name: '湿地步道',
    stage: 'S1',
    item: 'HB-XK-0002',
    due: '2026-03-31',
    opinionDue: '2026-03-12'
  })
  handler = await yimen.signIn('hb-handler')
}, 180_000)
afterAll(() => yimen.close())

interface Filing {
  name: string
  stage: string
  item: string
  due: string
  opinionDue?: string
}
let numbers = 0

async function addProject(db: Knex, filing: Filing, user: { id: string; organisations: { id: string }[] }) {
  const number = `360500${filing.stage}-20260302-000${++numbers}`
  const [project] = await db('projects')
    .insert({ organisationId: user.organisations[0]!.id, nameZh: filing.name, createdBy: user.id })
    .returning('*')
  const [application] = await db('applications')
    .insert({ projectId: project!.id, stage: filing.stage, facts: '{}', form: '{}', createdBy: user.id })
    .returning('*')
  await db('applications').where({ id: application!.id }).update({ number, state: 'in-review' })
  const version = await db('item_versions').where({ item: filing.item }).first('id')
  const ofCase = `${number}-${filing.item.slice(0, 2)}`
  const [row] = await db('cases')
    .insert({
      number: ofCase,
      applicationId: application!.id,
      projectId: project!.id,
      item: filing.item,
      itemVersionId: version!.id,
      department: 'HB',
      region: '360500'
    } as never)
    .returning('id')
  await addTask(db, ofCase, filing.due, row!.id, filing.opinionDue ? number : null)
  if (!filing.opinionDue) return
  const [opinion] = await db('stage_opinions')
    .insert({
      number: `${number}-opinion`,
      applicationId: application!.id,
      department: 'HB',
      region: '360500'
    })
    .returning('id')
  await addTask(db, `${number}-opinion`, filing.opinionDue, opinion!.id, number, 'opinion')
}

async function addTask(
  db: Knex,
  businessKey: string,
  dueOn: string,
  ownerId: string,
  pair: string | null,
  kind: 'case' | 'opinion' = 'case'
) {
  await db('clocks').insert({
    ownerKind: kind,
    ownerId,
    businessKey,
    kind: kind === 'case' ? 'promised' : 'opinion',
    startsOn: '2026-02-02',
    limitDays: 20,
    unit: 'wd',
    dueOn
  } as never)
  await db('inbox_entries').insert({
    owner: 'HB@360500:handler',
    taskId: businessKey,
    taskKey: 'review',
    taskName: '审查',
    processDefinitionId: 'd',
    processInstanceId: 'p',
    businessKey,
    dueOn,
    createdAt: NOW.toISOString()
  } as never)
  await db('inbox_entries').where({ taskId: businessKey }).update({ pair })
}

const projectsOf = async (query: string, limit = 50) => {
  const answer = await handler.get(`/api/inbox?view=todo&limit=${limit}&${query}`)
  return answer.json<{ rows: InboxRow[] }>().rows.map((row) => row.projectNameZh)
}

test('the list is narrowed by stage, item, signal and search, alone and together', async () => {
  expect(await projectsOf('')).toEqual(['污水处理厂', '隔膜生产线', '湿地步道', '隔膜仓库'])
  expect(await projectsOf('stage=S3')).toEqual(['隔膜仓库'])
  expect(await projectsOf('item=HB-XK-0002')).toEqual(['污水处理厂', '湿地步道', '隔膜仓库'])
  expect(await projectsOf('item=HB-XK-0002&stage=S1')).toEqual(['污水处理厂', '湿地步道'])
  expect(await projectsOf('signal=red')).toEqual(['污水处理厂'])
  expect(await projectsOf('signal=yellow')).toEqual(['隔膜生产线', '湿地步道'])
  expect(await projectsOf('signal=green&item=HB-XK-0002')).toEqual(['隔膜仓库'])
  expect(await projectsOf(`q=${encodeURIComponent('隔膜')}`)).toEqual(['隔膜生产线', '隔膜仓库'])
  expect(await projectsOf(`q=${encodeURIComponent('隔膜')}&signal=yellow`)).toEqual(['隔膜生产线'])
})

test('a pair is found by the number and the name of either half, and shows the signal of the nearer one', async () => {
  expect(await projectsOf('q=0004-HB')).toEqual(['湿地步道'])
  expect(await projectsOf('q=0004-opinion')).toEqual(['湿地步道'])
  expect(await projectsOf(`q=${encodeURIComponent('环境影响')}`)).toEqual([
    '污水处理厂',
    '湿地步道',
    '隔膜仓库'
  ])
  expect(await projectsOf('signal=red&stage=S3')).toEqual([])
})

test('percent and underscore are letters of the search', async () => {
  expect(await projectsOf('q=%25')).toEqual([])
  expect(await projectsOf('q=_')).toEqual([])
})

test('tabs count what is left, and each filter offers what the others leave', async () => {
  const count = async (query: string) => (await handler.get(`/api/inbox/counts?${query}`)).json().todo
  expect(await count('stage=S1')).toBe(3)
  expect(await count('signal=yellow&item=HB-XK-0002')).toBe(1)

  const choices = (await handler.get('/api/inbox/choices?view=todo&stage=S1&signal=yellow')).json()
  expect(choices.stages).toEqual([{ stage: 'S1', rows: 2 }])
  expect(choices.signals).toEqual([
    { signal: 'red', rows: 1 },
    { signal: 'yellow', rows: 2 }
  ])
  expect(choices.items).toMatchObject([
    { item: 'HB-XK-0002', rows: 1 },
    { item: 'SL-XK-0001', rows: 1 }
  ])
  const gone = await handler.get('/api/inbox/choices?view=todo&item=ZJ-XK-0003')
  expect(gone.json().items).toContainEqual({
    item: 'ZJ-XK-0003',
    nameZh: '建筑工程施工许可证核发',
    nameEn: expect.any(String),
    rows: 0
  })
  expect((await handler.get('/api/inbox/choices?view=mine')).json()).toEqual({
    stages: [],
    items: [],
    signals: []
  })
})
