import { expect, test } from '@jest/globals'
import { returnWork } from '../../server/delegations/return-work.ts'
import { reconcile } from '../../server/inbox/reconcile.ts'
import { useFlow } from '../support/flow-suite.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
const PLANT = '锂电隔膜生产线建设项目'
/** A district whose 林业 no other suite gives work to: its handler sees what is the head's, and a stranger helps out. */
const DISTRICT = '360502'
const HANDLER = `ly-handler-${DISTRICT}`
const HEAD = `ly-head-${DISTRICT}`
const OTHER = 'wg-handler'

const idOf = async (username: string) =>
  (await suite.flow.db('people').where({ username }).first('id'))!.id as string

/** 林业's handler does the head's work today. */
async function delegate() {
  const { flow, officers } = suite
  const head = await officers.officer(HEAD)
  const today = flow.clock.now().toISOString().slice(0, 10)
  const answer = await head.post('/api/delegations', {
    toPersonId: await idOf(HANDLER),
    fromOn: today,
    untilOn: today,
    items: null,
    regions: null,
    reason: '出差'
  })
  expect(answer.statusCode).toBe(200)
  return { head, end: () => head.post(`/api/delegations/${answer.json().id}/end`) }
}

/** A forestry case that waits for the head; another handler of the office reviewed it. */
async function waitsForHead(reviewer: string) {
  const { flow, officers, applicant } = suite
  const filing = await applicant.files(PLANT, { forestLand: 'permanent', jurisdiction: DISTRICT })
  await officers.accepts(filing)
  const row = (await officers.casesOf(filing)).find(({ department }) => department === 'LY')!
  const person = await officers.officer(reviewer)
  await person.does(row.number, {
    form: 'yimen:review',
    outcome: 'propose-grant',
    text: '已审查',
    legalBasis: '行政许可法34条'
  })
  await (await officers.officer(HEAD)).task(row.number, 'yimen:forward')
  return { row, db: flow.db }
}

const settled = (projectId: string) =>
  until(
    async () =>
      !(await suite.flow.db('engine_commands').where({ tree: projectId }).whereNull('deliveredAt').first()),
    60_000,
    'orders are left'
  )

test('the engine follows who acts for whom, the inbox agrees with it, and the decision stands in both names', async () => {
  const { flow, officers } = suite
  // Another handler reviews: the delegate may decide only what neither of them wrote.
  const unit = (await flow.db('org_units').where({ department: 'LY', region: DISTRICT }).first('id'))!.id
  await flow
    .db('roles_held')
    .insert({ personId: await idOf(OTHER), role: 'handler', orgUnitId: unit } as never)
    .onConflict()
    .ignore()
  const { row, db } = await waitsForHead(OTHER)
  const { head, end } = await delegate()
  const { taskId } = await head.task(row.number, 'yimen:forward')
  await head.post(`/api/tasks/${taskId}/claim`)
  await settled(row.projectId)

  const forester = await officers.officer(HANDLER)
  expect((await forester.post(`/api/tasks/${taskId}/claim`)).statusCode).toBe(200)
  await settled(row.projectId)
  const own = await db('inbox_entries').where({ taskId }).select('owner', 'assignee', 'actingFor')
  const [delegateId, headId] = [await idOf(HANDLER), await idOf(HEAD)]
  expect(own.map(({ owner }) => owner).toSorted()).toEqual(
    [`LY@${DISTRICT}:head`, `user:${delegateId}`].toSorted()
  )
  expect(own.every(({ assignee, actingFor }) => assignee === delegateId && actingFor === headId)).toBe(true)
  const drift = await reconcile(db, flow.app.engine, 500)
  expect(
    [...drift.missing, ...drift.surplus, ...drift.different].filter((one) => one.taskId === taskId)
  ).toEqual([])

  await forester.does(row.number, { form: 'yimen:forward', outcome: 'forward', text: '符合条件' })
  await settled(row.projectId)
  const { timeline } = (await head.get(`/api/dossiers/${row.number}`)).json()
  const granted = timeline.find(({ kind }: { kind: string }) => kind === 'forwarded')
  expect(granted).toMatchObject({ person: '丁松', detail: { actingFor: { name: '万木林' } } })
  await end()
}, 180_000)

test('who reviewed does not decide by delegation; what was claimed goes home when it ends, in the engine too', async () => {
  const { flow, officers } = suite
  const { row, db } = await waitsForHead(HANDLER)
  const { head, end } = await delegate()
  const forester = await officers.officer(HANDLER)
  const refused = await forester.answers(row.number, {
    form: 'yimen:forward',
    outcome: 'forward',
    text: '符合条件'
  })
  expect([refused.statusCode, refused.json().code]).toEqual([403, 'NOT_TWO_PERSONS'])

  const { taskId } = await forester.task(row.number, 'yimen:forward')
  await forester.post(`/api/tasks/${taskId}/claim`)
  expect((await end()).statusCode).toBe(200)
  await settled(row.projectId)
  expect((await flow.app.engine.findTask(taskId))!.assignee).toBe(await idOf(HEAD))
  expect(await db('inbox_entries').where({ taskId }).pluck('assignee')).toEqual([
    await idOf(HEAD),
    await idOf(HEAD)
  ])
  expect(await db.transaction((trx) => returnWork(trx, flow.clock.now(), null))).toBe(0)
  await head.does(row.number, { form: 'yimen:forward', outcome: 'forward', text: '符合条件' })
}, 180_000)
