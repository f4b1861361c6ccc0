import { expect, test } from '@jest/globals'
import type { CaseRow } from '../../server/cases/store.ts'
import { useFlow } from '../support/flow-suite.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
const PLANT = '锂电隔膜生产线建设项目'

/** A case with a statutory clock and an extension of 10 working days by the head. */
async function openCase(): Promise<CaseRow> {
  const filing = await suite.applicant.files(PLANT)
  await suite.officers.accepts(filing)
  const row = await suite.officers.caseOf(filing, 'SL-XK-0001')
  await (await suite.officers.of(row, 'handler')).task(row.number, 'yimen:review')
  return row
}
const statutoryDay = async (row: CaseRow) =>
  (await suite.flow.db('clocks').where({ ownerId: row.id, kind: 'statutory' }).first())!.dueOn
const offersOf = async (row: CaseRow) => {
  const handler = await suite.officers.of(row, 'handler')
  return (await handler.get(`/api/moves/${row.number}`)).json().offers as { move: string; refused: unknown }[]
}
const ask = async (row: CaseRow, days: number) =>
  (await suite.officers.of(row, 'handler')).post(`/api/moves/${row.number}/extension`, {
    days,
    reason: '须补充水土流失调查'
  })

test('the head approves: the statutory day moves once, the promised one stays, and nothing is asked twice', async () => {
  const { flow, officers } = suite
  const row = await openCase()
  const before = await statutoryDay(row)
  expect((await offersOf(row)).find(({ move }) => move === 'extension')).toEqual({
    move: 'extension',
    refused: null
  })

  expect((await ask(row, 10)).statusCode).toBe(200)
  const twice = await ask(row, 10)
  expect([twice.statusCode, twice.json().code]).toEqual([409, 'MOVE_OPEN'])
  expect(await statutoryDay(row)).toBe(before)

  const head = await officers.of(row, 'head')
  await head.does(row.number, { form: 'yimen:decide-extension', outcome: 'approve', text: '情况属实，同意' })
  expect((await statutoryDay(row))! > before!).toBe(true)
  const promised = await flow.db('clocks').where({ ownerId: row.id, kind: 'promised' }).first()
  expect(promised!.extensionDays).toBeNull()
  const notice = await flow
    .db('official_papers')
    .where({ businessKey: row.number, kind: 'extension' })
    .first()
  expect(notice!.snapshot).toMatchObject({
    days: 10,
    unit: 'wd',
    oldDueOn: before,
    newDueOn: await statutoryDay(row)
  })
  const service = await flow.db('paper_services').where({ paperId: notice!.id }).first()
  expect(service!.servedOn).toBe('2026-03-02')
  const { moves: made } = (await head.get(`/api/dossiers/${row.number}`)).json()
  expect(made[0].detail).toMatchObject({ oldDueOn: before, overrun: expect.any(Number) })

  const again = await ask(row, 5)
  expect([again.statusCode, again.json().code]).toEqual([409, 'EXTENDED_ALREADY'])
  const moves = await flow.db('case_moves').where({ number: row.number })
  expect(moves).toMatchObject([{ move: 'extension', state: 'done', outcome: 'approve' }])
  await officers.handles(row)
})

test('what the head declines changes no day, and the handler may ask again', async () => {
  const row = await openCase()
  const before = await statutoryDay(row)
  await ask(row, 3)
  const head = await suite.officers.of(row, 'head')
  await head.does(row.number, { form: 'yimen:decide-extension', outcome: 'decline', text: '可以按期办完' })
  expect(await statutoryDay(row)).toBe(before)
  expect((await ask(row, 3)).statusCode).toBe(200)
  // The block in the diagram begins again too.
  await head.task(row.number, 'yimen:decide-extension')
})

test('more days than the law gives, an item without an extension and another office are refused', async () => {
  const { officers } = suite
  const row = await openCase()
  const long = await ask(row, 11)
  expect([long.statusCode, long.json().code]).toEqual([422, 'EXTENSION_TOO_LONG'])

  const filing = await suite.applicant.files(PLANT)
  await officers.accepts(filing)
  const eia = await officers.caseOf(filing, 'HB-XK-0002')
  const none = await ask(eia, 5)
  expect([none.statusCode, none.json().code]).toEqual([422, 'EXTENSION_NOT_ALLOWED'])
  expect((await offersOf(eia)).find(({ move }) => move === 'extension')).toMatchObject({
    refused: { code: 'EXTENSION_NOT_ALLOWED' }
  })

  const stranger = await officers.officer('hb-handler')
  const foreign = await stranger.post(`/api/moves/${row.number}/extension`, { days: 5, reason: '无关' })
  expect(foreign.statusCode).toBe(403)
})

test('who asked does not approve: not the other head of two, and the only head may not ask at all', async () => {
  const { flow, officers } = suite
  const row = await openCase()
  const people = await flow
    .db('people')
    .whereIn('username', ['sl-handler', 'sl-head'])
    .select('id', 'username')
  const idOf = (username: string) => people.find((one) => one.username === username)!.id
  const orgUnitId = (await flow.db('org_units').where({ department: 'SL', region: '360500' }).first('id'))!.id
  const alsoHolds = async (username: string, role: string) => {
    const [held] = await flow
      .db('roles_held')
      .insert({ personId: idOf(username), role, orgUnitId } as never)
      .returning('id')
    return () => flow.db('roles_held').where({ id: held!.id }).delete()
  }
  const head = await officers.officer('sl-head')
  const ofHandlers = await alsoHolds('sl-head', 'handler')
  try {
    const alone = await head.post(`/api/moves/${row.number}/extension`, { days: 5, reason: '须补充调查' })
    expect([alone.statusCode, alone.json().code]).toEqual([403, 'EXTENSION_ASKER_DECIDES'])

    const ofHeads = await alsoHolds('sl-handler', 'head')
    try {
      expect((await ask(row, 5)).statusCode).toBe(200)
      const asker = await officers.officer('sl-handler')
      const approve = { form: 'yimen:decide-extension', outcome: 'approve', text: '同意' } as const
      const { taskId } = await asker.task(row.number, approve.form)
      expect((await asker.get(`/api/tasks/${taskId}`)).json().blocked.code).toBe('EXTENSION_ASKED_BY_YOU')
      const own = await asker.answers(row.number, approve)
      expect([own.statusCode, own.json().code]).toEqual([403, 'EXTENSION_ASKED_BY_YOU'])

      // What is asked is answered before the case is decided: its process would wait for the answer.
      await officers.reviews(row)
      const decide = { form: 'yimen:decide', outcome: 'grant', text: '符合条件' } as const
      expect((await head.answers(row.number, decide)).json().code).toBe('MOVE_OPEN')
      await head.does(row.number, approve)
      await head.does(row.number, decide)
    } finally {
      await ofHeads()
    }
  } finally {
    await ofHandlers()
  }
})

test('an order that is sent twice begins one block', async () => {
  const { flow, officers } = suite
  const row = await openCase()
  await ask(row, 2)
  const head = await officers.of(row, 'head')
  await head.task(row.number, 'yimen:decide-extension')
  await flow.db.raw(
    `update engine_commands set delivered_at = null where command ->> 'kind' = 'begin-move' and command ->> 'businessKey' = ?`,
    [row.number]
  )
  flow.app.deliverer.wake()
  await until(
    async () =>
      !(await flow.db('engine_commands').where({ tree: row.projectId }).whereNull('deliveredAt').first()),
    60_000,
    'the order is not delivered again'
  )
  const rows = (await head.inbox('todo', row.number)).filter(({ form }) => form === 'yimen:decide-extension')
  expect(rows).toHaveLength(1)
})
