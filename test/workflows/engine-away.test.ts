import { afterAll, expect, test } from '@jest/globals'
import type { Dossier } from '../../server/dossiers/schema.ts'
import { createEngine } from '../../server/engine/client.ts'
import { reconcile } from '../../server/inbox/reconcile.ts'
import { isQuiet } from '../../server/sample-city/open-tasks.ts'
import { startFlow } from '../support/flow.ts'
import { useFlow } from '../support/flow-suite.ts'
import { startOwnEngine, type OwnEngine } from '../support/own-engine.ts'
import { until } from '../support/until.ts'

let engine: OwnEngine
const suite = useFlow(async () => {
  engine = await startOwnEngine()
  return startFlow(engine)
})
afterAll(() => engine?.remove())

const undelivered = async () =>
  (await suite.flow.db('engine_commands').whereNull('deliveredAt').orderBy('id')).map(
    ({ command }) => command.kind
  )

test('while the engine is away people go on deciding; nothing is lost, nothing happens twice', async () => {
  const { flow, applicant, officers } = suite
  const filing = await applicant.files('锂电隔膜生产线建设项目')
  await officers.accepts(filing)
  const energy = await officers.caseOf(filing, 'FG-XK-0006')
  const soil = await officers.caseOf(filing, 'SL-XK-0001')
  const eia = await officers.caseOf(filing, 'HB-XK-0002')
  const handlers = await Promise.all([energy, soil, eia].map((row) => officers.of(row, 'handler')))
  await Promise.all(
    [energy, soil, eia].map((row, index) => handlers[index]!.task(row.number, 'yimen:review'))
  )
  const { taskId } = await handlers[2]!.task(eia.number, 'yimen:review')
  // No programme is still at work: what it answers would be one order more.
  await until(() => isQuiet(flow.db, [filing.projectId]), 60_000, 'the engine is not done')
  const { findings } = (await handlers[2]!.get(`/api/dossiers/${eia.number}`)).json<Dossier>()
  const verdicts = findings
    .filter(({ result }) => result === 'differs' || result === 'to-judge')
    .map(({ id }) => ({ finding: id, verdict: 'holds' }))

  await engine.kill()
  await officers.reviews(energy)
  await officers.reviews(soil)
  await handlers[2]!.post(`/api/tasks/${taskId}/claim`)
  // A second submission is refused although the engine has not heard of the first.
  const url = `/api/tasks/${taskId}/complete`
  const review = { form: 'yimen:review', outcome: 'propose-grant', text: '同意', verdicts }
  expect((await handlers[2]!.post(url, review)).statusCode).toBe(200)
  expect((await handlers[2]!.post(url, review)).statusCode).toBe(409)
  expect(await handlers[2]!.inbox('todo', eia.number)).toEqual([])
  expect(await undelivered()).toEqual([
    'claim-task',
    'complete-task',
    'claim-task',
    'complete-task',
    // Her opinion of the stage goes with the item: both are claimed.
    'claim-task',
    'claim-task',
    'complete-task'
  ])

  await engine.start()
  await until(async () => (await undelivered()).length === 0, 60_000, 'commands are still waiting')
  await Promise.all(
    [energy, soil, eia].map(async (row) => (await officers.of(row, 'head')).task(row.number, 'yimen:decide'))
  )
  for (const row of [energy, soil, eia])
    expect(await flow.db('acts').where({ businessKey: row.number })).toHaveLength(1)
  const { rows } = await flow.db.raw(
    `select count(*)::int as tasks from engine.act_hi_taskinst t join engine.act_hi_procinst p
       on p.id_ = t.proc_inst_id_ where p.business_key_ = any(?) and t.task_def_key_ = 'review'`,
    [[energy.number, soil.number, eia.number]]
  )
  expect(rows).toEqual([{ tasks: 3 }])
})

test('a step is taken back while the engine is away: at once for people, for the engine when it is there again', async () => {
  const { flow, applicant, officers } = suite
  const filing = await applicant.files('锂电隔膜生产线建设项目')
  await officers.accepts(filing)
  const reviewed = await officers.caseOf(filing, 'SL-XK-0001')
  const underway = await officers.caseOf(filing, 'FG-XK-0006')
  const handlers = await Promise.all([reviewed, underway].map((row) => officers.of(row, 'handler')))
  const first = await handlers[0]!.task(reviewed.number, 'yimen:review')
  await officers.reviews(reviewed)
  const head = await officers.of(reviewed, 'head')
  await head.task(reviewed.number, 'yimen:decide')
  const second = await handlers[1]!.task(underway.number, 'yimen:review')
  await until(() => isQuiet(flow.db, [filing.projectId]), 60_000, 'the engine is not done')
  expect(await undelivered()).toEqual([])

  await engine.kill()
  expect((await handlers[0]!.post(`/api/tasks/${first.taskId}/take-back`)).statusCode).toBe(200)
  expect(await head.inbox('todo', reviewed.number)).toEqual([])
  // Neither the step nor its taking back has reached the engine.
  await officers.reviews(underway)
  expect((await handlers[1]!.post(`/api/tasks/${second.taskId}/take-back`)).statusCode).toBe(200)
  expect(await undelivered()).toEqual(['take-back', 'claim-task', 'complete-task', 'take-back'])

  await engine.start()
  await until(async () => (await undelivered()).length === 0, 60_000, 'commands are still waiting')
  for (const [index, row] of [reviewed, underway].entries()) {
    const again = await handlers[index]!.task(row.number, 'yimen:review')
    expect([first.taskId, second.taskId]).not.toContain(again.taskId)
    expect(await flow.db('acts').where({ businessKey: row.number }).whereNull('takenBackAt')).toEqual([])
  }
  await officers.reviews(reviewed)
  await head.task(reviewed.number, 'yimen:decide')
})

test('the inbox is what the engine has, group by group', async () => {
  await until(async () => (await undelivered()).length === 0, 60_000, 'commands are still waiting')
  const drift = await reconcile(suite.flow.db, createEngine(engine.url, engine.secret))
  expect(drift).toEqual({ missing: [], surplus: [], different: [] })
  const { rows } = await suite.flow.db.raw('select count(*)::int as open from inbox_entries')
  expect(rows[0].open).toBeGreaterThan(5)
})
