import { expect, test } from '@jest/globals'
import { CASE_STATE } from '../../server/cases/store.ts'
import type { Filing } from '../support/flow-people.ts'
import { on, useFlow } from '../support/flow-suite.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
const PLANT = '锂电隔膜生产线建设项目'
const WATER = 'SL-XK-0001'
const SIGN = { form: 'yimen:sign-withdrawal', outcome: 'agree', text: '同意撤件' } as const

const ask = (number: string, seen: string[] = []) =>
  suite.applicant.post(`/api/moves/${number}/withdrawal`, { reason: '项目改址', seen })

async function inReview(): Promise<Filing> {
  const filing = await suite.applicant.files(PLANT)
  await suite.officers.accepts(filing)
  return filing
}
/** The heads that must sign, as the request named them. */
async function signersOf(number: string) {
  const move = await suite.flow.db('case_moves').where({ number, move: 'withdrawal' }).first()
  return (move!.detail.signers as string[]).map((group) => {
    const [department, region] = group.split(':')[0]!.split('@')
    return { department: department!, region: region!, role: group.split(':')[1]! }
  })
}
const openTasksOf = (filing: Filing) =>
  suite.flow
    .db('inbox_entries')
    .whereIn(
      'businessKey',
      suite.flow.db.raw(
        'select number from cases where application_id = :id union select number from stage_opinions where application_id = :id union select :number',
        { id: filing.applicationId, number: filing.number }
      ) as never
    )
    .whereNull('doneAt')

test('every department agrees: the filing is withdrawn, its process ends, and the stage may be filed again', async () => {
  const { flow, officers, applicant } = suite
  const filing = await inReview()
  const water = await officers.caseOf(filing, WATER)
  const due = async () =>
    (await flow.db('clocks').where({ ownerId: water.id, kind: 'promised' }).first())!.dueOn
  expect(await due()).not.toBeNull()

  const asked = await ask(filing.number)
  expect([asked.statusCode, asked.body]).toEqual([200, expect.stringContaining('moveId')])
  // The days stand still, nothing is decided and nothing else begins.
  expect(await due()).toBeNull()
  const handler = await officers.of(water, 'handler')
  const held = await handler.answers(water.number, {
    form: 'yimen:review',
    outcome: 'propose-grant',
    text: '已审查'
  })
  expect([held.statusCode, held.json().code]).toEqual([409, 'WITHDRAWAL_OPEN'])
  expect((await ask(filing.number)).json().code).toBe('WITHDRAWAL_OPEN')
  expect((await ask(water.number)).json().code).toBe('WITHDRAWAL_OPEN')

  const signers = await signersOf(filing.number)
  expect(signers.length).toBeGreaterThan(3)
  for (const signer of signers) await (await officers.of(signer, 'head')).does(filing.number, SIGN)

  const page = await applicant.page(filing.projectId)
  expect(page.stages[0]!.state).toBe('withdrawn')
  expect(page.papers.map(({ kind }) => kind)).toContain('withdrawal')
  const states = (await officers.casesOf(filing)).map(({ state }) => state)
  expect(new Set(states)).toEqual(new Set([CASE_STATE.withdrawn]))
  await until(async () => (await openTasksOf(filing)).length === 0, 60_000, 'tasks stay open')
  await until(
    async () => {
      const told = await flow
        .db('notifications')
        .where({ businessKey: filing.number, kind: 'withdrawal-agreed' })
      return told.length === 1
    },
    60_000,
    'the applicant is not told'
  )
  expect((await applicant.post(`/api/projects/${filing.projectId}/stages/S1`)).statusCode).toBe(200)
})

test('what was asked beside a case lapses with it: a countersign and an extension are open no more, and nobody has them to do', async () => {
  const { flow, officers } = suite
  const filing = await inReview()
  const water = await officers.caseOf(filing, WATER)
  const handler = await officers.of(water, 'handler')
  await handler.task(water.number, 'yimen:review')
  const asked = { kind: 'plain', order: 'parallel', rule: 'all', veto: false, text: '请会签' }
  for (const [move, body] of [
    ['countersign', { ...asked, signers: ['WG@360500'] }],
    ['extension', { days: 5, reason: '须补充调查' }]
  ] as const)
    expect((await handler.post(`/api/moves/${water.number}/${move}`, body)).statusCode).toBe(200)
  await (await officers.officer('wg-head')).task(water.number, 'yimen:countersign')
  expect((await ask(water.number)).statusCode).toBe(200)
  const head = await officers.of(water, 'head')
  // A signature is no first word on the case: it is as it was before (rules §3).
  await head.does(water.number, { ...SIGN, outcome: 'object', text: '已近办结' })
  expect((await flow.db('cases').where({ id: water.id }).first())!.state).toBe(CASE_STATE.accepted)
  expect(await flow.db('case_events').where({ caseId: water.id, kind: 'started' })).toEqual([])

  expect((await ask(water.number)).statusCode).toBe(200)
  await head.does(water.number, SIGN)
  const made = await flow.db('case_moves').where({ number: water.number }).orderBy('orderedAt')
  expect(made).toMatchObject([
    { move: 'countersign', state: 'cancelled', outcome: 'lapsed', endedOn: '2026-03-02' },
    { move: 'extension', state: 'cancelled', outcome: 'lapsed', endedOn: '2026-03-02' },
    { move: 'withdrawal', state: 'done', outcome: 'object' },
    { move: 'withdrawal', state: 'done', outcome: 'agree' }
  ])
  await until(
    async () =>
      !(await flow.db('inbox_entries').where({ businessKey: water.number }).whereNull('doneAt').first()),
    60_000,
    'tasks stay open'
  )
  await until(
    async () =>
      !(await flow.db('engine_commands').where({ tree: filing.projectId }).whereNull('deliveredAt').first()),
    60_000,
    'an order stays undelivered'
  )
})

test('one department objects: everything is as before, and the suspended days are not counted', async () => {
  const { flow, officers } = suite
  const filing = await inReview()
  const water = await officers.caseOf(filing, WATER)
  const clock = () => flow.db('clocks').where({ ownerId: water.id, kind: 'promised' }).first()
  const before = (await clock())!.dueOn!
  await ask(filing.number)
  const [first] = await signersOf(filing.number)

  await on(flow, '2026-03-05', async () => {
    const head = await officers.of(first!, 'head')
    const silent = await head.answers(filing.number, { ...SIGN, outcome: 'object', text: '' })
    expect([silent.statusCode, silent.json().code]).toEqual([422, 'REASON_MISSING'])
    await head.does(filing.number, { ...SIGN, outcome: 'object', text: '已开工，不能撤件' })
  })
  expect((await clock())!.dueOn! > before).toBe(true)
  const rest = (await signersOf(filing.number)).slice(1)
  await until(
    async () => {
      const open = await openTasksOf(filing)
      return !open.some(({ taskKey }) => taskKey === 'sign-withdrawal')
    },
    60_000,
    `${rest.length} departments are still asked`
  )
  await officers.handles(water)
})

test('the applicant takes the request back until the first signature', async () => {
  const { officers, applicant } = suite
  const filing = await inReview()
  const takeBack = () => applicant.post(`/api/moves/${filing.number}/withdrawal-taken-back`, {})
  expect((await takeBack()).json().code).toBe('NOT_POSSIBLE_NOW')
  await ask(filing.number)
  expect((await takeBack()).statusCode).toBe(200)

  await ask(filing.number)
  const [first] = await signersOf(filing.number)
  const moves = await suite.flow.db('case_moves').where({ number: filing.number }).orderBy('orderedAt')
  expect(moves.map(({ move, state }) => [move, state])).toEqual([
    ['withdrawal', 'cancelled'],
    ['withdrawal-taken-back', 'done'],
    ['withdrawal', 'open']
  ])
  await (await officers.of(first!, 'head')).does(filing.number, SIGN)
  expect((await takeBack()).json().code).toBe('WITHDRAWAL_SIGNED')
})

test('before the acceptance the lead alone signs', async () => {
  const { officers, applicant } = suite
  const filing = await applicant.files(PLANT)
  const lead = await officers.lead(filing)
  await lead.task(filing.number, 'yimen:accept')
  await ask(filing.number)
  await lead.does(filing.number, SIGN)
  expect((await applicant.page(filing.projectId)).stages[0]!.state).toBe('withdrawn')
})

test('one case is withdrawn by its department; what is decided was seen first, and stays', async () => {
  const { officers, applicant } = suite
  const filing = await inReview()
  const water = await officers.caseOf(filing, WATER)
  await officers.handles(water)
  const unseen = await ask(filing.number)
  expect([unseen.statusCode, unseen.json().code]).toEqual([409, 'DECIDED_UNSEEN'])
  const late = await ask(water.number)
  expect([late.statusCode, late.json().code]).toEqual([409, 'WITHDRAWAL_TOO_LATE'])

  const other = (await officers.casesOf(filing)).find(
    ({ id, hostedBy, prerequisites }) => id !== water.id && hostedBy === null && prerequisites === 'none'
  )!
  await (await officers.of(other, 'handler')).task(other.number)
  expect((await ask(other.number)).statusCode).toBe(200)
  await (await officers.of(other, 'head')).does(other.number, SIGN)
  expect((await officers.caseOf(filing, other.item)).state).toBe(CASE_STATE.withdrawn)
  expect((await officers.caseOf(filing, WATER)).state).toBe(CASE_STATE.granted)
  const foreign = await (
    await officers.of(other, 'handler')
  ).post(`/api/moves/${filing.number}/withdrawal`, {
    reason: '无关',
    seen: []
  })
  expect(foreign.statusCode).toBe(403)
  expect((await applicant.page(filing.projectId)).stages[0]!.state).toBe('in-review')
})
