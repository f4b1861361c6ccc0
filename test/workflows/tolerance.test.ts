import { expect, test } from '@jest/globals'
import type { CaseRow } from '../../server/cases/store.ts'
import type { Filing } from '../support/flow-people.ts'
import { on, useFlow } from '../support/flow-suite.ts'
import { promiseAwaited, promiseBroken, waitsForPromise } from '../support/late-promise.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
const SCHOOL = '第三中学新校区'
/** 用地预审: its topographic map may follow. */
const SITE = 'ZR-XK-0001'
const MAP = 'M25'
const DUE = '2026-03-16'

const sign = (applicationId: string, late: { material: string; dueOn: string }[]) =>
  suite.applicant.put(`/api/applications/${applicationId}/promises`, { late, commitments: [] })

/** A filing whose map is promised, and its case. */
async function file(): Promise<{ filing: Filing; row: CaseRow }> {
  const { applicant, officers } = suite
  const draft = await applicant.drafts(SCHOOL)
  await applicant.suppliesPapers(draft.applicationId, [MAP])
  expect((await sign(draft.applicationId, [{ material: MAP, dueOn: DUE }])).statusCode).toBe(200)
  const filing = await applicant.submits(draft)
  await officers.accepts(filing)
  return { filing, row: await officers.caseOf(filing, SITE) }
}
const stateOf = async (row: CaseRow) => (await suite.flow.db('cases').where({ id: row.id }).first())!.state
const papersOf = (kind: string, number: string) =>
  suite.flow.db('official_papers').where({ kind: kind as 'revocation', businessKey: number })

/** Granted, and the promised day has passed without the map. */
async function letPass(row: CaseRow): Promise<void> {
  const { flow } = suite
  await promiseBroken(flow, row, '2026-03-17')
}
const PROPOSAL = {
  form: 'yimen:propose-revocation',
  outcome: 'proposed',
  text: '地形图逾期未交',
  legalBasis: '容缺受理承诺书',
  days: 5
} as const

test('without a promise nothing is filed, and only what may follow is promised, by a day within the limit', async () => {
  const { applicant } = suite
  const draft = await applicant.drafts(SCHOOL)
  await applicant.suppliesPapers(draft.applicationId, [MAP])
  const { problems, slots } = await applicant.checklist(draft.applicationId)
  expect(problems).toContainEqual({ field: `papers.${MAP}`, code: 'promise' })
  const refused = await applicant.post(`/api/applications/${draft.applicationId}/file`)
  expect([refused.statusCode, refused.json().code]).toEqual([422, 'APPLICATION_INCOMPLETE'])

  for (const dueOn of ['2026-03-02', '2026-12-31']) {
    const wrong = await sign(draft.applicationId, [{ material: MAP, dueOn }])
    expect([wrong.statusCode, wrong.json().code]).toEqual([422, 'LATE_DAY_WRONG'])
  }
  const other = slots.find(({ late }) => !late)!.material
  expect((await sign(draft.applicationId, [{ material: other, dueOn: DUE }])).statusCode).toBe(404)
})

test('granted on tolerance (12); with the paper the grant is plain (11)', async () => {
  const { flow, applicant, officers } = suite
  const { filing, row } = await file()
  expect(await papersOf('tolerance-promise', filing.number)).toHaveLength(1)
  expect((await applicant.page(filing.projectId)).owed).toMatchObject([{ material: MAP, dueOn: DUE }])
  await officers.handles(row)
  expect(await stateOf(row)).toBe(12)
  const clock = await flow.db('clocks').where({ ownerId: row.id, kind: 'tolerance' }).first()
  expect(clock).toMatchObject({ dueOn: DUE, stoppedOn: null })

  await promiseAwaited(flow, row)
  await applicant.attaches(filing.applicationId, MAP)
  expect(await stateOf(row)).toBe(11)
  await until(async () => !(await waitsForPromise(flow, row)), 60_000, 'the process still waits')
  expect((await applicant.page(filing.projectId)).owed).toEqual([])
  const again = await applicant.post(`/api/applications/${filing.applicationId}/papers`, {
    material: MAP,
    fileId: crypto.randomUUID()
  })
  expect([again.statusCode, again.json().code]).toEqual([409, 'NOT_PROMISED'])
})

test('late papers: proposed, heard, more time once, then revoked (15)', async () => {
  const { flow, applicant, officers } = suite
  const { row } = await file()
  await officers.handles(row)
  await letPass(row)
  const [handler, head] = [await officers.of(row, 'handler'), await officers.of(row, 'head')]
  const decide = (outcome: 'revoke' | 'keep' | 'extra-time', more = {}) =>
    head.answers(row.number, { form: 'yimen:decide-revocation', outcome, text: '经研究决定', ...more })

  await on(flow, '2026-03-17', async () => {
    await handler.does(row.number, PROPOSAL)
    await applicant.does(row.number, { form: 'yimen:make-statement', outcome: 'stated', text: '正在测绘' })
    const kept = await decide('keep')
    expect([kept.statusCode, kept.json().code]).toEqual([409, 'PAPERS_STILL_MISSING'])
    const past = await decide('extra-time', { until: '2026-03-17' })
    expect([past.statusCode, past.json().code]).toEqual([422, 'EXTRA_TIME_WRONG'])
    expect((await decide('extra-time', { until: '2026-03-24' })).statusCode).toBe(200)
  })
  expect(await stateOf(row)).toBe(12)
  await promiseBroken(flow, row, '2026-03-25')
  await on(flow, '2026-03-25', async () => {
    await handler.does(row.number, PROPOSAL)
    await applicant.does(row.number, { form: 'yimen:make-statement', outcome: 'waived' })
    // Proposed in the head's name, it is not the head who decides.
    const open = { number: row.number, move: 'revocation', state: 'open' } as const
    const named = async (detail: object) =>
      flow
        .db('case_moves')
        .where(open)
        .update({ detail: JSON.stringify(detail) })
    const { detail } = (await flow.db('case_moves').where(open).first())!
    expect(detail.proposedFor).toBeNull()
    await named({ ...detail, proposedFor: (await head.get('/api/session')).json().user.id })
    const own = await decide('revoke')
    expect([own.statusCode, own.json().code]).toEqual([403, 'NOT_TWO_PERSONS'])
    await named(detail)
    const twice = await decide('extra-time', { until: '2026-04-24' })
    expect([twice.statusCode, twice.json().code]).toEqual([409, 'EXTRA_TIME_GIVEN'])
    expect((await decide('revoke')).statusCode).toBe(200)
  })
  expect(await stateOf(row)).toBe(15)
  expect(await papersOf('revocation', row.number)).toHaveLength(1)
})

test('a paper that comes while it is being revoked ends the procedure', async () => {
  const { flow, applicant, officers } = suite
  const { filing, row } = await file()
  await officers.handles(row)
  await letPass(row)
  const handler = await officers.of(row, 'handler')
  await on(flow, '2026-03-17', () => handler.does(row.number, PROPOSAL))
  await applicant.task(row.number, 'yimen:make-statement')
  await applicant.attaches(filing.applicationId, MAP)
  expect(await stateOf(row)).toBe(11)
  await until(
    async () =>
      !(await applicant.inbox('todo', row.number)).some(({ form }) => form === 'yimen:make-statement'),
    60_000,
    'the statement is still asked for'
  )
  const moves = await flow.db('case_moves').where({ number: row.number, state: 'open' })
  expect(moves).toEqual([])
})

test('on a broken promise nothing is granted', async () => {
  const { flow, officers } = suite
  const { row } = await file()
  await officers.reviews(row)
  const head = await officers.of(row, 'head')
  await on(flow, '2026-03-17', async () => {
    const answer = await head.answers(row.number, {
      form: 'yimen:decide',
      outcome: 'grant',
      text: '同意',
      overdueReason: '等材料'
    })
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'PROMISE_OVERDUE'])
  })
})
