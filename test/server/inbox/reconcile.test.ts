import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Knex } from 'knex'
import { connect } from '../../../server/db.ts'
import { createEngine, type Engine } from '../../../server/engine/client.ts'
import { command } from '../../../server/engine/commands.ts'
import { reconcile } from '../../../server/inbox/reconcile.ts'
import { useTestEngine } from '../../support/engine.ts'
import { bpmnWith } from '../release/model-text.ts'

const OWNER = 'HB@360500:handler'
const PERSON = '11111111-1111-4111-8111-111111111111'

let engine: Engine
let db: Knex
beforeAll(async () => {
  const { url, secret, databaseUrl } = await useTestEngine()
  engine = createEngine(url, secret)
  db = connect(databaseUrl)
  const review = bpmnWith(`<bpmn:userTask id="work" name="审查" camunda:candidateGroups="${OWNER}"/>`)
  await engine.deploy(
    'reconcile',
    [{ name: 'r.bpmn', content: review.replace('"tried"', '"reconciled"') }],
    'tester'
  )
}, 180_000)
afterAll(() => db?.destroy())

async function openTask(): Promise<string> {
  const businessKey = `reconcile-${crypto.randomUUID()}`
  await engine.startProcess({ definition: { key: 'reconciled' }, businessKey, variables: {} }, 'tester')
  const entry = await db('inbox_entries').where({ businessKey }).first()
  return entry!.taskId
}

/** Other suites use the same engine: only this task counts. */
async function driftOf(taskId: string) {
  const result = await reconcile(db, engine, 10)
  const own = <Row extends { taskId: string }>(rows: Row[]) => rows.filter((row) => row.taskId === taskId)
  return { missing: own(result.missing), surplus: own(result.surplus), different: own(result.different) }
}
const NONE = { missing: [], surplus: [], different: [] }
const entries = (taskId: string) => db('inbox_entries').where({ taskId })

test('an inbox that its triggers keep does not differ, claimed tasks included', async () => {
  const task = await openTask()
  expect(await driftOf(task)).toEqual(NONE)
  await engine.claimTask(task, PERSON)
  expect((await entries(task)).map(({ owner }) => owner).sort()).toEqual([OWNER, `user:${PERSON}`])
  expect(await driftOf(task)).toEqual(NONE)
})

test('an entry that is missing is found', async () => {
  const task = await openTask()
  await entries(task).delete()
  expect(await driftOf(task)).toEqual({ ...NONE, missing: [{ taskId: task, owner: OWNER }] })
})

test('an entry of a task that the engine does not know is found', async () => {
  const task = await openTask()
  await db.raw(
    `insert into inbox_entries (owner, task_id, task_key, task_name, process_definition_id, process_instance_id, created_at)
     values (?, 'nowhere', 'work', '审查', 'reconciled:1', 'p', now())`,
    [OWNER]
  )
  expect((await driftOf('nowhere')).surplus).toEqual([{ taskId: 'nowhere', owner: OWNER }])
  await entries('nowhere').delete()
  expect(await driftOf(task)).toEqual(NONE)
})

test('an entry that says something else is found, field by field', async () => {
  const task = await openTask()
  await entries(task).update({ taskName: '决定', assignee: PERSON })
  expect((await driftOf(task)).different).toEqual([
    { taskId: task, owner: OWNER, field: 'taskName', inbox: '决定', engine: '审查' },
    { taskId: task, owner: OWNER, field: 'assignee', inbox: PERSON, engine: null }
  ])
})

test('a completion that is under way is no drift; one that nobody delivers is', async () => {
  const task = await openTask()
  await entries(task).update({ doneAt: new Date().toISOString(), doneBy: PERSON })
  expect((await driftOf(task)).different).toMatchObject([{ field: 'done', inbox: true, engine: false }])

  await db.transaction((trx) =>
    command(trx, {
      tree: task,
      idempotency: `complete:${task}`,
      command: { kind: 'complete-task', taskId: task, variables: {} },
      person: PERSON
    })
  )
  expect(await driftOf(task)).toEqual(NONE)
  await engine.completeTask(task, {}, PERSON)
  await db('engine_commands').where({ tree: task }).update({ deliveredAt: new Date().toISOString() })
  expect(await driftOf(task)).toEqual(NONE)
})
