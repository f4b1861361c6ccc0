import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Board, BoardRow, ProjectBoard } from '../../../server/board/schema.ts'
import { startTestApp, type TestApp, type Visitor } from '../../support/app.ts'
import { askOpinion, claim, makeProject, NOW, openTask, seedWorld, type MadeProject } from './world.ts'

let yimen: TestApp
let lead: Visitor
let late: MadeProject
let disputed: MadeProject

const board = async (person: Visitor, query = ''): Promise<Board> =>
  (await person.get(`/api/board?${query}`)).json()
const names = ({ rows }: Board) => rows.map(({ projectNameZh }) => projectNameZh)
const cellOf = (row: BoardRow, department: string) =>
  row.cells.find((cell) => cell.department === department)!

beforeAll(async () => {
  yimen = await startTestApp({ now: () => NOW })
  const { db } = yimen
  await seedWorld(db)
  // 5 working days from 10 March end on the 17th: due tomorrow. From 6 March they end on the 13th: over by one.
  const calm = await makeProject(db, '体育馆', { acceptedOn: '2026-03-13' })
  await askOpinion(db, calm, 'HB', { asked: '2026-03-13' })
  disputed = await makeProject(db, '污水处理厂')
  await askOpinion(db, disputed, 'ZR-planning', {
    asked: '2026-03-10',
    answer: 'disagree',
    signed: '2026-03-12'
  })
  await askOpinion(db, disputed, 'HB', { asked: '2026-03-10' })
  late = await makeProject(db, '妇幼保健院迁建')
  await askOpinion(db, late, 'HB', { asked: '2026-03-06' })
  await askOpinion(db, late, 'ZR-planning', { asked: '2026-03-10', answer: 'agree', signed: '2026-03-11' })
  const county = await makeProject(db, '分宜标准厂房', { region: '360521' })
  await askOpinion(db, county, 'HB', { asked: '2026-03-06' })
  await makeProject(db, '已办结的项目', { state: 'passed' })
  lead = await yimen.signIn('fg-lead')
}, 180_000)
afterAll(() => yimen.close())

test('what breaks first stands on top, the lead’s region only, ended stages not at all', async () => {
  expect(names(await board(lead))).toEqual(['妇幼保健院迁建', '污水处理厂', '体育馆'])
  expect(names(await board(await yimen.signIn('fg-lead-360521')))).toEqual(['分宜标准厂房'])
  expect(names(await board(await yimen.signIn('supervisor')))).toHaveLength(4)
  expect((await (await yimen.signIn('applicant')).get('/api/board')).statusCode).toBe(403)
})

test('a cell says how it stands and who has it; an answered one what was answered and when', async () => {
  const { rows } = await board(lead)
  const [first, second] = rows as [BoardRow, BoardRow]
  expect(cellOf(first, 'HB')).toMatchObject({
    signal: 'red',
    entries: [{ daysLeft: -1, dueOn: '2026-03-13', holder: null, mayUrge: true, step: 'review-opinion' }]
  })
  expect(cellOf(first, 'ZR-planning').entries[0]).toMatchObject({
    outcome: 'agree',
    doneOn: '2026-03-11',
    signal: null,
    mayUrge: false
  })
  // Accepted on Tuesday the 10th, so Monday the 16th is the fourth working day of eight.
  expect(first).toMatchObject({ day: 4, ofDays: 8, leads: true })
  expect(second).toMatchObject({ disagreements: 1, meeting: null })
  await claim(yimen.db, `${late.number}-HB`, 'hb-handler')
  expect(cellOf((await board(lead)).rows[0]!, 'HB').entries[0]!.holder).toEqual({
    name: '陈晓岚',
    actingFor: null
  })
})

test('chips count cells of all rows; filter, search and limit leave the counts as they are', async () => {
  const all = await board(lead)
  expect(all.counts).toEqual({ red: 1, yellow: 1, warning: 0, paused: 0, green: 1, disagreement: 1 })
  expect(all.total).toBe(3)
  expect(names(await board(lead, 'filter=red'))).toEqual(['妇幼保健院迁建'])
  const disagreeing = await board(lead, 'filter=disagreement')
  expect(names(disagreeing)).toEqual(['污水处理厂'])
  expect(disagreeing.counts).toEqual(all.counts)
  expect(names(await board(lead, `q=${encodeURIComponent('体_馆')}`))).toEqual([])
  expect(names(await board(lead, `q=${encodeURIComponent('体育')}`))).toEqual(['体育馆'])
  const short = await board(lead, 'limit=1')
  expect([short.rows.length, short.total]).toEqual([1, 3])
  expect((await board(lead, 'stage=S2')).rows).toEqual([])
})

test('what is filed by itself has a tab of its own, led by the office of its item', async () => {
  const { db } = yimen
  const { projectId } = await makeProject(db, '厂区道路开口', { state: 'passed' })
  const project = (await db('projects').where({ id: projectId }).first('createdBy'))!
  const { item } = (await db('item_versions').whereRaw(`stage = 'P'`).first('item'))!
  await db('applications').insert({
    projectId,
    stage: 'P',
    item,
    facts: '{}',
    form: '{}',
    createdBy: project.createdBy
  } as never)
  await db('applications').where({ projectId, item }).update({
    number: '360500P-20260310-0001',
    state: 'in-review',
    leadGroup: 'CG@360500:lead',
    acceptedAt: '2026-03-10T02:00:00Z'
  })
  const alone = await board(lead, 'stage=P')
  expect(names(alone)).toEqual(['厂区道路开口'])
  expect(alone.rows[0]).toMatchObject({ leads: false, state: 'in-review', day: null })
  expect(alone.stages.at(-1)).toEqual({
    stage: 'P',
    nameZh: '并行事项',
    nameEn: expect.any(String),
    leadZh: null,
    leadEn: null,
    running: 1
  })
})

test('columns are the departments that appear: the lead first, then who has the most urgent', async () => {
  const before = await board(lead)
  expect(before.columns.map(({ department }) => department)).toEqual(['HB', 'ZR-planning'])
  await openTask(yimen.db, disputed.number, 'FG@360500:lead', 'conclude')
  const after = await board(lead)
  expect(after.columns.map(({ department }) => department)).toEqual(['FG', 'HB', 'ZR-planning'])
  expect(
    cellOf(
      after.rows.find(({ disagreements }) => disagreements)!,
      'FG'
    ).entries[0]
  ).toMatchObject({
    kind: 'application',
    step: 'conclude',
    // Nobody urges the own step.
    mayUrge: false
  })
})

test('one project: its departments by day and step, both sides of the disagreement, what comes next', async () => {
  const one: ProjectBoard = (await lead.get(`/api/board/${disputed.number}`)).json()
  expect(one.row.projectNameZh).toBe('污水处理厂')
  expect(one.lines.map(({ department }) => department)).toEqual(['HB', 'ZR-planning'])
  expect(one.days[0]!.date).toBe('2026-03-10')
  expect(one.disagreement).toMatchObject({
    step: 'convene',
    against: [{ department: 'ZR-planning', answer: 'disagree', mayAnswerAgain: false }]
  })
  const county = await yimen.signIn('fg-lead-360521')
  expect((await county.get(`/api/board/${disputed.number}`)).statusCode).toBe(404)
})
