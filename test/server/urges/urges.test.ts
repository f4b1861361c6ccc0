import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startTestApp, type TestApp, type Visitor } from '../../support/app.ts'
import { askOpinion, claim, makeProject, NOW, seedWorld, type MadeProject } from '../board/world.ts'

let yimen: TestApp
let lead: Visitor
let project: MadeProject
let over: string
let now = NOW

const urge = (person: Visitor, number: string, text = '请今天办完') =>
  person.post(`/api/urges/${number}`, { text })
const told = (businessKey: string) =>
  yimen.db('notifications').where({ businessKey, kind: 'urged' }).orderBy('owner').pluck('owner')

beforeAll(async () => {
  yimen = await startTestApp({ now: () => now })
  await seedWorld(yimen.db)
  project = await makeProject(yimen.db, '妇幼保健院迁建')
  over = await askOpinion(yimen.db, project, 'HB', { asked: '2026-03-06' })
  lead = await yimen.signIn('fg-lead')
}, 180_000)
afterAll(() => yimen.close())

test('an urging reaches the office’s handlers, and its head when it is over; it is recorded with the case', async () => {
  const { reaches, past, nextAt } = (await lead.get(`/api/urges/${over}`)).json()
  expect(reaches.map(({ role }: { role: string }) => role)).toEqual(['handler', 'head'])
  expect([past, nextAt]).toEqual([[], null])
  const answer = await urge(lead, over)
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({ by: '杨帆', text: '请今天办完' })
  expect(await told(over)).toEqual(['HB@360500:handler', 'HB@360500:head'])
  expect(await yimen.db('case_events').where({ businessKey: over, kind: 'urged' })).toHaveLength(1)
})

test('not twice within an hour; after it again, and then the person who has it is told', async () => {
  const again = await urge(lead, over)
  expect([again.statusCode, again.json().code]).toEqual([429, 'URGED_RECENTLY'])
  now = new Date(NOW.getTime() + 59 * 60_000)
  expect((await urge(lead, over)).statusCode).toBe(429)
  now = new Date(NOW.getTime() + 60 * 60_000)
  await claim(yimen.db, over, 'hb-handler')
  expect((await urge(lead, over)).statusCode).toBe(200)
  const { id } = (await yimen.db('people').where({ username: 'hb-handler' }).first('id'))!
  expect(await told(over)).toContain(`user:${id}`)
  const { past } = (await lead.get(`/api/urges/${over}`)).json()
  expect(past).toHaveLength(2)
  expect(past[0].reached[0]).toMatchObject({ name: '陈晓岚', role: 'person' })
  now = NOW
})

test('the office reads on its desk how often and by whom it was urged', async () => {
  const handler = await yimen.signIn('hb-handler')
  const { rows } = (await handler.get('/api/inbox?view=todo')).json()
  expect(rows.find(({ businessKey }: { businessKey: string }) => businessKey === over).urged).toMatchObject({
    times: 2,
    by: '杨帆'
  })
})

test('only the lead of the stage, the department’s head and a supervisor may; nothing that nobody has', async () => {
  const planning = await askOpinion(yimen.db, project, 'ZR-planning', { asked: '2026-03-10' })
  for (const stranger of ['hb-head', 'hb-handler', 'zr-planning-handler', 'fg-lead-360521', 'applicant'])
    expect([stranger, (await urge(await yimen.signIn(stranger), planning)).statusCode]).toEqual([
      stranger,
      403
    ])
  expect((await urge(await yimen.signIn('zr-planning-head'), planning)).statusCode).toBe(200)
  const done = await askOpinion(yimen.db, project, 'ZR-land', {
    asked: '2026-03-10',
    answer: 'agree',
    signed: '2026-03-11'
  })
  const supervisor = await yimen.signIn('supervisor')
  expect((await urge(supervisor, done)).json().code).toBe('NOTHING_TO_URGE')
  const blank = await urge(supervisor, planning, '   ')
  expect(blank.statusCode).toBe(400)
})
