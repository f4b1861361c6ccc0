import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { seedCalendar } from '../../../server/calendar/seed.ts'
import { servePaper } from '../../../server/official-papers/serve-paper.ts'
import { tellUnread } from '../../../server/official-papers/tell-unread.ts'
import { writePaper } from '../../../server/official-papers/write-paper.ts'
import { startTestApp, type TestApp, type Visitor } from '../../support/app.ts'
import { grantCase, seedForCases, type GrantedCase } from '../licences/granted-case.ts'

// Tuesday, in a year with a notice of days off; the day of the papers below.
const NOW = new Date('2026-03-24T06:00:00Z')
let yimen: TestApp
let granted: GrantedCase
let applicant: Visitor
beforeAll(async () => {
  yimen = await startTestApp({ now: () => NOW })
  await seedCalendar(yimen.db)
  await seedForCases(yimen.db)
  granted = await grantCase(yimen.db)
  applicant = await yimen.signIn('applicant')
}, 180_000)
afterAll(() => yimen.close())

const REMEDIES = '2026-05-25'
async function refuses() {
  const application = (await yimen.db('applications').where({ id: granted.applicationId }).first())!
  const row = (await yimen.db('cases').where({ id: granted.caseId }).first())!
  const decision = { title: '准予行政许可决定书', number: '余环许准〔2026〕1号', issuedOn: '2026-03-20' }
  return yimen.db.transaction(async (trx) => {
    const paper = await writePaper(
      trx,
      'revocation',
      { application, case: row, today: '2026-03-24' },
      { decision, text: '数据不实', legalBasis: '行政许可法69条', effects: '', banUntil: null }
    )
    return { paper, ...(await servePaper(trx, paper, { now: NOW })) }
  })
}
const serviceOf = async (paperId: string) => (await yimen.db('paper_services').where({ paperId }).first())!
const listed = async (paperId: string) => {
  const { projectId } = (await yimen.db('applications').where({ id: granted.applicationId }).first())!
  const { papers } = (await applicant.get(`/api/projects/${projectId}`)).json()
  return papers.find(({ id }: { id: string }) => id === paperId)
}
const organisation = async () => {
  const { projectId } = (await yimen.db('applications').where({ id: granted.applicationId }).first())!
  return (await yimen.db('projects').where({ id: projectId }).first('organisationId'))!.organisationId
}

test('in the inbox a paper is served on the day that it reaches it; the applicant is told of it there', async () => {
  const { paper, servedOn } = await refuses()
  expect(servedOn).toBe('2026-03-24')
  expect(await serviceOf(paper.id)).toMatchObject({
    method: 'electronic',
    servedOn: '2026-03-24',
    openedAt: null
  })
  const { notifications } = (await applicant.get('/api/notifications')).json()
  expect(notifications[0]).toMatchObject({
    kind: 'paper-arrived',
    content: { title: '撤销行政许可决定书', paper: paper.number }
  })
})

test('remedies are counted from the service: sixty days and six months, moved off days off', async () => {
  const { paper } = await refuses()
  // 23 May is a Saturday; 24 September a working day.
  expect((await listed(paper.id)).remedies).toEqual({ reconsideration: REMEDIES, lawsuit: '2026-09-24' })
})

test("the first look is the applicant's own: an officer's opens nothing", async () => {
  const { paper } = await refuses()
  const url = `/api/official-papers/${paper.id}/file`
  const handler = await yimen.signIn('hb-handler')
  expect((await handler.get(url)).statusCode).toBe(200)
  expect((await serviceOf(paper.id)).openedAt).toBeNull()
  expect((await applicant.get(url)).statusCode).toBe(200)
  const { openedAt, openedBy } = await serviceOf(paper.id)
  const { id } = (await yimen.db('people').where({ username: 'applicant' }).first('id'))!
  expect([openedAt && new Date(openedAt), openedBy]).toEqual([NOW, id])
  expect((await listed(paper.id)).service).toMatchObject({ servedOn: '2026-03-24' })
})

test('unread after two working days it shows to its office, once, and to supervision', async () => {
  await yimen.db('paper_services').update({ openedAt: NOW.toISOString() })
  const { paper } = await refuses()
  // Tuesday's paper: Wednesday and Thursday pass.
  expect(await tellUnread(yimen.db, new Date('2026-03-26T06:00:00Z'))).toBe(0)
  expect(await tellUnread(yimen.db, new Date('2026-03-27T06:00:00Z'))).toBe(1)
  expect(await tellUnread(yimen.db, new Date('2026-03-30T06:00:00Z'))).toBe(0)
  const told = await yimen.db('notifications').where({ kind: 'paper-unread' })
  expect(told).toMatchObject([
    { owner: `${paper.department}@${paper.region}:handler`, content: { paper: paper.number } }
  ])
  await yimen
    .db('paper_services')
    .where({ paperId: paper.id })
    .update({ servedOn: '2026-03-19', sentAt: '2026-03-19T06:00:00Z' })
  const supervisor = await yimen.signIn('supervisor')
  expect((await supervisor.get('/api/supervision/unread-papers')).json()).toMatchObject({
    total: 1,
    papers: [{ id: paper.id, method: 'electronic', since: '2026-03-19' }]
  })
})

test('who asks for paper is served by its receipt: nothing is served before, and its own consent is recorded anew', async () => {
  const url = `/api/organisations/${await organisation()}`
  expect((await applicant.patch(url, { electronicService: false })).json()).toMatchObject({
    electronicService: false
  })
  const { paper, servedOn } = await refuses()
  expect(servedOn).toBeNull()
  expect((await listed(paper.id)).remedies).toBeNull()
  // Read here it is not served yet: that was not agreed to.
  await applicant.get(`/api/official-papers/${paper.id}/file`)
  expect((await serviceOf(paper.id)).servedOn).toBeNull()

  const window = await yimen.signIn('window')
  const served = await window.post(`/api/window/papers/${paper.id}/service`, {
    method: 'post',
    recipient: '王敏',
    servedOn: '2026-03-24'
  })
  expect(served.statusCode).toBe(200)
  expect((await listed(paper.id)).remedies.reconsideration).toBe(REMEDIES)
  const event = await yimen.db('case_events').where({ kind: 'paper-served' }).first()
  expect(event).toMatchObject({
    happenedOn: '2026-03-24',
    detail: { paper: paper.number, recipient: '王敏' }
  })

  const again = (await applicant.patch(url, { electronicService: true })).json()
  expect(new Date(again.serviceAgreedAt)).toEqual(NOW)
})
