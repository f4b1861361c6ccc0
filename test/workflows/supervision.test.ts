import { expect, test } from '@jest/globals'
import { sweepOn, useFlow } from '../support/flow-suite.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
const PLANT = '锂电隔膜生产线建设项目'

const told = async (businessKey: string, kind: 'warning' | 'due') =>
  (await suite.flow.db('notifications').where({ businessKey, kind }).pluck('owner')).sort()

test('few days left: whoever has the case is urged; over: the head and the lead hear of it too', async () => {
  const { flow, applicant, officers } = suite
  const filing = await applicant.files(PLANT)
  await officers.accepts(filing)
  const row = await officers.caseOf(filing, 'HB-XK-0002')
  const handler = await officers.of(row, 'handler')
  // The department's opinion is out of the way: its row would be the item's too, and is due earlier.
  await officers.answers((await officers.opinionsOf(filing)).find(({ department }) => department === 'HB')!)
  const { taskId, dueOn } = await handler.task(row.number, 'yimen:review')
  // 7 working days from Monday 2 March.
  expect(dueOn).toBe('2026-03-11')

  expect(await sweepOn(flow, '2026-03-06', row.number)).toMatchObject({ told: 0 })
  expect(await sweepOn(flow, '2026-03-09', row.number)).toMatchObject({ told: 1 })
  await until(async () => (await told(row.number, 'warning')).length > 0, 60_000, 'nobody was urged')
  expect(await told(row.number, 'warning')).toEqual(['HB@360500:handler'])

  await handler.post(`/api/tasks/${taskId}/claim`)
  await until(
    async () => (await flow.db('inbox_entries').where({ taskId }).whereLike('owner', 'user:%')).length === 1,
    60_000,
    'the engine did not hear of the claim'
  )
  expect(await sweepOn(flow, '2026-03-12', row.number)).toMatchObject({ told: 1 })
  await until(async () => (await told(row.number, 'due')).length > 0, 60_000, 'nobody was told')
  const person = (await flow.db('people').where({ username: 'hb-handler' }).first('id'))!
  expect(await told(row.number, 'due')).toEqual(['FG@360500:lead', 'HB@360500:head', `user:${person.id}`])

  flow.clock.set('2026-03-12')
  const { task, dossier } = (await handler.get(`/api/tasks/${taskId}`)).json()
  expect(task).toMatchObject({ signal: 'red', daysLeft: -1 })
  expect(dossier.timeline.map(({ kind }: { kind: string }) => kind)).toEqual(
    expect.arrayContaining(['urged', 'overdue'])
  )
  flow.clock.set('2026-03-02')
  // The case itself goes on.
  await officers.handles(row)
})
