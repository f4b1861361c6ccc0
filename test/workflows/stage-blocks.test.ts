import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from '@jest/globals'
import { placeBlockIn } from '../../server/blocks/place-block.ts'
import { readBlocks } from '../../server/blocks/read-blocks.ts'
import { CASE_STATE, type CaseRow } from '../../server/cases/store.ts'
import { keepTaskDefinitions } from '../../server/release/release-at-start.ts'
import { releaseFiles } from '../../server/release/release-folder.ts'
import { bareLicence, bareOpinion, bareStage } from '../support/bare-diagrams.ts'
import { startFlow } from '../support/flow.ts'
import type { Filing } from '../support/flow-people.ts'
import { sweepOn, useFlow } from '../support/flow-suite.ts'
import { promiseAwaited, waitsForPromise } from '../support/late-promise.ts'
import { type OwnEngine, startOwnEngine } from '../support/own-engine.ts'
import { until } from '../support/until.ts'

/** Of its own: the stages of the other suites keep their diagrams. */
let engine: OwnEngine
const suite = useFlow(async () => {
  engine = await startOwnEngine()
  return startFlow(engine)
})
afterAll(() => engine?.remove())

const PLANT = '锂电隔膜生产线建设项目'
const WATER = 'SL-XK-0001'
/** Without the soil-and-water plan; corrected, with it. */
const SMALL = { earthworkM3: 0, landAreaHa: 0.2 }
const LARGE = { earthworkM3: 80_000, landAreaHa: 6 }
const AFTER = '2026-03-10'

const SCHOOL = '第三中学新校区'
/** 用地预审: holds three years, and its map may follow. */
const SITE = 'ZR-XK-0001'
const MAP = 'M25'
/** 水土保持方案（承诺制）. */
const SOIL = 'SL-XK-0002'

const used = new Set<string>()

/** The process of that key from now on: a designer's, with these blocks in it and nothing else beside its line. */
async function release(bare: (key: string) => string, key: string, placed: string[] = []): Promise<void> {
  let content = bare(key)
  for (const { block, fragment } of readBlocks())
    if (placed.includes(block)) content = await placeBlockIn(content, fragment)
  for (const block of placed) used.add(block)
  const table = new URL('../../workflows/construction/applicable-items.dmn', import.meta.url)
  const files = [
    { name: `${key}.bpmn`, content },
    // A stage asks the table of its own deployment.
    { name: 'applicable-items.dmn', content: readFileSync(table, 'utf8') }
  ]
  const { app, db } = suite.flow
  const name = `test-${key}-${placed.join('-')}`
  await keepTaskDefinitions(db, await releaseFiles(app.engine, name, files, 'platform'))
}
const stage = (...placed: string[]) => release(bareStage, 's1-project-approval', placed)
const opinions = (...placed: string[]) => release(bareOpinion, 'stage-opinion', placed)
const licences = (...placed: string[]) => release(bareLicence, 'licence-life', placed)

async function inReview(): Promise<Filing> {
  const filing = await suite.applicant.files(PLANT, SMALL)
  await suite.officers.accepts(filing)
  for (const opinion of await suite.officers.opinionsOf(filing))
    await (await suite.officers.of(opinion, 'handler')).task(opinion.number, 'yimen:review-opinion')
  return filing
}
const post = async (person: typeof suite.applicant | Promise<Officer>, url: string, body: object) => {
  const { statusCode, body: text } = await (await person).post(`/api/moves/${url}`, body)
  return statusCode === 200 ? 200 : (JSON.parse(text) as { code: string }).code
}
type Officer = Awaited<ReturnType<typeof suite.officers.officer>>

const propose = (filing: Filing, changes: object = LARGE) =>
  post(suite.officers.lead(filing), `${filing.number}/facts-corrected`, { changes, reason: '填错了' })
const ask = (filing: Filing, seen: string[] = []) =>
  post(suite.applicant, `${filing.number}/withdrawal`, { reason: '项目改址', seen })
const tasksOf = async ({ number: businessKey }: { number: string }) =>
  (await suite.flow.db('inbox_entries').where({ businessKey }).whereNull('doneAt').select('taskKey')).map(
    ({ taskKey }) => taskKey
  )
const noTasks = (of: { number: string }) =>
  until(async () => (await tasksOf(of)).length === 0, 60_000, `tasks of ${of.number} stay open`)

/** Every department agrees to the withdrawal of the whole filing. */
async function withdraw(filing: Filing): Promise<void> {
  const { flow, officers } = suite
  const decided = (await officers.casesOf(filing)).filter(({ decidedAt }) => decidedAt)
  const seen = decided.map(({ number }) => number)
  expect(await ask(filing, seen)).toBe(200)
  const move = await flow.db('case_moves').where({ number: filing.number, move: 'withdrawal' }).first()
  for (const group of move!.detail.signers as string[]) {
    const [department, region] = group.split(':')[0]!.split('@')
    const head = await officers.of({ department: department!, region: region! }, 'head')
    await head.does(filing.number, { form: 'yimen:sign-withdrawal', outcome: 'agree', text: '同意撤件' })
  }
  const state = async () =>
    (await flow.db('applications').where({ id: filing.applicationId }).first('state'))!.state
  expect(await state()).toBe('withdrawn')
  await until(
    async () =>
      !(await flow.db('engine_commands').where({ tree: filing.projectId }).whereNull('deliveredAt').first()),
    60_000,
    'orders are left'
  )
}

// The stage is still the one that ships.

/** 用地预审 on the promise of its map, 水土保持 on a commitment: both wait for the head or the handler who decides. */
async function promising(): Promise<{ filing: Filing; site: CaseRow; soil: CaseRow }> {
  const { applicant, officers } = suite
  const draft = await applicant.drafts(SCHOOL, { landAreaHa: 2, earthworkM3: 5000 })
  const signed = await applicant.put(`/api/applications/${draft.applicationId}/promises`, {
    late: [{ material: MAP, dueOn: '2026-03-16' }],
    commitments: [SOIL]
  })
  expect([signed.statusCode, signed.body]).toEqual([200, expect.anything()])
  await applicant.suppliesPapers(draft.applicationId, [MAP])
  const filing = await applicant.submits(draft)
  await officers.accepts(filing)
  return { filing, site: await officers.caseOf(filing, SITE), soil: await officers.caseOf(filing, SOIL) }
}
const grant = { form: 'yimen:decide', outcome: 'grant', text: '符合条件' } as const
const record = { form: 'yimen:record', outcome: 'grant', text: '符合条件' } as const
const stateOf = async ({ id }: CaseRow) => (await suite.flow.db('cases').where({ id }).first('state'))!.state
const licensed = ({ id }: CaseRow) =>
  until(
    async () => (await suite.flow.db('licences').where({ caseId: id })).length === 1,
    60_000,
    'no licence is issued'
  )
const renew = ({ number }: CaseRow) => post(suite.applicant, `${number}/renewal`, {})
const revoke = (row: CaseRow) =>
  post(suite.officers.of(row, 'handler'), `${row.number}/revocation`, {
    kind: 'public-interest',
    text: '规划调整',
    legalBasis: '行政许可法8条',
    document: '复查报告（2026年第3号）',
    days: 5
  })

test('what follows a grant: nothing is granted on a word that no diagram follows up, nothing renewed or revoked', async () => {
  const { officers, applicant } = suite
  await licences()
  const { filing, site, soil } = await promising()
  await officers.reviews(site)
  const [head, handler] = [await officers.of(site, 'head'), await officers.of(soil, 'handler')]
  expect((await head.answers(site.number, grant)).json().code).toBe('MOVE_NOT_DRAWN')
  expect((await handler.answers(soil.number, record)).json().code).toBe('MOVE_NOT_DRAWN')

  await applicant.attaches(filing.applicationId, MAP)
  await head.does(site.number, grant)
  await licensed(site)
  expect(await renew(site)).toBe('MOVE_NOT_DRAWN')
  expect(await revoke(site)).toBe('MOVE_NOT_DRAWN')
}, 300_000)

test('tolerance, commitment, renewal, revocation: done in a life that a designer put together', async () => {
  const { flow, officers, applicant } = suite
  await licences('tolerance', 'commitment', 'renewal', 'revocation')
  const { filing, site, soil } = await promising()
  await officers.reviews(site)
  const [head, handler] = [await officers.of(site, 'head'), await officers.of(soil, 'handler')]
  await head.does(site.number, grant)
  expect(await stateOf(site)).toBe(CASE_STATE.grantedOnTolerance)
  await promiseAwaited(flow, site)
  await applicant.attaches(filing.applicationId, MAP)
  await until(async () => !(await waitsForPromise(flow, site)), 60_000, 'the process still waits')

  await handler.does(soil.number, record)
  await handler.does(soil.number, { form: 'yimen:check-commitment', outcome: 'holds', text: '现场核查' })

  await licensed(site)
  expect(await renew(site)).toBe(200)
  const reviewer = await officers.of(site, 'handler')
  await reviewer.does(site.number, {
    form: 'yimen:review-renewal',
    outcome: 'propose-renew',
    text: '条件没有变化'
  })
  await head.does(site.number, { form: 'yimen:decide-renewal', outcome: 'renew', text: '同意' })
  expect(await flow.db('licences').where({ caseId: site.id }).first()).toMatchObject({
    validUntil: '2032-03-01'
  })

  expect(await revoke(site)).toBe(200)
  await applicant.does(site.number, { form: 'yimen:make-statement', outcome: 'waived' })
  await head.does(site.number, { form: 'yimen:decide-revocation', outcome: 'revoke', text: '事实清楚' })
  expect(await stateOf(site)).toBe(CASE_STATE.recalled)
  await noTasks(site)
}, 300_000)

test('facts-corrected, withdrawal and silent-consent: refused, and nobody told, where they are not drawn', async () => {
  await stage()
  await opinions()
  const filing = await inReview()
  expect(await propose(filing)).toBe('MOVE_NOT_DRAWN')
  expect(await ask(filing)).toBe('MOVE_NOT_DRAWN')
  const [opinion] = await suite.officers.opinionsOf(filing)
  expect(await sweepOn(suite.flow, AFTER, opinion!.number)).toMatchObject({ told: 0 })
})

test('cases-added, stage-over, opinion-over: without them no item is added, and what has ended keeps its tasks', async () => {
  const { flow, officers } = suite
  await stage('facts-corrected', 'withdrawal')
  await opinions('silent-consent')
  await allowSilence()
  const filing = await inReview()
  expect(await propose(filing)).toBe('MOVE_NOT_DRAWN')
  // What adds nothing needs no block.
  expect(await propose(filing, { housing: true })).toBe(200)
  await suite.applicant.does(filing.number, { form: 'yimen:agree-facts', outcome: 'agree' })

  const silent = await silentOne(filing)
  expect(await sweepOn(flow, AFTER, silent.number)).toMatchObject({ told: 1 })
  await until(async () => (await silentOne(filing)).bySilence, 60_000, 'it does not count as agreed')
  expect(await tasksOf(silent)).toContain('review')

  await withdraw(filing)
  for (const opinion of await officers.opinionsOf(filing)) expect(await tasksOf(opinion)).toContain('review')
})

test('placed: a case is added and decided, silence is consent, and a withdrawal ends stage and opinions', async () => {
  const { flow, officers, applicant } = suite
  await stage('facts-corrected', 'withdrawal', 'cases-added', 'stage-over')
  await opinions('silent-consent', 'opinion-over')
  const filing = await inReview()
  expect(await propose(filing)).toBe(200)
  await applicant.does(filing.number, { form: 'yimen:agree-facts', outcome: 'agree' })
  await officers.handles(await officers.caseOf(filing, WATER))

  const silent = await silentOne(filing)
  expect(await sweepOn(flow, AFTER, silent.number)).toMatchObject({ told: 1 })
  await noTasks(silent)
  const [other] = (await officers.opinionsOf(filing)).filter(({ id }) => id !== silent.id)
  expect(await tasksOf(other!)).toContain('review')

  await withdraw(filing)
  await noTasks(filing)
  await Promise.all((await officers.opinionsOf(filing)).map(noTasks))
}, 300_000)

const silentOne = async (filing: Filing) =>
  (await suite.officers.opinionsOf(filing)).find(({ department }) => department === 'ZR-land')!
async function allowSilence(): Promise<void> {
  const administrator = await suite.officers.officer('administrator')
  const place = { region: '360500', stage: 'S1', department: 'ZR-land', document: '余府办发〔2026〕3号' }
  expect((await administrator.put('/api/silent-consents', place)).statusCode).toBe(200)
}

test('every block of a stage, an opinion and a licence is used here', () => {
  const there = readBlocks().filter((block) => block.in !== 'item')
  expect(there.map(({ block }) => block).filter((block) => !used.has(block))).toEqual([])
})
