import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { connect } from '../../../server/db.ts'
import { createEngine, type Engine } from '../../../server/engine/client.ts'
import { listProcessRows } from '../../../server/engine/definition-rows.ts'
import { EngineUnavailable } from '../../../server/engine/engine-errors.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { useTestEngine } from '../../support/engine.ts'
import { grantCase, seedForCases, type GrantedCase } from '../licences/granted-case.ts'
import { bpmnWith, dmnWith } from '../release/model-text.ts'

const ITEM_PROCESS = `item-${crypto.randomUUID()}`

let yimen: TestApp
let engine: Engine
let granted: GrantedCase
let caseNumber: string
let engineDatabaseUrl: string
let away = false
beforeAll(async () => {
  const { url, secret, databaseUrl } = await useTestEngine()
  engineDatabaseUrl = databaseUrl
  engine = createEngine(url, secret)
  const model = (name: string) =>
    bpmnWith(`<bpmn:userTask id="work" name="${name}" camunda:formKey="yimen:review"/>`).replace(
      '"tried"',
      `"${ITEM_PROCESS}" name="办理事项"`
    )
  const files = (name: string) => [
    { name: 'item.bpmn', content: model(name) },
    { name: 'table.dmn', content: dmnWith('"a"').replaceAll('tried-decision', ITEM_PROCESS) }
  ]
  await engine.deploy(ITEM_PROCESS, files('审查'), 'designer')
  await engine.deploy(ITEM_PROCESS, files('复查'), 'designer')

  yimen = await startTestApp({ engine: orAway(engine) })
  await seedForCases(yimen.db)
  granted = await grantCase(yimen.db, crypto.randomUUID().slice(0, 4))
  const row = (await yimen.db('cases').where({ id: granted.caseId }).first())!
  caseNumber = row.number
  await yimen
    .db('item_versions')
    .where({ id: row.itemVersionId })
    .update({ processKey: ITEM_PROCESS } as never)
  await copyDefinitions()
}, 180_000)
afterAll(() => yimen?.close())

/** The engine of the tests works on a database of its own; the server reads what is deployed from its own. */
async function copyDefinitions(): Promise<void> {
  const [from, to] = [connect(engineDatabaseUrl, 1), connect(yimen.app.env.ownerDatabaseUrl, 1)]
  const { rows } = await from.raw('select * from engine.act_re_procdef where key_ = ?', [ITEM_PROCESS])
  for (const { id_: id, key_: key, version_: version, deploymentId_: deployment } of rows) {
    await to.raw('insert into engine.act_re_deployment (id_, deploy_time_) values (?, ?)', [
      deployment,
      '2026-03-01 01:00'
    ])
    await to.raw(
      'insert into engine.act_re_procdef (id_, key_, name_, version_, deployment_id_, suspension_state_) values (?, ?, ?, ?, ?, 1)',
      [id, key, '办理事项', version, deployment]
    )
  }
  await Promise.all([from.destroy(), to.destroy()])
}

function orAway(real: Engine): Engine {
  return new Proxy(real, {
    get: (target, name) =>
      away ? () => Promise.reject(new EngineUnavailable('away')) : Reflect.get(target, name)
  })
}

const diagramOf = (number: string) => `/api/dossiers/${encodeURIComponent(number)}/diagram`

test('staff see what is deployed, the newest version of each or all', async () => {
  const designer = await yimen.signIn('designer')
  const own = async (query: string) =>
    (await designer.get(`/api/process-definitions${query}`))
      .json()
      .filter(({ key }: { key: string }) => key === ITEM_PROCESS)
  expect(await own('')).toMatchObject([
    { name: '办理事项', version: 2, running: 0, deployedAt: '2026-03-01T01:00:00.000Z' }
  ])
  const [second, first] = await own('?versions=all')
  expect([second.version, first.version]).toEqual([2, 1])
  const { xml } = (await designer.get(`/api/process-definitions/${encodeURIComponent(first.id)}`)).json()
  expect(xml).toContain('name="审查"')
  expect((await designer.get('/api/process-definitions/none')).statusCode).toBe(404)

  const tables = (await designer.get('/api/decision-definitions')).json()
  expect(tables.find(({ key }: { key: string }) => key === ITEM_PROCESS)).toMatchObject({
    version: 2,
    xml: expect.stringContaining('<decision')
  })
  const applicant = await yimen.signIn('applicant')
  expect((await applicant.get('/api/process-definitions')).statusCode).toBe(403)
})

test('the tokens of a case are where its process stands, and past its end when it is over', async () => {
  const head = await yimen.signIn('hb-head')
  expect((await head.get(diagramOf(caseNumber))).statusCode).toBe(404)

  await engine.startProcess(
    { definition: { key: ITEM_PROCESS }, businessKey: caseNumber, variables: {} },
    'tester'
  )
  expect((await head.get(diagramOf(caseNumber))).json()).toMatchObject({
    definition: { key: ITEM_PROCESS, version: 2, xml: expect.stringContaining('复查') },
    active: ['work'],
    done: ['start'],
    ended: false
  })
  const engineDb = connect(engineDatabaseUrl, 1)
  const rows = (await listProcessRows(engineDb, {})).filter(({ key }) => key === ITEM_PROCESS)
  expect(rows.map(({ version, running }) => [version, running])).toEqual([
    [2, 1],
    [1, 0]
  ])
  const task = (await engineDb('inbox_entries').where({ businessKey: caseNumber }).first())?.taskId
  const { rows: tasks } = await engineDb.raw(
    'select t.id_ as task from engine.act_ru_task t join engine.act_ru_execution e on e.id_ = t.proc_inst_id_ where e.business_key_ = ?',
    [caseNumber]
  )
  await engineDb.destroy()
  await engine.completeTask(task ?? tasks[0].task, {}, 'tester')
  expect((await head.get(diagramOf(caseNumber))).json()).toMatchObject({
    active: [],
    done: ['start', 'work', 'end'],
    ended: true
  })
})

test('a merged item shows the process of its host', async () => {
  const { number } = (await yimen.db('cases').where({ id: granted.mergedCaseId }).first())!
  const head = await yimen.signIn('hb-head')
  expect((await head.get(diagramOf(number))).json()).toMatchObject({ definition: { key: ITEM_PROCESS } })
})

test('who does not take part sees no tokens, and is not told which numbers exist', async () => {
  for (const name of ['applicant', 'sl-head', 'designer']) {
    const visitor = await yimen.signIn(name)
    for (const number of [caseNumber, 'nothing'])
      expect((await visitor.get(diagramOf(number))).statusCode).toBe(403)
  }
})

test('while the engine is away the page is told so', async () => {
  const head = await yimen.signIn('hb-head')
  away = true
  const response = await head.get(diagramOf(caseNumber))
  away = false
  expect([response.statusCode, response.json().code]).toEqual([503, 'ENGINE_AWAY'])
})
