import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { startClock } from '../../../server/clocks/store.ts'
import { listRecordedActs } from '../../../server/dossiers/recorded-acts.ts'
import { seedShipped } from '../../../server/seed.ts'
import { startTestApp, type TestApp, type Visitor } from '../../support/app.ts'
import { askOpinion, fileStage, openTask, type FiledStage } from '../paper-marks/filed-stage.ts'

const FORM = 'yimen:review-opinion'
const OWNER = 'HB@360500:handler'

let day: string
let yimen: TestApp
let reviewer: Visitor
beforeAll(async () => {
  yimen = await startTestApp({ now: () => new Date(`${day}T10:00:00+08:00`) })
  await seedShipped(yimen.db)
  day = '2026-03-10'
  reviewer = await yimen.signIn('hb-handler')
}, 180_000)
afterAll(() => yimen.close())

let stage: FiledStage
let number: string
let taskId: string
let count = 0
/** Asked on Monday 2 March for 5 working days: due on Monday the 9th, the review on Friday the 6th. */
beforeEach(async () => {
  count += 1
  stage = await fileStage(yimen.db, `360500S1-20260302-000${count}`)
  const opinion = await askOpinion(yimen.db, stage, 'HB', [])
  number = opinion.number
  const row = (await yimen.db('stage_opinions').where({ number }).first('id'))!
  await yimen.db.transaction((trx) =>
    startClock(trx, {
      ownerKind: 'opinion',
      ownerId: row.id,
      businessKey: number,
      kind: 'opinion',
      startsOn: '2026-03-02',
      limit: { days: 5, unit: 'wd' }
    })
  )
  taskId = await openTask(yimen.db, { businessKey: number, owner: OWNER, form: FORM })
})

const submit = (overdueReason?: string) =>
  reviewer.post(`/api/tasks/${taskId}/complete`, {
    form: FORM,
    outcome: 'agree',
    text: '同意',
    overdueReason
  })
const row = async () =>
  (await reviewer.get('/api/inbox?view=todo'))
    .json()
    .rows.find((one: { taskId: string }) => one.taskId === taskId)
const actOf = async () =>
  (await listRecordedActs(yimen.db, stage.applicationId)).find((act) => act.businessKey === number)!

test('what is over is answered only with a reason, which stays with the act and in the record', async () => {
  day = '2026-03-10'
  expect(await row()).toMatchObject({
    signal: 'red',
    daysLeft: -1
  })
  for (const reason of [undefined, '  ']) {
    const answer = await submit(reason)
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'OVERDUE_REASON_MISSING'])
  }
  expect((await submit(' 现场踏勘因雨推迟 ')).statusCode).toBe(200)
  expect((await actOf()).detail).toMatchObject({ overdueReason: '现场踏勘因雨推迟' })
  const [event] = await yimen.db('case_events').where({ businessKey: number, kind: 'reviewed' })
  expect(event!.detail).toMatchObject({ overdueReason: '现场踏勘因雨推迟' })

  const supervisor = await yimen.signIn('supervisor')
  const { urgent } = (await supervisor.get('/api/supervision')).json()
  expect(urgent).toMatchObject([{ number, signal: 'red', overdueReason: '现场踏勘因雨推迟' }])
})

test('a step that is over its share asks for a reason before the case is over', async () => {
  day = '2026-03-09'
  expect(await row()).toMatchObject({
    signal: 'yellow',
    node: { dueOn: '2026-03-06', signal: 'red', daysLeft: -1 }
  })
  const answer = await submit()
  expect(answer.json()).toMatchObject({
    code: 'OVERDUE_REASON_MISSING',
    message: expect.stringContaining('step')
  })
  expect((await submit('专家未到')).statusCode).toBe(200)
})

test('in time no reason is asked, and one that is given all the same is not kept', async () => {
  day = '2026-03-06'
  expect((await submit('没有超期')).statusCode).toBe(200)
  expect((await actOf()).detail).not.toHaveProperty('overdueReason')
})

test('a share written in the diagram counts from the day the task came', async () => {
  day = '2026-03-05'
  await yimen
    .db('task_definitions')
    .insert({ processDefinitionId: 'shared', taskKey: 'review', name: '审查', form: FORM, nodeShareDays: 2 })
    .onConflict()
    .ignore()
  await yimen.db('inbox_entries').where({ taskId }).update({
    processDefinitionId: 'shared',
    taskKey: 'review',
    createdAt: '2026-03-02T02:00:00Z'
  })
  expect(await row()).toMatchObject({
    signal: 'green',
    node: { dueOn: '2026-03-04', signal: 'red', daysLeft: -1 }
  })
  expect((await submit()).json().code).toBe('OVERDUE_REASON_MISSING')
})
