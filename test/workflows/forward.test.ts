import { expect, test } from '@jest/globals'
import { loadCalendar } from '../../server/calendar/store.ts'
import { loadThresholds } from '../../server/clocks/thresholds.ts'
import { listWork, standingOn } from '../../server/supervision/work.ts'
import type { CaseRow } from '../../server/cases/store.ts'
import type { Dossier } from '../../server/dossiers/schema.ts'
import type { ItemLevel } from '../../server/directory/candidate-group.ts'
import type { TaskCompletion } from '../../server/tasks/schema.ts'
import { recordFetched } from '../../server/levels/record-fetched.ts'
import { TryLater } from '../../workers/worker.ts'
import { importTable } from '../../workers/import-table.ts'
import { connectTables } from '../../workers/tables.ts'
import { FIRST_DAY } from '../support/flow.ts'
import { on, sweepOn, useFlow } from '../support/flow-suite.ts'
import { giveOwnVersion } from '../support/own-version.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
const SCHOOL = '第三中学新校区'
const FOREST = 'LY-XK-0001'
const COUNTY = '360521'
const CITY = '360500'
const LAW = '行政许可法 43 条'

/** A project with forest land; its item goes the way that is given, as ZR-XK-0004 goes county, city, province. */
async function accepted(jurisdiction: string, level: ItemLevel) {
  const { flow, officers, applicant } = suite
  const filing = await applicant.files(SCHOOL, { forestLand: 'permanent', jurisdiction })
  await giveOwnVersion(flow, (await officers.caseOf(filing, FOREST)).id, { level })
  await officers.accepts(filing)
  return { filing, row: await officers.caseOf(filing, FOREST) }
}
const PROVINCE: ItemLevel = { competent: 'province', via: ['county', 'city'] }

const at = (region: string) => ({ department: 'LY', region })
type Forward = Extract<TaskCompletion, { form: 'yimen:forward' }>['outcome']

async function reviews(row: CaseRow, region: string): Promise<void> {
  await suite.officers.reviews({ ...row, ...at(region) })
}
async function forwards(row: CaseRow, region: string, outcome: Forward = 'forward'): Promise<void> {
  const head = await suite.officers.of(at(region), 'head')
  const text = outcome === 'forward' ? `${region}同意上报` : '图斑与现状不符'
  await head.does(row.number, { form: 'yimen:forward', outcome, text, legalBasis: LAW })
}
async function passes(row: CaseRow, ...regions: string[]): Promise<void> {
  for (const region of regions) {
    await reviews(row, region)
    await forwards(row, region)
  }
}

async function dossierOf(row: CaseRow, region = CITY): Promise<Dossier> {
  const handler = await suite.officers.of(at(region), 'handler')
  return (await handler.get(`/api/dossiers/${row.number}`)).json<Dossier>()
}
const stateOf = async ({ id }: CaseRow) => (await suite.flow.db('cases').where({ id }).first())!
const running = async ({ id }: CaseRow) =>
  Object.fromEntries(
    (await suite.flow.db('clocks').where({ ownerId: id }).whereNull('stoppedOn')).map(({ kind, dueOn }) => [
      kind,
      dueOn
    ])
  )
const inHand = async ({ number }: CaseRow, region: string) =>
  (await listWork(suite.flow.db, [region], FIRST_DAY)).find((one) => one.number === number)
const issued = (row: CaseRow) =>
  until(
    async () => (await suite.flow.db('licences').where({ caseId: row.id }).first('id')) !== undefined,
    60_000,
    `no licence of ${row.number}`
  )

test('county, city and province: each has its own clock, the next reads the opinion, the result is entered', async () => {
  const { flow, officers, applicant } = suite
  const { filing, row } = await accepted(COUNTY, PROVINCE)
  expect(row).toMatchObject(at(COUNTY))
  // 2 March is a Monday: 5 wd for the level that hands on, 7 for the promise of all levels together.
  expect(await running(row)).toMatchObject({ level: '2026-03-09', promised: '2026-03-11' })
  const county = await officers.of(at(COUNTY), 'handler')
  const city = await officers.of(at(CITY), 'handler')
  expect((await county.task(row.number, 'yimen:review')).dueOn).toBe('2026-03-09')
  expect(await city.inbox('todo', row.number)).toEqual([])

  await on(flow, '2026-03-04', () => passes(row, COUNTY))
  const moved = await stateOf(row)
  expect(moved).toMatchObject({ ...at(CITY), state: 3 })
  // The last level here has what is left of the promise, and no clock beside it.
  expect(await running(row)).toEqual({ promised: '2026-03-11', statutory: expect.any(String) })
  await city.task(row.number, 'yimen:review')
  expect(await county.inbox('todo', row.number)).toEqual([])
  const { levels } = await dossierOf(row)
  expect(levels).toMatchObject([
    {
      level: 'county',
      receivedOn: FIRST_DAY,
      leftOn: '2026-03-04',
      opinion: `${COUNTY}同意上报`,
      here: false
    },
    { level: 'city', receivedOn: '2026-03-04', leftOn: null, dueOn: '2026-03-11', here: true },
    { level: 'province', receivedOn: null, officeZh: null }
  ])

  await on(flow, '2026-03-05', () => passes(row, CITY))
  // What is at the province counts against nobody here.
  expect(await running(row)).toEqual({ promised: null, statutory: null })
  const stage = await flow.db('clock_pauses').where({ ownerId: filing.applicationId, kind: 'province' })
  expect(stage).toMatchObject([{ fromOn: '2026-03-05', toOn: null }])
  const page = await applicant.page(filing.projectId)
  const track = page.stages[0]!.tracks.find(({ number }) => number === row.number)
  expect(track).toMatchObject({ step: 'at-province', atProvinceSince: '2026-03-05' })

  const entry = {
    form: 'yimen:enter-result',
    outcome: 'grant',
    documentNumber: '赣林地许〔2026〕31号',
    decidedBy: '江西省林业局',
    decidedOn: '2026-03-18'
  } as const
  const early = await on(flow, '2026-03-20', () =>
    city.answers(row.number, { ...entry, decidedOn: '2026-03-04' })
  )
  expect([early.statusCode, early.json().code]).toEqual([422, 'DECIDED_ON_WRONG'])
  await on(flow, '2026-03-20', async () => {
    const pdf = Buffer.from(`%PDF-1.4\n% ${crypto.randomUUID()}\n%%EOF\n`)
    const file = await (
      await city.session()
    ).upload(`/api/cases/${row.number}/province-document`, pdf, '批复.pdf', 'application/pdf')
    expect(file.statusCode).toBe(200)
    await city.does(row.number, { ...entry, fileId: file.json<{ id: string }>().id })
  })
  expect(await stateOf(row)).toMatchObject({ ...at(CITY), state: 11 })
  // Two days at the county, one at the city; the fifteen at the province are in none of the limits.
  const [promised] = await flow.db('clocks').where({ ownerId: row.id, kind: 'promised' })
  expect(promised).toMatchObject({ stoppedOn: '2026-03-20', dueOn: '2026-03-26' })
  await issued(row)
  const [licence] = await flow.db('licences').where({ caseId: row.id })
  expect(licence).toMatchObject({ number: '赣林地许〔2026〕31号', issuedOn: '2026-03-18' })
  expect(licence!.fileId).toBe((await dossierOf(row)).levels[2]!.result!.fileId)
  const papers = await flow.db('official_papers').where({ businessKey: row.number })
  expect(papers.map(({ kind }) => kind)).not.toContain('grant')
})

test('a programme fetches what the province publishes, once; a city project passes the city alone', async () => {
  const { flow } = suite
  const { row } = await accepted('360500G1', PROVINCE)
  expect(row).toMatchObject(at(CITY))
  await passes(row, CITY)
  expect((await dossierOf(row)).levels.map(({ level }) => level)).toEqual(['city', 'province'])
  // As long as it is asked whether the case goes on at all nothing is decided.
  const withdrawal = `/api/moves/${row.number}/withdrawal`
  expect((await suite.applicant.post(withdrawal, { reason: '改址', seen: [] })).statusCode).toBe(200)
  const published = {
    result: 'granted',
    documentNumber: '赣林地许〔2026〕32号',
    decidedBy: '江西省林业局',
    decidedOn: FIRST_DAY,
    reason: null,
    legalBasis: null,
    source: '省级公布'
  } as const
  await expect(
    recordFetched(flow.db, row.number, published, new Date(`${FIRST_DAY}T04:00:00Z`))
  ).rejects.toBeInstanceOf(TryLater)
  expect((await suite.applicant.post(`${withdrawal}-taken-back`, {})).statusCode).toBe(200)

  // Returned first, and sent again: the same document is no answer a second time.
  const tables = connectTables(flow.app.env.departmentsDatabaseUrl)
  const csv = `document_number,case_number,result,decided_by,decided_on
赣林地许〔2026〕32号,${row.number},granted,江西省林业局,${FIRST_DAY}
赣林地许〔2026〕33号,${row.number},returned,江西省林业局,${FIRST_DAY}`
  await importTable(tables, 'province_decisions', csv, { asOf: FIRST_DAY, source: '省级公布' })
  await tables.end()
  await passes(row, CITY)
  await issued(row)
  expect(await stateOf(row)).toMatchObject({ state: 11 })
  const city = await suite.officers.of(at(CITY), 'handler')
  await until(
    async () => (await city.inbox('todo', row.number)).length === 0,
    60_000,
    'the result can still be entered'
  )
  const events = await flow.db('case_events').where({ businessKey: row.number, kind: 'granted' })
  expect(events).toMatchObject([{ personId: null, detail: { source: `省级公布（${FIRST_DAY}）` } }])
})

test('sent back to the county, returned by the province, and refused here with reasons and remedies', async () => {
  const { flow, officers } = suite
  const { row } = await accepted(COUNTY, PROVINCE)
  const county = await officers.of(at(COUNTY), 'head')
  await reviews(row, COUNTY)
  const below = await county.answers(row.number, {
    form: 'yimen:forward',
    outcome: 'send-back',
    text: '退回'
  })
  expect([below.statusCode, below.json().code]).toEqual([409, 'NO_LEVEL_BELOW'])
  await forwards(row, COUNTY)
  await reviews(row, CITY)
  await forwards(row, CITY, 'send-back')
  expect(await stateOf(row)).toMatchObject({ ...at(COUNTY), round: 2 })
  await passes(row, COUNTY, CITY)

  const city = await officers.of(at(CITY), 'handler')
  await city.does(row.number, {
    form: 'yimen:enter-result',
    outcome: 'return',
    documentNumber: '赣林补〔2026〕2号',
    decidedBy: '江西省林业局',
    decidedOn: FIRST_DAY,
    text: '补充现场照片'
  })
  expect(await stateOf(row)).toMatchObject({ ...at(CITY), round: 3 })
  expect(await running(row)).toMatchObject({ promised: '2026-03-11' })
  await reviews(row, CITY)
  await forwards(row, CITY, 'refuse')
  expect(await stateOf(row)).toMatchObject({ state: 13 })
  const [paper] = await flow.db('official_papers').where({ businessKey: row.number, kind: 'refusal' })
  expect(JSON.stringify(paper!.snapshot)).toContain('图斑与现状不符')
  const stays = await flow.db('case_levels').where({ caseId: row.id }).orderBy('createdAt')
  expect(stays.map(({ level, outcome }) => [level, outcome])).toEqual([
    ['county', 'forwarded'],
    ['city', 'sent-back'],
    ['county', 'forwarded'],
    ['city', 'forwarded'],
    ['province', 'sent-back'],
    ['city', 'refused']
  ])
  await until(
    async () =>
      (await flow.db('notifications').where({ businessKey: row.number, kind: 'case-refused' })).length === 1,
    60_000,
    'the applicant was not told'
  )
})

test('a level that hands on late is told to supervision, and the one after it has no clock but the promise', async () => {
  const { flow, officers } = suite
  const { row } = await accepted(COUNTY, { competent: 'city', via: ['county'] })
  const county = await officers.of(at(COUNTY), 'handler')
  await county.task(row.number, 'yimen:review')
  await sweepOn(flow, '2026-03-10', row.number)
  await until(
    async () =>
      (await flow.db('case_events').where({ businessKey: row.number, kind: 'forwarding-late' })).length === 1,
    60_000,
    'E09 is not told'
  )
  const supervisor = (await flow.db('people').where({ username: 'supervisor' }).first('id'))!
  const wanted = [`user:${supervisor.id}`, `LY@${COUNTY}:head`, `LY@${COUNTY}:handler`]
  let told: string[] = []
  await until(
    async () => {
      told = await flow
        .db('notifications')
        .where({ businessKey: row.number, kind: 'level-due' })
        .pluck('owner')
      return wanted.every((owner) => told.includes(owner))
    },
    60_000,
    () => `only ${told.join(', ')} hear of it`
  )

  const late = (await inHand(row, COUNTY))!
  expect(standingOn(late, '2026-03-10', await loadCalendar(flow.db), await loadThresholds(flow.db))).toEqual({
    kind: 'level',
    signal: 'red',
    daysLeft: -1,
    dueOn: '2026-03-09'
  })

  // Where the city decides, its head has the usual form, and supervision of the county counts it no more.
  await passes(row, COUNTY)
  expect(await inHand(row, COUNTY)).toBeUndefined()
  expect(await inHand(row, CITY)).toMatchObject({ region: CITY })
  await reviews(row, CITY)
  const head = await officers.of(at(CITY), 'head')
  await head.does(row.number, { form: 'yimen:decide', outcome: 'grant', text: '同意' })
  await issued(row)
  const levels = (await dossierOf(row)).levels
  expect(levels.map(({ level, outcome }) => [level, outcome])).toEqual([
    ['county', 'forwarded'],
    ['city', 'granted']
  ])
})
