import type { Board } from '../../../server/board/schema.ts'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startTestApp, type TestApp, type Visitor } from '../../support/app.ts'
import { askOpinion, makeProject, NOW, seedWorld, type MadeProject } from '../board/world.ts'

let yimen: TestApp
let lead: Visitor
let project: MadeProject
let opinion: string

const PLAN = {
  startsAt: '2026-03-17T06:30:00.000Z',
  online: false,
  place: '行政中心 301 会议室',
  agenda: '退让道路红线不足',
  invited: [
    { department: 'ZR-planning', region: '360500' },
    { department: 'HB', region: '360500' }
  ]
}
const convene = (person: Visitor, plan: object = PLAN) =>
  person.post(`/api/board/${project.number}/meetings`, plan)
const told = async (kind: string) =>
  (
    await yimen
      .db('notifications')
      .where({ kind: kind as 'urged' })
      .pluck('owner')
  ).sort()
const stepOf = async () => (await lead.get(`/api/board/${project.number}`)).json().disagreement?.step

beforeAll(async () => {
  yimen = await startTestApp({ now: () => NOW })
  await seedWorld(yimen.db)
  project = await makeProject(yimen.db, '污水处理厂')
  await askOpinion(yimen.db, project, 'HB', { asked: '2026-03-10', answer: 'agree', signed: '2026-03-11' })
  lead = await yimen.signIn('fg-lead')
}, 180_000)
afterAll(() => yimen.close())

test('no meeting without a disagreement, in the past, or with a department that takes no part', async () => {
  expect((await convene(lead)).json().code).toBe('NO_DISAGREEMENT')
  opinion = await askOpinion(yimen.db, project, 'ZR-planning', {
    asked: '2026-03-10',
    answer: 'disagree',
    signed: '2026-03-12'
  })
  expect((await convene(lead, { ...PLAN, startsAt: '2026-03-16T01:00:00.000Z' })).json().code).toBe(
    'MEETING_IN_PAST'
  )
  const stranger = [{ department: 'SL', region: '360500' }]
  expect((await convene(lead, { ...PLAN, invited: stranger })).json().code).toBe('NOT_INVITABLE')
  expect((await convene(await yimen.signIn('fg-head'))).statusCode).toBe(403)
})

test('the lead convenes: handlers and heads of the invited departments hear of it, once', async () => {
  expect(await stepOf()).toBe('convene')
  const meeting = await convene(lead)
  expect(meeting.json()).toMatchObject({ state: 'convened', place: PLAN.place, convenedBy: '杨帆' })
  expect(await told('meeting-convened')).toEqual([
    'HB@360500:handler',
    'HB@360500:head',
    'ZR-planning@360500:handler',
    'ZR-planning@360500:head'
  ])
  expect((await convene(lead)).json().code).toBe('MEETING_CONVENED')
  expect(await stepOf()).toBe('meet')
  const events = await yimen.db('case_events').where({ projectId: project.projectId }).pluck('kind')
  expect(events).toEqual(['meeting-convened'])
})

test('a change is told to whoever is or was invited; after a cancellation it can be called anew', async () => {
  const { meetings } = (await lead.get(`/api/board/${project.number}`)).json()
  const url = `/api/meetings/${meetings[0].id}`
  const changed = await lead.put(url, {
    ...PLAN,
    online: true,
    place: 'https://meet.example',
    invited: [PLAN.invited[0]]
  })
  expect(changed.json()).toMatchObject({ online: true, invited: [{ department: 'ZR-planning' }] })
  expect(await told('meeting-changed')).toHaveLength(4)
  expect(
    (await (await yimen.signIn('fg-lead-360521')).post(`${url}/cancellation`, { because: '改期' })).statusCode
  ).toBe(403)
  expect((await lead.post(`${url}/cancellation`, { because: '改期' })).json()).toMatchObject({
    state: 'cancelled',
    cancelledBecause: '改期'
  })
  expect(await told('meeting-cancelled')).toEqual(['ZR-planning@360500:handler', 'ZR-planning@360500:head'])
  expect((await lead.put(url, PLAN)).json().code).toBe('MEETING_OVER')
  expect((await convene(lead)).statusCode).toBe(200)
})

test('only the head of the department that disagreed answers again, after the minutes, with the law named', async () => {
  const url = `/api/stage-opinions/${opinion}/answer`
  const head = await yimen.signIn('zr-planning-head')
  const answer = { answer: 'agree', text: '总平面已调整，退让满足要求' }
  expect((await head.post(url, answer)).json().code).toBe('MINUTES_MISSING')
  const person = (await yimen.db('people').where({ username: 'fg-lead' }).first('id'))!
  await yimen.db('acts').insert({
    taskId: 'minutes',
    businessKey: project.number,
    applicationId: project.applicationId,
    caseId: null,
    stageOpinionId: null,
    form: 'yimen:minutes',
    round: 1,
    personId: person.id,
    candidateGroup: 'FG@360500:lead',
    outcome: 'recorded',
    text: '建设单位调整总平面',
    legalBasis: '',
    detail: { heldOn: '2026-03-16', participants: '发改、规划' },
    completedAt: NOW.toISOString()
  })
  expect(await stepOf()).toBe('answer')
  // The lead may not overrule what the law gives another department.
  expect((await lead.post(url, answer)).statusCode).toBe(403)
  expect((await head.post(url, { ...answer, answer: 'disagree' })).json().code).toBe('LEGAL_BASIS_MISSING')
  expect((await head.post(url, answer)).json()).toEqual({ answer: 'agree', round: 2 })
  expect(await stepOf()).toBe('settled')
  expect((await head.post(url, answer)).json().code).toBe('NO_DISAGREEMENT')
})

test('a disagreement in a joint review shows on the board, and its meeting is convened there', async () => {
  const { db } = yimen
  const joint = await makeProject(db, '联审的工厂')
  const version = (await db('item_versions').where({ item: 'ZR-QT-0011' }).first())!
  const [row] = await db('cases')
    .insert({
      number: `${joint.number}-design`,
      applicationId: joint.applicationId,
      projectId: joint.projectId,
      item: version.item,
      itemVersionId: version.id,
      department: 'ZR-planning',
      region: '360500',
      state: 4,
      prerequisites: 'none',
      hostedBy: null
    })
    .returning('id')
  const [review] = await db('joint_reviews')
    .insert({ caseId: row!.id, kind: 'design', openedAt: NOW.toISOString() })
    .returning('id')
  const person = (await db('people').where({ username: 'hb-handler' }).first('id'))!
  const finds = async (department: string, outcome: 'agree' | 'disagree') => {
    const [finding] = await db('joint_findings')
      .insert({ reviewId: review!.id, round: 1, department, region: '360500' })
      .returning('id')
    const said = { outcome, text: '意见', legalBasis: '', personId: person.id, foundOn: '2026-03-12' }
    await db('joint_findings')
      .where({ id: finding!.id })
      .update({ ...said, lines: '[]', conditions: '[]' })
  }
  const shown = async () => (await lead.get(`/api/board/${joint.number}`)).json().disagreement
  await finds('HB', 'agree')
  expect(await shown()).toBeNull()
  await finds('RF', 'disagree')
  expect(await shown()).toMatchObject({
    step: 'convene',
    against: [{ department: 'RF', answer: 'disagree', mayAnswerAgain: false }],
    others: [{ department: 'HB', answer: 'agree' }]
  })
  const { rows } = (await lead.get('/api/board?filter=disagreement')).json<Board>()
  expect(rows.find(({ projectNameZh }) => projectNameZh === '联审的工厂')).toMatchObject({ disagreements: 1 })
  const invited = [{ department: 'RF', region: '360500' }]
  const convened = await lead.post(`/api/board/${joint.number}/meetings`, { ...PLAN, invited })
  expect(convened.json()).toMatchObject({ state: 'convened', invited: [{ department: 'RF' }] })
  expect((await shown()).step).toBe('meet')
})
