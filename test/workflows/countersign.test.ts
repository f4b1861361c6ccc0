import { expect, test } from '@jest/globals'
import type { CaseRow } from '../../server/cases/store.ts'
import type { CountersignDetail } from '../../server/moves/countersign/schema.ts'
import { useFlow } from '../support/flow-suite.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
const PLANT = '锂电隔膜生产线建设项目'

/** A water case in review, its opinion apart: 水利 has none in S1. */
async function openCase(): Promise<CaseRow> {
  const filing = await suite.applicant.files(PLANT)
  await suite.officers.accepts(filing)
  const row = await suite.officers.caseOf(filing, 'SL-XK-0001')
  await (await suite.officers.of(row, 'handler')).task(row.number, 'yimen:review')
  return row
}

const idOf = async (username: string) =>
  (await suite.flow.db('people').where({ username }).first('id'))!.id as string
const person = async (username: string) => `user:${await idOf(username)}`

interface Asking {
  kind?: 'plain' | 'before' | 'after'
  order?: 'parallel' | 'sequential'
  rule?: 'all' | 'majority' | 'any'
  veto?: boolean
  signers: string[]
}
async function ask(row: CaseRow, by: 'handler' | 'head', asking: Asking) {
  const body = { kind: 'plain', order: 'parallel', rule: 'all', veto: false, text: '请会签', ...asking }
  const answer = await (await suite.officers.of(row, by)).post(`/api/moves/${row.number}/countersign`, body)
  return { status: answer.statusCode, code: answer.json().code as string | undefined }
}
const record = async (row: CaseRow) =>
  (await suite.flow
    .db('case_moves')
    .where({ number: row.number, move: 'countersign' })
    .orderBy('orderedAt', 'desc')
    .first())!
const agree = { form: 'yimen:countersign', outcome: 'agree' } as const
const disagree = { form: 'yimen:countersign', outcome: 'disagree', text: '取水口与规划不符' } as const
const decide = { form: 'yimen:decide', outcome: 'grant', text: '符合条件' } as const
const codeOf = (answer: { statusCode: number; json: () => { code?: string } }) =>
  answer.statusCode === 200 ? 200 : answer.json().code

/** Nobody is asked any more. */
const isOver = (row: CaseRow, username: string) =>
  until(
    async () =>
      !(await (await suite.officers.officer(username)).inbox('todo', row.number)).some(
        ({ form }) => form === 'yimen:countersign'
      ),
    60_000,
    'somebody is still asked'
  )

test('all at once: a person and an office sign, the decision waits for them, and the record says who said what', async () => {
  const { officers } = suite
  const row = await openCase()
  await officers.reviews(row)
  const head = await officers.of(row, 'head')
  await head.task(row.number, 'yimen:decide')
  const signers = [await person('ly-handler'), 'WG@360500']
  expect(await ask(row, 'handler', { signers })).toEqual({ status: 200 })
  expect(codeOf(await head.answers(row.number, decide))).toBe('MOVE_OPEN')
  for (const name of ['ly-handler', 'wg-head'])
    await (await officers.officer(name)).task(row.number, 'yimen:countersign')
  // Who asked urges those who were; the signers are reached by name and by office.
  const handler = await officers.of(row, 'handler')
  const urged = await handler.post(`/api/urges/${row.number}`, { text: '请今天会签' })
  expect(urged.statusCode).toBe(200)
  const reached = urged.json().reached as { name: string | null; departmentZh: string | null }[]
  expect(reached.map(({ name, departmentZh }) => name ?? departmentZh)).toEqual(
    expect.arrayContaining(['林青', '市文化广电旅游局(文物局)'])
  )

  await (await officers.officer('ly-handler')).does(row.number, { ...agree, text: '无异议' })
  await (await officers.officer('wg-head')).does(row.number, agree)
  const { outcome, detail } = await record(row)
  expect(outcome).toBe('passed')
  expect((detail as CountersignDetail).answers).toMatchObject([
    { signer: signers[0], person: '林青', answer: 'agree', text: '无异议' },
    { signer: 'WG@360500', answer: 'agree' }
  ])
  await isOver(row, 'wg-handler')
  expect(codeOf(await head.answers(row.number, decide))).toBe(200)
})

test('in order: the second is asked when the first has signed, and a veto ends it at once', async () => {
  const { officers } = suite
  const row = await openCase()
  const signers = [await person('ly-handler'), await person('wg-handler'), await person('ly-head')]
  await ask(row, 'handler', { order: 'sequential', veto: true, signers })
  const [first, second, third] = await Promise.all(
    ['ly-handler', 'wg-handler', 'ly-head'].map((name) => officers.officer(name))
  )
  await first!.task(row.number, 'yimen:countersign')
  expect(await second!.inbox('todo', row.number)).toEqual([])
  await first!.does(row.number, agree)
  await second!.does(row.number, disagree)
  expect((await record(row)).outcome).toBe('rejected')
  await isOver(row, 'ly-head')
  expect(await third!.inbox('todo', row.number)).toEqual([])
})

test('a majority or anybody is enough: who was not needed is asked no more', async () => {
  const { officers } = suite
  const row = await openCase()
  const signers = [await person('ly-handler'), await person('wg-handler'), await person('ly-head')]
  await ask(row, 'handler', { rule: 'majority', signers })
  await (await officers.officer('ly-handler')).does(row.number, disagree)
  await (await officers.officer('wg-handler')).does(row.number, agree)
  await (await officers.officer('ly-head')).does(row.number, agree)
  expect((await record(row)).outcome).toBe('passed')

  await ask(row, 'handler', { rule: 'any', signers })
  await (await officers.officer('wg-handler')).does(row.number, agree)
  expect((await record(row)).outcome).toBe('passed')
  await isOver(row, 'ly-head')
})

test('前加签 holds my open step until the answer is in; 后加签 begins when I submit and holds the decision', async () => {
  const { officers } = suite
  const row = await openCase()
  const handler = await officers.of(row, 'handler')
  const signers = [await person('ly-handler')]
  expect(await ask(row, 'handler', { kind: 'before', signers })).toEqual({ status: 403, code: 'CLAIM_FIRST' })
  const { taskId } = await handler.task(row.number, 'yimen:review')
  await handler.post(`/api/tasks/${taskId}/claim`)
  expect(await ask(row, 'handler', { kind: 'before', signers })).toEqual({ status: 200 })
  const review = { form: 'yimen:review', outcome: 'propose-grant', text: '符合' } as const
  expect(codeOf(await handler.answers(row.number, review))).toBe('MOVE_OPEN')
  expect((await handler.get(`/api/tasks/${taskId}`)).json().blocked.code).toBe('MOVE_OPEN')
  const forester = await officers.officer('ly-handler')
  await forester.does(row.number, agree)

  expect(await ask(row, 'handler', { kind: 'after', signers })).toEqual({ status: 200 })
  expect((await forester.inbox('todo', row.number)).length).toBe(0)
  expect(codeOf(await handler.answers(row.number, review))).toBe(200)
  const head = await officers.of(row, 'head')
  expect(codeOf(await head.answers(row.number, decide))).toBe('MOVE_OPEN')
  await forester.does(row.number, agree)
  expect(codeOf(await head.answers(row.number, decide))).toBe(200)
})

test('one person has one voice, also through a delegate; who asked, and who decides, has none', async () => {
  const { flow, officers } = suite
  const row = await openCase()
  // Of the archives, which no other suite asks: the delegate sees all that is the head's.
  const [archivist, chief] = [await officers.officer('da-handler'), await officers.officer('da-head')]
  const today = flow.clock.now().toISOString().slice(0, 10)
  const delegation = { fromOn: today, untilOn: today, items: null, regions: null, reason: '出差' }
  const given = await chief.post('/api/delegations', { ...delegation, toPersonId: await idOf('da-handler') })
  expect(given.statusCode).toBe(200)
  const signers = [await person('da-handler'), await person('da-head')]
  expect(await ask(row, 'handler', { signers })).toEqual({ status: 200 })

  const own = await until(
    async () => (await archivist.inbox('todo', row.number)).length === 2,
    60_000,
    'the delegate is not asked twice'
  ).then(() => archivist.inbox('todo', row.number))
  const forChief = own.find(({ onBehalfOf }) => onBehalfOf?.name === '史存真')!
  const forSelf = own.find(({ onBehalfOf }) => onBehalfOf === null)!
  const sign = (taskId: string) => archivist.post(`/api/tasks/${taskId}/complete`, agree)
  expect(codeOf(await sign(forChief.taskId))).toBe(200)
  expect(codeOf(await sign(forSelf.taskId))).toBe('COUNTERSIGNED_ALREADY')
  const { answers } = (await record(row)).detail as CountersignDetail
  expect(answers).toMatchObject([{ person: '文静怡', actingFor: '史存真' }])
  await chief.post(`/api/delegations/${given.json().id}/end`)

  // The only head cannot be asked by the handler: nobody would be left to decide. Nor is one's own name worth a voice.
  expect(await ask(row, 'handler', { signers: [await person('sl-head')] })).toEqual({
    status: 422,
    code: 'SIGNER_DECIDES'
  })
  expect(await ask(row, 'handler', { signers: [await person('sl-handler')] })).toEqual({
    status: 422,
    code: 'SIGNER_WRONG'
  })
  expect(await ask(row, 'handler', { signers: ['user:nobody'] })).toEqual({
    status: 422,
    code: 'SIGNER_WRONG'
  })
})

test('who asked cancels one of two: its signers are asked no more, the other goes on, and nobody else may', async () => {
  const { flow, officers } = suite
  const row = await openCase()
  await ask(row, 'handler', { signers: [await person('ly-handler')] })
  const first = await record(row)
  await ask(row, 'handler', { order: 'sequential', signers: [await person('wg-handler')] })
  const second = await record(row)
  for (const name of ['ly-handler', 'wg-handler'])
    await (await officers.officer(name)).task(row.number, 'yimen:countersign')
  const cancel = async (by: 'handler' | 'head', { id }: { id: string }) =>
    (await officers.of(row, by)).post(`/api/moves/${row.number}/countersign-cancelled`, {
      countersign: id,
      reason: '已当面商定'
    })
  expect(codeOf(await cancel('head', first))).toBe('NOT_YOUR_COUNTERSIGN')
  expect(codeOf(await cancel('handler', first))).toBe(200)
  await isOver(row, 'ly-handler')
  expect(codeOf(await cancel('handler', first))).toBe('COUNTERSIGN_OVER')
  expect(await flow.db('case_moves').where({ id: first.id }).first()).toMatchObject({
    state: 'cancelled',
    detail: { cancelled: '已当面商定' }
  })
  const told = await flow
    .db('notifications')
    .where({ businessKey: row.number, kind: 'countersign-cancelled' })
  expect(told.map(({ owner }) => owner)).toEqual([await person('ly-handler')])

  const archivist = await officers.officer('wg-handler')
  expect((await archivist.task(row.number, 'yimen:countersign')).form).toBe('yimen:countersign')
  expect(codeOf(await cancel('handler', second))).toBe(200)
  await isOver(row, 'wg-handler')
})

test('the only head who also handles does not sign for the own office: nobody would be left to decide', async () => {
  const { flow, officers } = suite
  const row = await openCase()
  const orgUnitId = (await flow.db('org_units').where({ department: 'SL', region: '360500' }).first('id'))!.id
  const [role] = await flow
    .db('roles_held')
    .insert({ personId: await idOf('sl-head'), role: 'handler', orgUnitId } as never)
    .returning('id')
  try {
    expect(await ask(row, 'handler', { signers: ['SL@360500', await person('ly-handler')] })).toEqual({
      status: 200
    })
    const head = await officers.officer('sl-head')
    const { taskId } = await head.task(row.number, agree.form)
    expect((await head.get(`/api/tasks/${taskId}`)).json().blocked.code).toBe('SIGNER_IS_LAST_HEAD')
    expect(codeOf(await head.answers(row.number, agree))).toBe('SIGNER_IS_LAST_HEAD')

    // With a second head one of them may sign, and the other decides.
    const [second] = await flow
      .db('roles_held')
      .insert({ personId: await idOf('ly-head'), role: 'head', orgUnitId } as never)
      .returning('id')
    try {
      expect(codeOf(await head.answers(row.number, agree))).toBe(200)
    } finally {
      await flow.db('roles_held').where({ id: second!.id }).delete()
    }
  } finally {
    await flow.db('roles_held').where({ id: role!.id }).delete()
  }
})

test('who countersigned does not decide, and nobody of another office asks', async () => {
  const { flow, officers } = suite
  const row = await openCase()
  await officers.reviews(row)
  // A second head, so that the first may be asked.
  const unit = (await flow.db('org_units').where({ department: 'SL', region: '360500' }).first('id'))!.id
  const [role] = await flow
    .db('roles_held')
    .insert({ personId: await idOf('ly-head'), role: 'head', orgUnitId: unit } as never)
    .returning('id')
  try {
    expect(await ask(row, 'handler', { signers: [await person('sl-head')] })).toEqual({ status: 200 })
    const head = await officers.officer('sl-head')
    await head.does(row.number, agree)
    expect(codeOf(await head.answers(row.number, decide))).toBe('COUNTERSIGNED_BY_YOU')
    expect(codeOf(await (await officers.officer('ly-head')).answers(row.number, decide))).toBe(200)
  } finally {
    await flow.db('roles_held').where({ id: role!.id }).delete()
  }

  const stranger = await officers.officer('wg-handler')
  const answer = await stranger.post(`/api/moves/${row.number}/countersign`, {
    kind: 'plain',
    order: 'parallel',
    rule: 'all',
    veto: false,
    text: '请会签',
    signers: [await person('ly-handler')]
  })
  expect(answer.statusCode).toBe(403)
})
