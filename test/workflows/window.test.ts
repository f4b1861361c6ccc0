import { expect, test } from '@jest/globals'
import type { Checklist } from '../../server/applications/schema.ts'
import type { Deliverable, PaperToServe, WalkIn } from '../../server/window/schema.ts'
import { organisationCheckCharacter, checkCharacter } from '../../server/organisations/credit-code.ts'
import { createVisitor } from '../support/app.ts'
import { FIRST_DAY } from '../support/flow.ts'
import type { Filing, Person } from '../support/flow-people.ts'
import { on, sweepOn, useFlow } from '../support/flow-suite.ts'
import { sampleProject } from '../support/sample-projects.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
const PLANT = '锂电隔膜生产线建设项目'
const AGENT = { name: '胡小兰', idNumber: '11010519491231002x', phone: '13800000000' }
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)

/** An enterprise that nobody registered yet. */
function newCreditCode(): string {
  const code = `MA${String(Math.floor(Math.random() * 1e6)).padStart(6, '0')}`
  const first17 = `91360500${code}${organisationCheckCharacter(code)}`
  return first17 + checkCharacter(first17)
}

async function must<T>(answer: Promise<{ statusCode: number; body: string }>): Promise<T> {
  const { statusCode, body } = await answer
  if (statusCode !== 200) throw new Error(body)
  return JSON.parse(body) as T
}

const begins = (window: Person, creditCode: string, agent = AGENT) =>
  window.post('/api/window/filings', {
    creditCode,
    name: '新余来访制造有限公司',
    projectName: PLANT,
    agent,
    consent: true
  })

/** What the officer does for the person at the counter: facts, papers, filing. */
async function filesAtWindow(
  window: Person,
  creditCode: string,
  { jurisdiction, day = FIRST_DAY }: { jurisdiction?: string; day?: string } = {}
): Promise<Filing> {
  const draft = await must<{ projectId: string; applicationId: string }>(begins(window, creditCode))
  const { applicationId, projectId } = draft
  const { application } = await must<{ application: { form: object } }>(
    window.get(`/api/applications/${applicationId}`)
  )
  const { facts, form } = sampleProject(PLANT)
  await must(
    window.put(`/api/applications/${applicationId}/draft`, {
      facts: { ...facts, ...(jurisdiction && { jurisdiction }) },
      form: { ...form, ...application.form }
    })
  )
  const { project } = await must<{ project: { organisation: { id: string } } }>(
    window.get(`/api/projects/${projectId}`)
  )
  const { slots } = await must<Checklist>(window.get(`/api/applications/${applicationId}/checklist`))
  const visitor = await window.session()
  for (const { material } of slots.filter(({ status }) => status === 'missing')) {
    const pdf = Buffer.from(`%PDF-1.4\n% ${material} ${crypto.randomUUID()}\n%%EOF\n`)
    const file = await must<{ id: string }>(
      visitor.upload(
        `/api/organisations/${project.organisation.id}/files`,
        pdf,
        `${material}.pdf`,
        'application/pdf'
      )
    )
    await must(window.post(`/api/applications/${applicationId}/papers`, { material, fileId: file.id }))
  }
  const { number } = await on(suite.flow, day, () =>
    must<{ number: string }>(window.post(`/api/applications/${applicationId}/file`))
  )
  return { projectId, applicationId, number, projectName: PLANT }
}

const deliveriesOf = async (window: Person, query = '') =>
  (await must<{ deliveries: Deliverable[] }>(window.get(`/api/window/deliveries${query}`))).deliveries

async function delivers(window: Person, number: string, changes: object = {}) {
  const visitor = await window.session()
  const signature = await must<{ id: string }>(
    visitor.upload(`/api/window/deliveries/${number}/signature`, PNG, 'signature.png', 'image/png')
  )
  return window.post(`/api/window/deliveries/${number}`, {
    recipient: '胡小兰',
    relation: '经办人',
    document: 'id-card',
    idNumber: AGENT.idNumber,
    deliveredOn: '2026-03-02',
    signatureFileId: signature.id,
    ...changes
  })
}

const papersToServe = async (window: Person, q: string) =>
  (await must<{ papers: PaperToServe[] }>(window.get(`/api/window/papers?q=${q}`))).papers

const serves = (window: Person, paperId: string, servedOn: string) =>
  window.post(`/api/window/papers/${paperId}/service`, { method: 'counter', recipient: AGENT.name, servedOn })

test('a walk-in is filed for: organisation, consent, papers, filing, and a receipt that can be checked', async () => {
  const { officers, flow } = suite
  const window = await officers.officer('window')
  const creditCode = newCreditCode()
  expect((await window.get(`/api/window/organisations/${creditCode}`)).json()).toEqual({ organisation: null })
  const wrong = `${creditCode.slice(0, 17)}${creditCode.endsWith('0') ? '1' : '0'}`
  expect((await begins(window, wrong)).json()).toMatchObject({ code: 'CREDIT_CODE_WRONG' })
  expect(
    (await begins(window, creditCode, { ...AGENT, idNumber: '110105194912310021' })).json()
  ).toMatchObject({ code: 'ID_NUMBER_WRONG' })

  const filing = await filesAtWindow(window, creditCode)
  // The event names the officer, the window and for whom; the number is not readable anywhere.
  const filed = await flow.db('case_events').where({ businessKey: filing.number, kind: 'filed' }).first()
  expect(filed).toMatchObject({
    candidateGroup: 'XZ@360500:window',
    detail: { window: 'XZ@360500', agent: '胡小兰', idNumber: '1101**********002X' }
  })
  const { rows } = await flow.db.raw('select to_jsonb(w)::text as kept from walk_ins w')
  expect(rows.map(({ kept }: { kept: string }) => kept).join()).not.toContain('11010519491231002')

  const { walkIns } = await must<{ walkIns: WalkIn[] }>(window.get(`/api/window/filings?q=${filing.number}`))
  expect(walkIns).toMatchObject([{ number: filing.number, state: 'filed', agentName: '胡小兰' }])
  const receipt = await flow.db('official_papers').where({ id: walkIns[0]!.receiptId! }).first()
  expect(receipt).toMatchObject({ kind: 'filing-receipt', snapshot: { agent: '胡小兰' } })
  await until(
    async () => (await window.get(`/api/official-papers/${walkIns[0]!.receiptId}/file`)).statusCode === 200,
    60_000,
    'the receipt was not drawn'
  )
  expect((await window.get(`/api/check/${receipt!.checkCode}`)).json()).toMatchObject({
    nameZh: '收件凭证',
    valid: true
  })
  const lead = await officers.lead(filing)
  await lead.task(filing.number, 'yimen:accept')
})

test('a window acts for those alone who came to it', async () => {
  const { applicant, officers } = suite
  const window = await officers.officer('window')
  const draft = await applicant.drafts(PLANT)
  expect((await window.get(`/api/applications/${draft.applicationId}`)).statusCode).toBe(404)
  expect((await window.post(`/api/applications/${draft.applicationId}/file`)).statusCode).toBe(404)
  const handler = await officers.officer('hb-handler')
  expect((await begins(handler, newCreditCode())).statusCode).toBe(403)
})

test('a result is handed over with 送达回证: the clock stops, and what was downloaded is not on the list', async () => {
  const { applicant, officers, flow } = suite
  const window = await officers.officer('window')
  const filing = await applicant.files(PLANT)
  await officers.accepts(filing)
  const row = await officers.caseOf(filing, 'FG-XK-0001')
  await officers.handles(row)
  await until(
    async () => (await flow.db('licences').where({ caseId: row.id })).length === 1,
    60_000,
    'no licence'
  )
  const [found] = await deliveriesOf(window, `?q=${row.number}`)
  expect(found).toMatchObject({ number: row.number, clock: { kind: 'delivery', daysLeft: 10 } })
  // Printed to be handed over: that is no delivery yet.
  expect((await window.get(`/api/files/${found!.licence!.fileId}`)).statusCode).toBe(200)
  const licence = await flow.db('licences').where({ caseId: row.id }).first()
  const scanned = `https://yimen.example/check/${licence!.checkCode}`
  expect(await deliveriesOf(window, `?q=${encodeURIComponent(scanned)}`)).toHaveLength(1)

  expect((await delivers(window, row.number, { deliveredOn: '2026-03-03' })).json()).toMatchObject({
    code: 'DELIVERY_DAY_WRONG'
  })
  expect((await delivers(window, row.number, { idNumber: '360500' })).json()).toMatchObject({
    code: 'ID_NUMBER_WRONG'
  })
  const done = await delivers(window, row.number)
  expect(done.statusCode).toBe(200)
  const clock = await flow.db('clocks').where({ ownerId: row.id, kind: 'delivery' }).first()
  expect(clock).toMatchObject({ stoppedOn: '2026-03-02' })
  expect(await deliveriesOf(window, `?q=${row.number}`)).toEqual([])
  const [handed] = await deliveriesOf(window, `?done=true&q=${row.number}`)
  expect(handed).toMatchObject({
    delivered: { recipient: '胡小兰', idNumberMasked: '1101**********002X', on: '2026-03-02' }
  })
  const paper = await flow.db('official_papers').where({ id: handed!.delivered!.receiptId }).first()
  expect(paper).toMatchObject({
    kind: 'delivery-receipt',
    snapshot: { recipient: '胡小兰', method: 'counter', delivered: [{ number: licence!.number }] }
  })
  expect((await delivers(window, row.number)).json()).toMatchObject({ code: 'DELIVERED_ALREADY' })
})

test('what was not delivered in ten working days is told to the window and the supervisor, once', async () => {
  const { applicant, officers, flow } = suite
  const filing = await applicant.files(PLANT)
  await officers.accepts(filing)
  const row = await officers.caseOf(filing, 'FG-XK-0001')
  await officers.handles(row)
  // Ten working days from Monday 2 March end on Monday 16 March.
  for (const day of ['2026-03-16', '2026-03-17', '2026-03-18']) await sweepOn(flow, day, row.number)
  const told = await flow.db('notifications').where({ businessKey: row.number, kind: 'delivery-overdue' })
  const supervisor = await flow.db('people').where({ username: 'supervisor' }).first('id')
  expect(told.map(({ owner }) => owner).toSorted()).toEqual(
    ['XZ@360500:window', `user:${supervisor!.id}`].toSorted()
  )
  // It may still be handed over.
  const window = await officers.officer('window')
  const late = await on(flow, '2026-03-18', () => delivers(window, row.number, { deliveredOn: '2026-03-18' }))
  expect(late.statusCode).toBe(200)
})

test('who was entered at the window answers its correction there, and gets an account by a link to the same card', async () => {
  const { officers, flow } = suite
  const window = await officers.officer('window')
  const creditCode = newCreditCode()
  const filing = await filesAtWindow(window, creditCode)
  const lead = await officers.lead(filing)
  await lead.does(filing.number, {
    form: 'yimen:accept',
    outcome: 'correct',
    days: 5,
    lines: [{ material: null, what: '说明产能' }]
  })
  const told = await flow.db('notifications').where({ businessKey: filing.number, kind: 'correction-asked' })
  expect(told.map(({ owner }) => owner)).toContain('XZ@360500:window')
  const { walkIns } = await must<{ walkIns: WalkIn[] }>(window.get(`/api/window/filings?q=${filing.number}`))
  // Nobody has an inbox there: the notice is handed over, and its days begin with the receipt.
  expect(walkIns).toMatchObject([{ memberless: true, correctionDueOn: null }])
  expect(await flow.db('clocks').where({ businessKey: filing.number, kind: 'correction' })).toEqual([])

  // Handed over on Wednesday: five working days from there end on the next Wednesday.
  const [paper] = await papersToServe(window, filing.number)
  expect(paper).toMatchObject({ title: '一次性补正告知书', person: AGENT.name, phone: AGENT.phone })
  expect((await window.get(`/api/official-papers/${paper!.id}/file`)).statusCode).toBe(200)
  expect((await serves(window, paper!.id, '2026-03-05')).json()).toMatchObject({ code: 'DELIVERY_DAY_WRONG' })
  const served = await on(flow, '2026-03-05', () => serves(window, paper!.id, '2026-03-04'))
  expect(served.statusCode).toBe(200)
  expect((await serves(window, paper!.id, '2026-03-02')).json()).toMatchObject({ code: 'DELIVERED_ALREADY' })
  const clock = await flow.db('clocks').where({ businessKey: filing.number, kind: 'correction' }).first()
  expect(clock).toMatchObject({ startsOn: '2026-03-04', dueOn: '2026-03-11' })
  expect(await papersToServe(window, filing.number)).toEqual([])
  const corrected = await must<{ walkIns: WalkIn[] }>(window.get(`/api/window/filings?q=${filing.number}`))
  expect(corrected.walkIns).toMatchObject([{ correctionDueOn: '2026-03-11' }])

  let taskId: string | null = null
  await until(
    async () => {
      const page = await must<{ correctionTaskId: string | null }>(
        window.get(`/api/projects/${filing.projectId}`)
      )
      taskId = page.correctionTaskId
      return taskId !== null
    },
    60_000,
    'no task of the correction'
  )
  const supplied = {
    form: 'yimen:supply-corrections',
    outcome: 'supplied',
    answers: [{ line: '1', text: '年产一亿平方米' }]
  }
  const handler = await officers.officer('hb-handler')
  expect((await handler.post(`/api/tasks/${taskId}/complete`, supplied)).statusCode).toBe(403)
  await must(window.post(`/api/tasks/${taskId}/complete`, supplied))
  const event = await flow
    .db('case_events')
    .where({ kind: 'correction-supplied', businessKey: filing.number })
  expect(event).toMatchObject([{ detail: { window: 'XZ@360500', agent: '胡小兰' } }])

  await answersLater(window, filing)

  const visitor = createVisitor(flow.app)
  const account = {
    username: `agent-${creditCode.slice(10).toLowerCase()}`,
    password: 'Gemo-2026-xinyu',
    name: '胡小兰'
  }
  const alone = await visitor.post('/api/registrations', {
    ...account,
    organisation: { creditCode, name: '新余来访制造有限公司' }
  })
  expect(alone.json()).toMatchObject({ code: 'ORGANISATION_AT_WINDOW' })
  const url = `/api/window/filings/${filing.applicationId}/invitation`
  const other = await window.post(url, { idNumber: '110101199003070011' })
  expect(other.json()).toMatchObject({ code: 'ANOTHER_PERSON_CAME' })
  expect((await handler.post(url, { idNumber: AGENT.idNumber })).statusCode).toBe(403)

  const first = await must<{ path: string }>(window.post(url, { idNumber: AGENT.idNumber }))
  const second = await must<{ path: string }>(window.post(url, { idNumber: AGENT.idNumber }))
  const token = (path: string) => path.split('token=')[1]!
  const register = (path: string) =>
    visitor.post('/api/invitations/register', { ...account, token: token(path) })
  expect((await register(first.path)).json()).toMatchObject({ code: 'LINK_SPENT' })
  expect((await register(second.path)).statusCode).toBe(200)
  expect((await visitor.get(`/api/projects/${filing.projectId}`)).statusCode).toBe(200)
  expect((await window.post(url, { idNumber: AGENT.idNumber })).json()).toMatchObject({
    code: 'ORGANISATION_EXISTS'
  })
  const made = await flow.db('admin_events').where({ act: 'organisations.invite-at-window' })
  expect(made.at(-1)).toMatchObject({ details: { applicationId: filing.applicationId, agent: '胡小兰' } })
})

/** Asked again while it is reviewed: the window has it on its list, and brings the paper for who came. */
async function answersLater(window: Person, filing: Filing): Promise<void> {
  const { officers, flow } = suite
  const lead = await officers.lead(filing)
  await lead.does(filing.number, { form: 'yimen:accept', outcome: 'accept' })
  await lead.does(filing.number, { form: 'yimen:precheck', outcome: 'pass' })
  const row = await officers.caseOf(filing, 'SL-XK-0001')
  const reviewer = await officers.of(row, 'handler')
  await reviewer.task(row.number, 'yimen:review')
  const { slots } = await must<Checklist>(window.get(`/api/applications/${filing.applicationId}/checklist`))
  const { material } = slots[0]!
  const lines = [{ material, what: '补充弃渣场选址' }]
  await must(reviewer.post(`/api/moves/${row.number}/correction-after-acceptance`, { lines, days: 5 }))

  const asked = async () =>
    (await must<{ walkIns: WalkIn[] }>(window.get(`/api/window/filings?q=${filing.number}`))).walkIns[0]!
      .caseCorrections
  expect(await asked()).toMatchObject([{ caseNumber: row.number, dueOn: null }])
  const told = await flow.db('notifications').where({ businessKey: row.number, kind: 'correction-asked' })
  expect(told.map(({ owner }) => owner)).toContain('XZ@360500:window')
  const [notice] = await papersToServe(window, row.number)
  expect((await serves(window, notice!.id, FIRST_DAY)).statusCode).toBe(200)
  expect(await asked()).toMatchObject([{ dueOn: '2026-03-09' }])

  const read = () =>
    must<{
      project: { organisation: { id: string } }
      caseCorrections: { caseNumber: string; taskId: string | null }[]
    }>(window.get(`/api/projects/${filing.projectId}`))
  const { project } = await read()
  const pdf = Buffer.from(`%PDF-1.4\n% ${material} ${crypto.randomUUID()}\n%%EOF\n`)
  const upload = `/api/organisations/${project.organisation.id}/files`
  const file = await must<{ id: string }>(
    (await window.session()).upload(upload, pdf, `${material}.pdf`, 'application/pdf')
  )
  await must(window.post(`/api/applications/${filing.applicationId}/papers`, { material, fileId: file.id }))
  let taskId: string | null = null
  await until(
    async () => (taskId = (await read()).caseCorrections[0]?.taskId ?? null) !== null,
    60_000,
    'no task of the later correction'
  )
  const supplied = { form: 'yimen:supply-corrections', outcome: 'supplied', answers: [] }
  await must(window.post(`/api/tasks/${taskId}/complete`, supplied))
  expect(await asked()).toEqual([])
  const event = await flow
    .db('case_events')
    .where({ kind: 'correction-supplied', businessKey: row.number })
    .first()
  expect(event).toMatchObject({ detail: { window: 'XZ@360500', agent: '胡小兰' } })
}

test('a refusal is handed over, too: without a clock, once', async () => {
  const { applicant, officers, flow } = suite
  const window = await officers.officer('window')
  const filing = await applicant.files(PLANT)
  await officers.accepts(filing)
  const row = await officers.caseOf(filing, 'FG-XK-0001')
  await officers.handles(row, 'refuse')
  const [found] = await deliveriesOf(window, `?q=${row.number}`)
  expect(found).toMatchObject({ clock: null, licence: null, refusalId: expect.any(String) })
  expect((await window.get(`/api/official-papers/${found!.refusalId}/file`)).statusCode).toBe(200)
  expect((await delivers(window, row.number)).statusCode).toBe(200)
  expect(await deliveriesOf(window, `?q=${row.number}`)).toEqual([])
  expect((await delivers(window, row.number)).json()).toMatchObject({ code: 'DELIVERED_ALREADY' })
  const refusal = await flow.db('official_papers').where({ id: found!.refusalId! }).first('number')
  const receipt = await flow.db('official_papers').where({ caseId: row.id, kind: 'delivery-receipt' }).first()
  expect(receipt).toMatchObject({ snapshot: { delivered: [{ number: refusal!.number }] } })
})

test('a window of the city files for a county: its lead has it at once, and one that kept it for a week is late', async () => {
  const { officers, flow } = suite
  const window = await officers.officer('window')
  const filing = await filesAtWindow(window, newCreditCode(), { jurisdiction: '360521', day: '2026-03-10' })
  await (await officers.officer('fg-lead-360521')).task(filing.number, 'yimen:accept')
  const events = await flow.db('case_events').where({ businessKey: filing.number }).orderBy('id')
  expect(events).toMatchObject([
    { kind: 'filed' },
    { kind: 'filing-forwarded', happenedOn: '2026-03-10', detail: { receivedOn: FIRST_DAY } },
    // Five working days from Monday the second end on the ninth.
    { kind: 'forwarding-late', detail: { rule: 'E09', dueOn: '2026-03-09' } }
  ])
})
