import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Received } from '../../../server/circulations/schema.ts'
import type { Colleague } from '../../../server/colleagues/schema.ts'
import { seedShipped } from '../../../server/seed.ts'
import { startTestApp, type TestApp, type Visitor } from '../../support/app.ts'
import { addFiling, addTask, idOf, ITEM } from '../../support/one-filing.ts'

let yimen: TestApp
let handler: Visitor
let reader: Visitor
beforeAll(async () => {
  yimen = await startTestApp({ now: () => new Date('2026-03-11T02:00:00Z') })
  await seedShipped(yimen.db)
  await addFiling(yimen)
  handler = await yimen.signIn('hb-handler')
  reader = await yimen.signIn('wg-handler')
}, 180_000)
afterAll(() => yimen.close())

const show = (from: Visitor, body: object) =>
  from.post(`/api/dossiers/${ITEM}/circulations`, { people: [], offices: [], text: '请阅知', ...body })
const received = async (visitor: Visitor) =>
  (await visitor.get('/api/circulations')).json<{ circulations: Received[]; unread: number }>()

test('who is shown a case reads it from then on, says so once, and acts on nothing', async () => {
  expect((await reader.get(`/api/dossiers/${ITEM}`)).statusCode).toBe(404)
  expect((await show(reader, { offices: ['FG@360500'] })).statusCode).toBe(404)
  const id = await idOf(yimen.db, 'wg-handler')
  const sent = (await show(handler, { people: [id] })).json()
  expect(sent).toMatchObject({ by: '陈晓岚', text: '请阅知', to: [{ nameZh: '许静' }], reads: [] })

  expect(await received(reader)).toMatchObject({ unread: 1, circulations: [{ number: ITEM, readAt: null }] })
  const told = (await reader.get('/api/notifications')).json().notifications
  expect(told).toMatchObject([{ kind: 'circulated', businessKey: ITEM, content: { by: '陈晓岚' } }])
  expect((await reader.get(`/api/dossiers/${ITEM}`)).json().circulations).toHaveLength(1)

  const url = `/api/circulations/${sent.id}/read`
  expect((await handler.post(url)).statusCode).toBe(403)
  expect((await reader.post(url)).statusCode).toBe(200)
  expect((await reader.post(url)).statusCode).toBe(200)
  expect(await received(reader)).toMatchObject({ unread: 0, circulations: [{ readAt: expect.any(String) }] })
  const [shown] = (await handler.get(`/api/dossiers/${ITEM}`)).json().circulations
  expect(shown.reads).toMatchObject([{ name: '许静' }])

  await addTask(yimen.db, { id: 't', key: 'review', number: ITEM, owner: 'HB@360500:handler' })
  expect((await reader.post('/api/tasks/t/claim')).json().code).toBe('NOT_IN_CANDIDATE_GROUP')
  expect((await reader.get('/api/tasks/t')).json().code).toBe('TASK_NOT_OPEN')
})

test('an office is shown a case: each of its officers reads for herself', async () => {
  const outsider = await yimen.signIn('ly-handler-360521')
  expect((await outsider.get(`/api/dossiers/${ITEM}`)).statusCode).toBe(404)
  expect((await show(handler, { offices: ['LY@360521', 'LY@nowhere'] })).json().to).toHaveLength(1)
  const chief = await yimen.signIn('ly-head-360521')
  const [mine] = (await received(outsider)).circulations
  await outsider.post(`/api/circulations/${mine!.id}/read`)
  expect((await received(outsider)).unread).toBe(0)
  expect((await received(chief)).unread).toBe(1)
  expect((await chief.get(`/api/dossiers/${ITEM}`)).statusCode).toBe(200)
})

test('it stands in the case’s record for officers, not for the applicant; shown to nobody it is refused', async () => {
  expect((await show(handler, {})).json().code).toBe('NOBODY_TO_SHOW')
  const { projectId } = (await yimen.db('cases').where({ number: ITEM }).first('projectId'))!
  const { timeline } = (await handler.get(`/api/dossiers/${ITEM}`)).json()
  expect(timeline.map(({ kind }: { kind: string }) => kind)).toContain('circulated')
  const applicant = await yimen.signIn('applicant')
  const project = (await applicant.get(`/api/projects/${projectId}`)).json()
  expect(project.timeline.map(({ kind }: { kind: string }) => kind)).not.toContain('circulated')
})

test('colleagues are found by name, login or office, offices first', async () => {
  const find = async (word: string) =>
    (await handler.get(`/api/colleagues?q=${encodeURIComponent(word)}`)).json<Colleague[]>()
  expect((await find('吴建明')).map(({ nameZh }) => nameZh)).toEqual(['吴建明'])
  const water = await find('水利')
  expect(water[0]!.key).toMatch(/^SL@/)
  expect(water.some(({ key }) => key.startsWith('user:'))).toBe(true)
  expect(await find('%')).toEqual([])
  expect((await (await yimen.signIn('applicant')).get('/api/colleagues?q=x')).statusCode).toBe(403)
})
