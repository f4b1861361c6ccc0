import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Knex } from 'knex'
import { legalToday } from '../../../server/calendar/legal-date.ts'
import { sequentialStatutoryDays } from '../../../server/items/sequential-days.ts'
import { listPassed } from '../../../server/report/passed-stages.ts'
import type { Report, ReportRow } from '../../../server/report/schema.ts'
import { spreadOf } from '../../../server/report/spread.ts'
import { startTestApp, type TestApp, type Visitor } from '../../support/app.ts'
import { makeProject, NOW, seedWorld } from '../board/world.ts'

let yimen: TestApp
const ITEMS = ['FG-XK-0003', 'HB-XK-0001', 'SL-XK-0001']
/** Of no account: it was not decided. */
const WITHDRAWN = 'LY-XK-0001'

/** S1 was passed with these items, each decided on the day of the conclusion. */
async function pass(db: Knex, nameZh: string, region: string, acceptedOn: string, concludedOn: string) {
  const made = await makeProject(db, nameZh, { region, acceptedOn, state: 'passed' })
  const at = `${concludedOn}T02:00:00Z`
  await db('applications')
    .where({ id: made.applicationId })
    .update({ facts: JSON.stringify({ mode: 'approval' }), concludedAt: at })
  const versions = await db('item_versions').whereIn('item', [...ITEMS, WITHDRAWN])
  for (const { id, item, leadDept } of versions) {
    const [row] = await db('cases')
      .insert({
        number: `${made.number}-${item}`,
        applicationId: made.applicationId,
        projectId: made.projectId,
        item,
        itemVersionId: id,
        department: leadDept,
        region,
        state: 11,
        prerequisites: 'none',
        hostedBy: null
      })
      .returning('id')
    if (item === WITHDRAWN) {
      await db('cases').where({ id: row!.id }).update({ state: 2 })
      continue
    }
    await db('cases').where({ id: row!.id }).update({ decidedAt: at })
    await db('clocks').insert({
      ownerKind: 'case',
      ownerId: row!.id,
      businessKey: `${made.number}-${item}`,
      kind: 'promised',
      startsOn: acceptedOn,
      limitDays: 7,
      unit: 'wd',
      stoppedOn: concludedOn
    } as never)
  }
  return made
}

beforeAll(async () => {
  yimen = await startTestApp({ now: () => NOW })
  const { db } = yimen
  await seedWorld(db)
  // Monday 2 to Tuesday 10 March: 6 working days; Friday 6 to Monday 9: one.
  const school = await pass(db, '秘密的学校', '360500', '2026-03-02', '2026-03-10')
  // On two of the six the province had a case, and on one of them another one beside it.
  for (const [fromOn, toOn] of [
    ['2026-03-03', '2026-03-05'],
    ['2026-03-04', '2026-03-05']
  ] as const)
    await db('clock_pauses').insert({
      ownerKind: 'application',
      ownerId: school.applicationId,
      kind: 'province',
      fromOn,
      toOn,
      reason: '报省级机关决定',
      document: null
    })
  await pass(db, '秘密的水库', '360521', '2026-03-06', '2026-03-09')
  await makeProject(db, '还在审查的项目', { acceptedOn: '2026-03-03' })
}, 180_000)
afterAll(() => yimen.close())

const read = async <T>(visitor: Visitor, path: string): Promise<T> => (await visitor.get(path)).json<T>()
const statutory = async () => sequentialStatutoryDays(await yimen.db('item_versions').whereIn('item', ITEMS))

test('anybody reads what stages took, in working days, beside what the statutes allow one after another', async () => {
  const report = await read<Report>(yimen.visitor(), '/api/report')
  const [s1, s2] = report.stages
  expect(s1).toMatchObject({ stage: 'S1', spread: { count: 2, median: 3.5, most: 6, promised: 8 } })
  // Four days of its own and one of the county's.
  expect(s1).toMatchObject({ spread: { own: 2.5, province: 1 } })
  expect(s1!.spread!.sequential).toBe(await statutory())
  expect(s2).toMatchObject({ stage: 'S2', spread: null })
  // Nobody has passed all five.
  expect(report).toMatchObject({ projects: null, distribution: [] })
  expect(report.months.find(({ month }) => month === '2026-03')).toMatchObject({ spread: { count: 2 } })
  expect(report.months).toHaveLength(12)
  const environment = report.departments.find(({ department }) => department === 'HB')
  expect(environment).toMatchObject({ spread: { count: 2, median: 3.5, own: 3.5, province: 0, promised: 7 } })
})

test('a stage alone has a distribution of its own; a region leaves the others out', async () => {
  const stage = await read<Report>(yimen.visitor(), '/api/report?stage=S1')
  expect(stage.projects).toMatchObject({ count: 2 })
  expect(stage.distribution.map(({ projects }) => projects)).toEqual([1, 0, 0, 0, 0, 1])
  const county = await read<Report>(yimen.visitor(), '/api/report?region=360521&stage=S1&mode=approval')
  expect(county.projects).toMatchObject({ count: 1, median: 1 })
  const other = await read<Report>(yimen.visitor(), '/api/report?mode=filing')
  expect(other.stages[0]!.spread).toBeNull()
  expect((await yimen.visitor().get('/api/report?mode=guess')).statusCode).toBe(400)
})

test('the public reads no name, neither in rows nor in the table to download; who looks over the region does', async () => {
  const url = '/api/report/projects?sort=parallel&order=up'
  const open = await yimen.visitor().get(url)
  const { rows, total } = open.json<{ rows: ReportRow[]; total: number }>()
  expect(total).toBe(2)
  expect(rows.map(({ parallel, province, concludedMonth }) => [parallel, province, concludedMonth])).toEqual([
    [1, 0, '2026-03'],
    [6, 2, '2026-03']
  ])
  expect(open.body).not.toMatch(/秘密/)
  expect(rows.every(({ project }) => project === null)).toBe(true)

  const csv = await yimen.visitor().get('/api/report/projects.csv?region=360521')
  expect(csv.headers['content-type']).toMatch(/^text\/csv/)
  expect(csv.body.startsWith('\uFEFF')).toBe(true)
  expect(csv.body.trim().split('\r\n')).toHaveLength(2)
  expect(csv.body).not.toMatch(/秘密/)

  const supervisor = await read<{ rows: ReportRow[] }>(await yimen.signIn('supervisor'), url)
  expect(supervisor.rows.map(({ project }) => project?.nameZh)).toEqual(['秘密的水库', '秘密的学校'])
  const applicant = await read<{ rows: ReportRow[] }>(await yimen.signIn('applicant'), url)
  expect(applicant.rows.every(({ project }) => project === null)).toBe(true)
  const county = await read<{ rows: ReportRow[] }>(await yimen.signIn('fg-lead-360521'), url)
  expect(county.rows.map(({ project }) => project?.nameZh)).toEqual(['秘密的水库', undefined])
})

test('ten thousand projects are read in a few seconds', async () => {
  const { db } = yimen
  await db.raw(
    `with one as (select id, organisation_id, created_by from projects limit 1),
       made as (insert into projects (organisation_id, name_zh, jurisdiction, created_by)
         select organisation_id, '项目 ' || n, '360502', created_by from one, generate_series(1, 10000) n returning id, created_by),
       filed as (insert into applications (project_id, stage, facts, form, created_by, number, state, lead_group, accepted_at, concluded_at)
         select made.id, stage, '{"mode": "filing"}', '{}', created_by, stage || made.id, 'passed', 'FG@360502:lead',
           '2026-02-02T02:00:00Z', '2026-02-09T02:00:00Z'
         from made cross join unnest(array['S1', 'S2', 'S3', 'S4', 'S5']) stage returning id, project_id, number)
     insert into cases (number, application_id, project_id, item, item_version_id, department, region, state, prerequisites, decided_at)
     select filed.number || v.item, filed.id, filed.project_id, v.item, v.id, v.lead_dept, '360502', 11, 'none', '2026-02-09T02:00:00Z'
     from filed cross join (select * from item_versions where item = :item) v`,
    { item: ITEMS[0]! }
  )
  const began = performance.now()
  const passed = await listPassed(db)
  expect(performance.now() - began).toBeLessThan(15_000)
  expect(passed.stages).toHaveLength(50_002)
  expect(
    passed.stages.filter(({ region }) => region === '360502').every(({ parallel }) => parallel === 5)
  ).toBe(true)
  expect(legalToday(NOW) > passed.stages[0]!.concludedOn).toBe(true)
}, 120_000)

test('the median is the middle, and nine of ten are counted up to the ninth', () => {
  const days = (parallel: number, count = 1) => ({
    parallel,
    province: 0,
    sequential: 100,
    promised: 36,
    count
  })
  expect(spreadOf([])).toBeNull()
  expect(spreadOf([days(3)])).toMatchObject({ count: 1, median: 3, ninth: 3, most: 3 })
  expect(spreadOf([days(30), days(10), days(20), days(40)])).toMatchObject({ median: 25, most: 40 })
  expect(spreadOf([days(1, 9), days(50)])).toMatchObject({ count: 10, median: 1, ninth: 1, most: 50 })
})
