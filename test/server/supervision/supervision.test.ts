import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { pause, startClock } from '../../../server/clocks/store.ts'
import { lastMonths } from '../../../server/supervision/months.ts'
import type { Supervision } from '../../../server/supervision/schema.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { askOpinion, makeProject, NOW, seedWorld } from '../board/world.ts'

let yimen: TestApp
let board: Supervision

const read = async (username: string): Promise<Supervision> =>
  (await (await yimen.signIn(username)).get('/api/supervision')).json()
const on = (date: string) => board.trend.find((day) => day.date === date)
const department = (code: string) => board.departments.find((row) => row.department === code)

/*
 * The world, in working days of March 2026 (Monday the 16th is today, five days each):
 *   HB 1       asked Fri 6,  due Fri 13, still open        → over by one today
 *   HB 2       asked Fri 6,  paused Tue 10 to now          → paused since the 10th
 *   planning 1 asked Mon 2,  due Mon 9,  signed Tue 10     → ended, late
 *   planning 2 asked Tue 10, due Tue 17, signed Wed 11     → ended, on time
 *   land       asked Tue 10, due Tue 17, still open        → due tomorrow
 *   county     asked Fri 13, due Fri 20, still open        → in time, at 分宜
 */
beforeAll(async () => {
  yimen = await startTestApp({ now: () => NOW })
  const { db } = yimen
  await seedWorld(db)
  const first = await makeProject(db, '妇幼保健院迁建')
  await askOpinion(db, first, 'HB', { asked: '2026-03-06' })
  await askOpinion(db, first, 'ZR-planning', { asked: '2026-03-02', answer: 'agree', signed: '2026-03-10' })
  const second = await makeProject(db, '污水处理厂')
  const paused = await askOpinion(db, second, 'HB', { asked: '2026-03-06' })
  const { id } = (await db('stage_opinions').where({ number: paused }).first('id'))!
  await db.transaction((trx) =>
    pause(trx, {
      ownerKind: 'opinion',
      ownerId: id,
      kind: 'special-procedure',
      fromOn: '2026-03-10',
      reason: '专家评审',
      document: null
    })
  )
  await askOpinion(db, second, 'ZR-planning', { asked: '2026-03-10', answer: 'agree', signed: '2026-03-11' })
  await askOpinion(db, second, 'ZR-land', { asked: '2026-03-10' })
  const county = await makeProject(db, '分宜标准厂房', { region: '360521' })
  await askOpinion(db, county, 'HB', { asked: '2026-03-13' })
  const done = await makeProject(db, '已办结的项目', { state: 'passed', acceptedOn: '2026-02-24' })
  await db('applications').where({ id: done.applicationId }).update({ concludedAt: '2026-03-03T02:00:00Z' })
  board = await read('supervisor')
}, 180_000)
afterAll(() => yimen.close())

test('today’s signals are those of the clocks', () => {
  expect(board.today).toBe('2026-03-16')
  expect(on('2026-03-16')).toMatchObject({ red: 1, yellow: 1, warning: 0, paused: 1, green: 1 })
})

test('a day that is over is counted as it stood in its evening', () => {
  // Nothing had been asked, then one, then three with two of them asked on the Friday.
  expect(on('2026-03-01')).toMatchObject({ red: 0, yellow: 0, warning: 0, paused: 0, green: 0 })
  expect(on('2026-03-02')).toMatchObject({ green: 1 })
  // Friday the 6th: the old one is due on Monday (one left), two were asked.
  expect(on('2026-03-06')).toMatchObject({ yellow: 1, green: 2 })
  // Tuesday the 10th: the late one was signed that day, one is paused from that day on, three run.
  expect(on('2026-03-10')).toMatchObject({ red: 0, paused: 1, green: 3 })
  // Thursday the 12th: the first of HB has one day left, land three of five.
  expect(on('2026-03-12')).toMatchObject({ red: 0, yellow: 1, paused: 1, green: 1 })
  expect(board.trend).toHaveLength(30)
})

test('departments: what they have in hand, and how much of what ended in 30 days was on time', () => {
  expect(department('HB')).toMatchObject({ red: 1, paused: 1, green: 1, open: 3, ended: 0 })
  expect(department('ZR-planning')).toMatchObject({ open: 0, ended: 2, onTime: 1 })
  expect(department('ZR-land')).toMatchObject({ yellow: 1, open: 1 })
  expect(board.departments[0]!.department).toBe('HB')
})

test('what is over or will be stands in one list; the stations count running stages', () => {
  expect(board.urgent.map(({ number, daysLeft }) => [number.split('-').at(-1), daysLeft])).toEqual([
    ['HB', -1],
    ['land', 1]
  ])
  expect(board.stations[0]).toMatchObject({ stage: 'S1', running: 3, red: 1 })
})

test('a step that used up its share is E04 although its case is in time, the case itself goes by its clock', async () => {
  const { db } = yimen
  const { number } = board.urgent.find((row) => row.number.endsWith('land'))!
  const definition = { processDefinitionId: 'slow:1', taskKey: 'review' }
  await db('task_definitions').insert({
    ...definition,
    name: '审查',
    form: 'yimen:review-opinion',
    nodeShareDays: 2
  } as never)
  await db('inbox_entries').insert({
    ...definition,
    owner: 'ZR-land@360500:handler',
    taskId: 'slow-task',
    taskName: '审查',
    processInstanceId: 'slow',
    businessKey: number,
    createdAt: '2026-03-10T02:00:00Z'
  } as never)
  const { urgent } = await read('supervisor')
  expect(urgent.map((row) => [row.number.split('-').at(-1), row.rule])).toEqual([
    ['HB', null],
    ['land', 'E04']
  ])
})

test('after the decision: not delivered is E11, a commitment not checked is E18, what is in time is not listed', async () => {
  const { db } = yimen
  const version = (await db('item_versions').first('id', 'item'))!
  const clocks = [
    ['delivery', '2026-02-24'],
    ['after-check', '2026-02-20'],
    ['delivery', '2026-03-12']
  ] as const
  for (const [index, [kind, startsOn]] of clocks.entries()) {
    const { applicationId, projectId } = await makeProject(db, `垃圾焚烧发电 ${index}`)
    const number = `360500-LATE-${index}`
    const [row] = await db('cases')
      .insert({
        number,
        applicationId,
        projectId,
        item: version.item,
        itemVersionId: version.id,
        department: 'SL',
        region: '360500'
      } as never)
      .returning('id')
    await db.transaction((trx) =>
      startClock(trx, {
        ownerKind: 'case',
        ownerId: row!.id,
        businessKey: number,
        kind,
        startsOn,
        limit: { days: 10, unit: 'wd' }
      })
    )
  }
  const supervisor = await yimen.signIn('supervisor')
  const { late, total } = (await supervisor.get('/api/supervision/after-decision')).json()
  expect(total).toBe(2)
  expect(late.map(({ rule, number }: Record<string, string>) => [rule, number])).toEqual([
    ['E18', '360500-LATE-1'],
    ['E11', '360500-LATE-0']
  ])
})

test('concluded stages by month: the working days they took, and the promise', () => {
  expect(board.months).toHaveLength(12)
  // Accepted on Tuesday 24 February: 25, 26, 27, the make-up Saturday 28, then 2 and 3 March.
  expect(board.months.at(-1)).toEqual({
    month: '2026-03',
    stages: 1,
    parallel: 6,
    sequential: 0,
    promised: 8
  })
  expect(lastMonths('2026-01-31', 3)).toEqual(['2025-11', '2025-12', '2026-01'])
})

test('a supervisor held at a county looks over the county, and reads no other’s dossier', async () => {
  const { db } = yimen
  const county = (await db('org_units').where({ region: '360521' }).orderBy('department').first())!
  const person = (await db('people').where({ username: 'supervisor' }).first('id'))!
  await db('roles_held')
    .where({ personId: person.id, role: 'supervisor' } as never)
    .update({ orgUnitId: county.id } as never)
  const own = await read('supervisor')
  expect(own.regions).toMatchObject([{ nameZh: expect.stringContaining('分宜') }])
  expect(own.trend.at(-1)).toMatchObject({ red: 0, yellow: 0, paused: 0, green: 1 })
  const supervisor = await yimen.signIn('supervisor')
  const { projects } = (await supervisor.get('/api/projects')).json()
  expect(projects.map(({ nameZh }: { nameZh: string }) => nameZh)).toEqual(['分宜标准厂房'])
  expect((await supervisor.get('/api/board/360500S1-20260310-0001')).statusCode).toBe(404)
})

test('an officer without a part in supervision is refused', async () => {
  expect((await (await yimen.signIn('hb-handler')).get('/api/supervision')).statusCode).toBe(403)
})
