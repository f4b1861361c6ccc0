import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { deliverUrgings } from '../../../server/platform-topics/deliver-urgings.ts'
import { seedShipped } from '../../../server/seed.ts'
import type { Urging } from '../../../server/platform-topics/urge.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { addFiling, addTask, idOf, ITEM, NUMBER, OPINION } from '../../support/one-filing.ts'

const NOW = new Date('2026-03-17T00:30:00Z')

let yimen: TestApp
let handler: string
beforeAll(async () => {
  yimen = await startTestApp({ now: () => NOW })
  await seedShipped(yimen.db)
  await addFiling(yimen)
  handler = await idOf(yimen.db, 'hb-handler')
  await addTask(yimen.db, { id: 'item', key: 'review', number: ITEM, owner: 'HB@360500:handler' })
  await addTask(yimen.db, {
    id: 'opinion',
    key: 'review-opinion',
    number: OPINION,
    owner: 'HB@360500:handler',
    assignee: handler
  })
}, 180_000)
afterAll(() => yimen.close())

const urging = (businessKey: string, notice: Urging['notice'] = 'due'): Urging => ({
  notice,
  businessKey,
  once: randomUUID()
})
const deliver = (...urgings: Urging[]) => deliverUrgings(yimen.db, urgings, NOW)
const statuses = (results: PromiseSettledResult<void>[]) => results.map(({ status }) => status)

const toldOf = async ({ once }: Urging) =>
  (await yimen.db('notifications').whereLike('idempotency', `${once}:%`).pluck('owner')).sort()
const countEvents = async () => (await yimen.db('case_events').whereIn('kind', ['overdue', 'urged'])).length

test('many at once: each reaches who holds it, and when it is over the head and the lead too', async () => {
  const urgings = [urging(ITEM), urging(OPINION), urging(NUMBER), urging(OPINION, 'warning')]
  expect(statuses(await deliver(...urgings))).toEqual(Array(4).fill('fulfilled'))
  expect(await Promise.all(urgings.map(toldOf))).toEqual([
    ['FG@360500:lead', 'HB@360500:handler', 'HB@360500:head'],
    ['FG@360500:lead', 'HB@360500:head', `user:${handler}`],
    // Nobody has a task of the filing itself.
    ['FG@360500:lead'],
    [`user:${handler}`]
  ])
  const events = await yimen.db('case_events').orderBy('id').select('businessKey', 'kind', 'happenedOn')
  const happenedOn = '2026-03-17'
  expect(events).toEqual([
    { businessKey: ITEM, kind: 'overdue', happenedOn },
    { businessKey: OPINION, kind: 'overdue', happenedOn },
    { businessKey: NUMBER, kind: 'overdue', happenedOn },
    { businessKey: OPINION, kind: 'urged', happenedOn }
  ])
})

test('a task that comes again tells nobody twice, neither among others nor alone', async () => {
  const [again, fresh] = [urging(ITEM), urging(OPINION)]
  await deliver(again)
  const before = await countEvents()
  expect(statuses(await deliver(again, fresh))).toEqual(['fulfilled', 'fulfilled'])
  expect(statuses(await deliver(again))).toEqual(['fulfilled'])
  expect(await countEvents()).toBe(before + 1)
  expect(await toldOf(again)).toHaveLength(3)
})

test('one that can never be delivered says so and keeps no other from it', async () => {
  const [good, lost] = [urging(ITEM), urging('no-such-number')]
  expect(statuses(await deliver(lost, good))).toEqual(['rejected', 'fulfilled'])
  expect(await toldOf(good)).toHaveLength(3)
})

test('whoever acts on the filing is waited for', async () => {
  const [one, other] = [urging(ITEM), urging(OPINION)]
  const act = await yimen.db.transaction()
  await act('applications').where({ number: NUMBER }).forUpdate().first('id')
  const delivering = deliver(one, other)
  // Its own look found the filing taken, and it stands in line now.
  const inLine = `select from pg_locks where not granted and locktype in ('tuple', 'transactionid')
    and pid in (select pid from pg_stat_activity where datname = current_database())`
  while ((await yimen.db.raw(inLine)).rows.length === 0) await new Promise(setImmediate)
  expect(await toldOf(one)).toEqual([])
  await act.commit()
  expect(statuses(await delivering)).toEqual(['fulfilled', 'fulfilled'])
  expect([await toldOf(one), await toldOf(other)].map(({ length }) => length)).toEqual([3, 3])
})
