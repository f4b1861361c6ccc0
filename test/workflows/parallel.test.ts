import { expect, test } from '@jest/globals'
import type { Checklist } from '../../server/applications/schema.ts'
import { openPrerequisites } from '../../server/cases/open-prerequisites.ts'
import type { CaseRow } from '../../server/cases/store.ts'
import { listInnerItemsFor } from '../../server/parallel/inner-items.ts'
import type { InnerItem, ParallelItem } from '../../server/parallel/schema.ts'
import type { TaskCompletion } from '../../server/tasks/schema.ts'
import { sweepOn, useFlow } from '../support/flow-suite.ts'
import { signIn, type Filing } from '../support/flow-people.ts'
import { sampleProject, sampleProjects } from '../support/sample-projects.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
const PLANT = sampleProjects.find(({ items }) => items.includes('HB-XK-0002'))!.nameZh
const GRANTED = 11

/** Every kind of item is filed in one project, so that their papers and prerequisites meet. */
let stage: Filing | undefined
async function project(): Promise<Filing> {
  if (!stage) {
    stage = await suite.applicant.files(PLANT, { landSource: 'granted' })
    await suite.officers.accepts(stage)
  }
  return stage
}

const listed = async (item: string): Promise<ParallelItem> => {
  const { projectId } = await project()
  const answer = await suite.applicant.get(`/api/projects/${projectId}/parallel-items`)
  return answer.json<{ items: ParallelItem[] }>().items.find((one) => one.item === item)!
}

async function opens(item: string) {
  const { projectId } = await project()
  return suite.applicant.post(`/api/projects/${projectId}/parallel-items/${item}`)
}

const files = async (item: string): Promise<Filing> => suite.applicant.filesItem(await project(), item)

const caseOf = async ({ applicationId }: Pick<Filing, 'applicationId'>): Promise<CaseRow> =>
  (await suite.flow.db('cases').where({ applicationId }).first())!

async function accepts(filing: Filing): Promise<CaseRow> {
  const row = await caseOf(filing)
  const handler = await suite.officers.of(row, 'handler')
  await handler.does(filing.number, { form: 'yimen:accept', outcome: 'accept' })
  return row
}

async function does(row: CaseRow, role: 'handler' | 'head', ...steps: TaskCompletion[]): Promise<void> {
  const person = await suite.officers.of(row, role)
  for (const step of steps) await person.does(row.number, step)
}

const stateOf = async ({ applicationId }: Pick<Filing, 'applicationId'>) =>
  (await suite.flow.db('applications').where({ id: applicationId }).first('state'))!.state

const ends = (filing: Pick<Filing, 'applicationId'>, state: 'passed' | 'failed' | 'withdrawn') =>
  until(
    async () => (await stateOf(filing)) === state,
    60_000,
    () => `the filing did not end as ${state}`
  )

const paperOf = async (row: CaseRow) => (await suite.flow.db('licences').where({ caseId: row.id }).first())!

test('the list says what suits the facts, which papers are there, and what stands in the way', async () => {
  const night = await listed('HB-QT-0004')
  expect(night).toMatchObject({
    readiness: 'blocked',
    waitsFor: [{ item: 'ZJ-XK-0003', state: 'not-filed', stage: 'S4' }],
    papers: [{ material: 'M03', status: 'provided' }]
  })
  const refused = await opens('HB-QT-0004')
  expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([409, 'PREREQUISITE_NOT_FILED'])

  expect(await listed('ZR-QT-0005')).toMatchObject({ suits: true, readiness: 'ready' })
  expect(await listed('HB-QT-0005')).toMatchObject({ suits: true, readiness: 'early' })
  // Between departments: no applicant files it.
  expect(await listed('ZR-QT-0006')).toBeUndefined()
  expect((await opens('ZR-QT-0006')).statusCode).toBe(404)
  expect((await opens('FG-XK-0001')).statusCode).toBe(404)
  expect((await opens('ZR-XK-0008')).statusCode).toBe(404)
})

test('a draft is thrown away with its papers, and can be begun anew; what was filed stays', async () => {
  const { applicant, flow } = suite
  const filing = await project()
  const { id } = (await opens('CG-XK-0003')).json<{ id: string }>()
  await applicant.suppliesPapers(id)
  const papers = await flow.db('application_papers').where({ applicationId: id }).select('fileId')
  const attached = papers.map(({ fileId }) => fileId)
  expect(attached.length).toBeGreaterThan(0)
  const stranger = await signIn(flow, 'applicant2')
  expect((await stranger.delete(`/api/applications/${id}`)).statusCode).toBe(404)
  expect((await applicant.delete(`/api/applications/${filing.applicationId}`)).statusCode).toBe(409)
  expect((await applicant.delete(`/api/applications/${id}`)).statusCode).toBe(200)
  expect((await listed('CG-XK-0003')).running).toBeNull()
  expect(await flow.db('files').whereIn('id', attached)).toEqual([])
})

test('a filing of record: one person accepts and records it, the paper is there the same day, it may be filed again', async () => {
  const { applicant, flow } = suite
  const filing = await files('SC-QT-0001')
  expect((await opens('SC-QT-0001')).statusCode).toBe(409)
  const row = await accepts(filing)
  await does(row, 'handler', { form: 'yimen:record', outcome: 'grant' })
  await ends(filing, 'passed')
  expect((await paperOf(row)).issuedOn).toBe('2026-03-02')

  const page = await applicant.page(filing.projectId)
  expect(page.stages.map(({ stage: code }) => code)).toEqual(['S1', 'S2', 'S3', 'S4', 'S5'])
  expect(page.project.stage).toBe('S1')
  expect(page.results.map(({ caseNumber }) => caseNumber)).toContain(row.number)
  const [shown] = page.parallel
  expect(shown).toMatchObject({
    nameZh: '特种设备安装告知',
    application: { stage: 'P', item: 'SC-QT-0001', state: 'passed' },
    track: { step: 'done', outcome: 'granted' }
  })
  const told = () => flow.db('notifications').where({ businessKey: filing.number, kind: 'item-passed' })
  await until(async () => (await told()).length > 0, 60_000, 'the applicant is not told of the item')
  expect(await told()).toHaveLength(1)
  expect((await opens('SC-QT-0001')).statusCode).toBe(200)
  // What stands before a stage is judged by the stage's own items, whatever was filed alone since.
  const early = await applicant.post(`/api/projects/${filing.projectId}/stages/S2?early=true`)
  expect([early.statusCode, early.json().code]).toEqual([409, 'EARLY_REVIEW_BLOCKED'])
})

test('what is missing is asked once, and a filing is refused with its reasons', async () => {
  const { applicant, officers } = suite
  const filing = await files('CG-XK-0003')
  const row = await caseOf(filing)
  const handler = await officers.of(row, 'handler')
  await handler.does(filing.number, {
    form: 'yimen:accept',
    outcome: 'correct',
    lines: [{ material: 'M78', what: '请补盖章' }],
    days: 5
  })
  await until(
    async () =>
      (await applicant.page(filing.projectId)).parallel.some(
        ({ application, correctionTaskId }) => application.id === filing.applicationId && correctionTaskId
      ),
    60_000,
    'the applicant is not asked'
  )
  await applicant.attaches(filing.applicationId, 'M78')
  await applicant.does(filing.number, {
    form: 'yimen:supply-corrections',
    outcome: 'supplied',
    answers: []
  })
  await handler.does(filing.number, { form: 'yimen:accept', outcome: 'accept' })
  await officers.handles(row, 'refuse')
  await ends(filing, 'failed')
  expect((await caseOf(filing)).state).toBe(13)
})

test('a service is taken on with an appointment that the applicant hears of, and ends with its result', async () => {
  const filing = await files('GY-GG-0001')
  const row = await accepts(filing)
  await does(
    row,
    'handler',
    { form: 'yimen:take-on', outcome: 'taken-on', appointedOn: '2026-03-05', place: '现场' },
    { form: 'yimen:record-service', outcome: 'grant', text: '已接通' }
  )
  await ends(filing, 'passed')
  const [told] = await suite.flow.db('notifications').where({ businessKey: row.number, kind: 'taken-on' })
  expect(told!.content).toMatchObject({ appointedOn: '2026-03-05', place: '现场' })
})

test('an inner item asks the departments named, and its paper fills the slot of the public sale that waits for it', async () => {
  const { flow, officers } = suite
  const { projectId } = await project()
  const planner = await officers.officer('zr-planning-handler')
  const offered = (await planner.get(`/api/projects/${projectId}/inner-items`)).json<{ items: InnerItem[] }>()
  expect(offered.items.map(({ item, running }) => [item, running])).toEqual([['ZR-QT-0006', null]])
  const stranger = await officers.officer('hb-handler')
  expect((await stranger.post(`/api/projects/${projectId}/inner-items/ZR-QT-0006`)).statusCode).toBe(403)
  const opened = await planner.post(`/api/projects/${projectId}/inner-items/ZR-QT-0006`)
  const { number } = opened.json<{ number: string }>()
  const inner = (await flow.db('cases').where({ number }).first())!
  expect(inner.state).toBe(3)
  // One that was withdrawn runs no more and may be opened anew.
  const trx = await flow.db.transaction()
  const user = { groups: ['ZR-planning@360500:handler'] }
  const shown = async () =>
    (await listInnerItemsFor(trx, { projectId, user, day: '2026-03-02' })).map(
      ({ running }) => running?.number
    )
  expect(await shown()).toEqual([number])
  await trx('cases').where({ number }).update({ state: 2 })
  expect(await shown()).toEqual([undefined])
  await trx.rollback()
  // The applicant filed nothing here, and has nothing to withdraw.
  for (const one of [
    number,
    (await flow.db('applications').where({ id: inner.applicationId }).first())!.number!
  ]) {
    const asked = await suite.applicant.post(`/api/moves/${one}/withdrawal`, { reason: '不办了', seen: [] })
    expect([asked.statusCode, asked.json().code]).toEqual([403, 'INNER_NOT_FILED_BY_YOU'])
  }

  // The sale is filed meanwhile: early, and its planning conditions are awaited.
  const sale = await files('ZR-QT-0005')
  const sold = await accepts(sale)
  expect(sold.prerequisites).toBe('open')
  await does(
    sold,
    'handler',
    {
      form: 'yimen:announce',
      outcome: 'announced',
      announcement: '余土公告〔2026〕1号',
      announcedOn: '2026-03-02',
      closesOn: '2026-03-22'
    },
    { form: 'yimen:record-tender', outcome: 'failed', text: '无人报价' },
    {
      form: 'yimen:announce',
      outcome: 'announced',
      announcement: '余土公告〔2026〕2号',
      announcedOn: '2026-03-02',
      closesOn: '2026-03-22'
    },
    {
      form: 'yimen:record-tender',
      outcome: 'awarded',
      winner: '隔膜公司',
      price: 3200,
      document: '成交确认书1号'
    }
  )

  for (const login of ['rf-handler', 'cg-handler', 'sl-handler'])
    await (
      await officers.officer(login)
    ).does(number, { form: 'yimen:concur', outcome: 'agree', text: '无意见' })
  const police = await officers.officer('ga-handler')
  const { taskId } = await police.task(number, 'yimen:concur')
  const silent = { form: 'yimen:concur', outcome: 'disagree', text: '出入口不妥' }
  expect((await police.post(`/api/tasks/${taskId}/complete`, silent)).statusCode).toBe(422)
  await police.does(number, {
    form: 'yimen:concur',
    outcome: 'disagree',
    text: '出入口不妥',
    legalBasis: '道路交通安全法'
  })
  await officers.handles(inner)
  await until(
    async () =>
      (await flow.db('notifications').where({ businessKey: number, kind: 'inner-result' })).some(
        ({ owner }) => owner === 'ZR-land@360500:handler'
      ),
    60_000,
    'the departments do not hear of it'
  )
  const conditions = await paperOf(inner)
  const attached = await flow
    .db('application_papers')
    .where({ applicationId: sale.applicationId, licenceId: conditions.id })
  expect(attached.map(({ material, fileId }) => [material, fileId])).toEqual([['M29', conditions.fileId]])

  await does(sold, 'head', { form: 'yimen:decide', outcome: 'grant' })
  await ends(sale, 'passed')
  // Applicants hear nothing of what departments ask each other.
  expect(await flow.db('notifications').where({ businessKey: number }).whereLike('owner', 'org%')).toEqual([])
})

test('a report is acknowledged after what it builds on is decided in another filing; a withdrawal ends a filing', async () => {
  const { applicant, officers, flow } = suite
  const filing = await project()
  const report = await files('HB-QT-0005')
  const row = await accepts(report)
  expect(row.prerequisites).toBe('open')
  expect(await flow.db('clocks').where({ ownerId: row.id })).toEqual([])
  // Withdrawn the stage's item applies still, and is awaited of its next filing.
  const trx = await flow.db.transaction()
  await trx('cases').where({ applicationId: filing.applicationId, item: 'HB-XK-0002' }).update({ state: 2 })
  const told = await openPrerequisites(trx, filing.applicationId, '2026-03-02')
  await trx.rollback()
  expect(told.filter((one) => 'businessKey' in one && one.businessKey === row.number)).toEqual([])
  await officers.handles(await officers.caseOf(filing, 'HB-XK-0002'))
  expect((await caseOf(report)).prerequisites).toBe('met')
  await does(row, 'handler', { form: 'yimen:acknowledge', outcome: 'acknowledged' })
  await ends(report, 'passed')
  expect((await caseOf(report)).state).toBe(GRANTED)

  const trees = await files('CG-XK-0004')
  const handler = await officers.of(await caseOf(trees), 'handler')
  await handler.task(trees.number, 'yimen:accept')
  const asked = await applicant.post(`/api/moves/${trees.number}/withdrawal`, {
    reason: '不再需要',
    seen: []
  })
  expect(asked.statusCode).toBe(200)
  await handler.does(trees.number, { form: 'yimen:sign-withdrawal', outcome: 'agree', text: '同意撤件' })
  await ends(trees, 'withdrawn')
})

test('at a window the consent for the project’s filing holds for an item alone, which the officer files for the person', async () => {
  const { applicant, officers, flow } = suite
  const window = await officers.officer('window')
  const visitor = await window.session()
  const { organisationId } = (await flow
    .db('projects')
    .where({ id: (await project()).projectId })
    .first())!
  const { creditCode, name } = (await flow.db('organisations').where({ id: organisationId }).first())!
  const agent = { name: '胡小兰', idNumber: '11010519491231002x', phone: '13800000000' }
  const walkIn = { creditCode, name, projectName: PLANT, agent, consent: true }
  const begun = await window.post('/api/window/filings', walkIn)
  const { projectId, applicationId } = begun.json<{ projectId: string; applicationId: string }>()
  const url = `/api/projects/${projectId}/parallel-items/CG-XK-0003`
  expect((await window.post(url)).json<{ code: string }>().code).toBe('PARALLEL_TOO_EARLY')

  const { facts, form } = sampleProject(PLANT)
  await window.put(`/api/applications/${applicationId}/draft`, { facts, form: { ...form, creditCode } })
  await applicant.suppliesPapers(applicationId)
  expect((await window.post(`/api/applications/${applicationId}/file`)).statusCode).toBe(200)

  const stranger = await officers.officer('hb-handler')
  expect((await stranger.post(url)).statusCode).toBe(404)
  const { id } = (await window.post(url)).json<{ id: string }>()
  const { slots } = (await window.get(`/api/applications/${id}/checklist`)).json<Checklist>()
  const missing = slots.filter(({ status }) => status === 'missing')
  expect(missing.length).toBeGreaterThan(0)
  for (const { material } of missing) {
    const pdf = Buffer.from(`%PDF-1.4\n% ${material} at the window\n%%EOF\n`)
    const file = await visitor.upload(`/api/organisations/${organisationId}/files`, pdf, `${material}.pdf`)
    const fileId = file.json<{ id: string }>().id
    const attached = await window.post(`/api/applications/${id}/papers`, { material, fileId })
    expect(attached.statusCode).toBe(200)
  }
  const filed = await window.post(`/api/applications/${id}/file`)
  expect(filed.json()).toMatchObject({ state: 'filed', item: 'CG-XK-0003' })
  const { number } = filed.json<{ number: string }>()
  expect(await flow.db('case_events').where({ businessKey: number, kind: 'filed' }).first()).toMatchObject({
    candidateGroup: 'XZ@360500:window',
    detail: { window: 'XZ@360500', agent: '胡小兰' }
  })
})

test('a filing that lapses for want of its corrections tells at once who waited for it in another filing', async () => {
  const { applicant, officers, flow } = suite
  const first = await applicant.files(PLANT, { landSource: 'granted' })
  const sale = await applicant.filesItem(first, 'ZR-QT-0005')
  const row = await caseOf(sale)
  // The registration of the land, filed early in S2, waits for the sale.
  const filed = (await flow.db('applications').where({ id: first.applicationId }).first())!
  const [second] = await flow
    .db('applications')
    .insert({
      projectId: first.projectId,
      stage: 'S2',
      facts: JSON.stringify(filed.facts),
      form: '{}',
      createdBy: filed.createdBy
    })
    .returning('id')
  await flow.db('applications').where({ id: second!.id }).update({ state: 'in-review' })
  const version = (await flow.db('item_versions').where({ item: 'DJ-QR-0001', validTo: null }).first())!
  const number = `${first.number}-DJ`
  await flow.db('cases').insert({
    number,
    applicationId: second!.id,
    projectId: first.projectId,
    item: 'DJ-QR-0001',
    itemVersionId: version.id,
    department: 'DJ',
    region: '360500',
    state: 3,
    prerequisites: 'open',
    hostedBy: null
  })

  const handler = await officers.of(row, 'handler')
  const lines = [{ material: null, what: '请补宗地坐标' }]
  await handler.does(sale.number, { form: 'yimen:accept', outcome: 'correct', days: 3, lines })
  await applicant.task(sale.number, 'yimen:supply-corrections')
  expect(await sweepOn(flow, '2026-03-06', sale.number)).toMatchObject({ told: 1 })
  await ends(sale, 'withdrawn')
  expect((await flow.db('cases').where({ number }).first())!.prerequisites).toBe('met')
  const told = await flow.db('engine_commands').where({ tree: first.projectId }).pluck('command')
  expect(told).toContainEqual({
    kind: 'set-variables',
    businessKey: number,
    processKey: version.processKey,
    variables: { prerequisites: 'met' }
  })
})
