import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { seedCalendar } from '../../../../server/calendar/seed.ts'
import type { NoticePreview } from '../../../../server/calendar/notices/schema.ts'
import { listClocks } from '../../../../server/clocks/read-clocks.ts'
import { extendClock, pause, resume, startClock, stopClock } from '../../../../server/clocks/store.ts'
import { startTestApp, type TestApp, type Visitor } from '../../../support/app.ts'
import { makeProject, seedWorld } from '../../board/world.ts'
import { enterTask, inboxDay } from '../../clocks/clocks-database.ts'
import { madeNotice, noticeIcs, noticeJson } from './made-notice.ts'

let yimen: TestApp
let administrator: Visitor
beforeAll(async () => {
  yimen = await startTestApp({ now: () => new Date('2026-11-20T10:00:00+08:00') })
  await seedWorld(yimen.db)
  administrator = await yimen.signIn('administrator')
}, 120_000)
afterAll(() => yimen.close())

beforeEach(async () => {
  const { db } = yimen
  for (const table of ['clock_pauses', 'clocks', 'inbox_entries', 'calendar_days', 'calendar_years'] as const)
    await db(table).delete()
  await seedCalendar(db)
})

const json = (year: number, shift = 0) => noticeJson(madeNotice(year, { shift }))

async function preview(content: string, year?: number): Promise<NoticePreview> {
  const response = await administrator.post('/api/calendar/notices/preview', { content, year })
  expect(response.statusCode).toBe(200)
  return response.json()
}

const apply = (content: string, { year, basis }: NoticePreview, source = 'notice.json') =>
  administrator.post('/api/calendar/notices', { content, year, basis, source })

async function importNotice(content: string, year?: number) {
  const response = await apply(content, await preview(content, year))
  expect(response.statusCode).toBe(200)
  return response.json<{ moved: number; becameFinal: number }>()
}

/** A stage accepted in November or later, promised in 8 working days. */
const accepted = (nameZh: string, acceptedOn: string) => makeProject(yimen.db, nameZh, { acceptedOn })
const clockOf = async (number: string) => (await listClocks(yimen.db, number, '2026-11-20'))[0]!

test('a due day that looks at an assumed year is provisional until the notice is imported', async () => {
  // Assumed: the first of January alone is off.
  const early = await accepted('涂布车间', '2026-12-25')
  const spring = await accepted('污水处理厂', '2027-01-29')
  expect(await clockOf(early.number)).toMatchObject({ dueOn: '2027-01-07', provisional: true })
  expect(await clockOf(spring.number)).toMatchObject({ dueOn: '2027-02-10', provisional: true })
  await enterTask(yimen.db, spring.number)

  const content = json(2027)
  const found = await preview(content)
  expect(found).toMatchObject({ format: 'json', years: [2027], year: 2027, wasAssumed: true })
  expect(found.impact).toMatchObject({ moved: 1, becameFinal: 1, stopped: 0 })
  expect(found.impact.clocks).toMatchObject([
    {
      number: spring.number,
      projectNameZh: '污水处理厂',
      kind: 'promised',
      from: '2027-02-10',
      to: '2027-02-18',
      wasProvisional: true,
      provisional: false
    },
    { number: early.number, from: '2027-01-07', to: '2027-01-07', provisional: false }
  ])
  // A preview changes nothing.
  expect(await clockOf(spring.number)).toMatchObject({ dueOn: '2027-02-10', provisional: true })

  expect((await apply(content, found, 'chinese-days.json')).json()).toEqual({
    year: 2027,
    moved: 1,
    becameFinal: 1
  })
  expect(await clockOf(spring.number)).toMatchObject({ dueOn: '2027-02-18', provisional: false })
  expect(await inboxDay(yimen.db, spring.number)).toBe('2027-02-18')
  const [event] = await yimen.db('case_events').where({ businessKey: spring.number, kind: 'due-moved' })
  expect(event).toMatchObject({
    happenedOn: '2026-11-20',
    detail: {
      clock: 'promised',
      from: '2027-02-10',
      to: '2027-02-18',
      year: 2027,
      source: 'chinese-days.json'
    }
  })
  const [act] = await yimen.db('admin_events').orderBy('id', 'desc').limit(1)
  expect(act).toMatchObject({
    act: 'calendar.import',
    subject: '2027',
    details: { source: 'chinese-days.json', moved: 1, becameFinal: 1 }
  })
})

test('a correction of a known year moves running clocks and leaves stopped ones', async () => {
  await importNotice(json(2027))
  const running = await accepted('涂布车间', '2027-01-29')
  const stopped = await accepted('污水处理厂', '2027-01-29')
  await yimen.db.transaction((trx) =>
    stopClock(trx, { ownerKind: 'application', ownerId: stopped.applicationId, on: '2027-02-15' })
  )
  const before = await yimen.db('clocks').where({ ownerId: stopped.applicationId })

  const found = await preview(json(2027, 2), 2027)
  expect(found).toMatchObject({ wasAssumed: false, impact: { moved: 1, becameFinal: 0, stopped: 1 } })
  expect(found.changes.map(({ date }) => date.slice(5))).toEqual(['02-05', '02-06', '02-13', '02-14'])
  await apply(json(2027, 2), found)
  expect(await clockOf(running.number)).toMatchObject({ dueOn: '2027-02-17', provisional: false })
  expect(await yimen.db('clocks').where({ ownerId: stopped.applicationId })).toEqual(before)
})

test('the same notice again changes no day and moves nothing', async () => {
  await accepted('涂布车间', '2026-12-25')
  await importNotice(json(2027))
  const again = await preview(noticeIcs(madeNotice(2027)), 2027)
  expect(again).toMatchObject({
    format: 'ics',
    changes: [],
    impact: { moved: 0, becameFinal: 0, clocks: [] }
  })
})

test('a file of several years is imported one year at a time, the oldest unknown one first', async () => {
  const content = noticeJson([...madeNotice(2026), ...madeNotice(2027), ...madeNotice(2028)])
  expect(await preview(content)).toMatchObject({ years: [2028, 2027, 2026], year: 2027 })
  await importNotice(content)
  expect(await preview(content)).toMatchObject({ year: 2028 })
  const years = await administrator.get('/api/calendar/years')
  expect(years.json().slice(0, 2)).toMatchObject([
    { year: 2027, source: 'notice.json', importedBy: expect.any(String) },
    { year: 2026, source: null }
  ])
})

test('pauses and an extension count in the preview as they count in the clock', async () => {
  const { number, applicationId } = await accepted('涂布车间', '2026-12-25')
  const owner = { ownerKind: 'application', ownerId: applicationId } as const
  await yimen.db.transaction(async (trx) => {
    await pause(trx, {
      ...owner,
      kind: 'special-procedure',
      fromOn: '2026-12-28',
      reason: '听证',
      document: null
    })
    await resume(trx, owner, 'special-procedure', '2027-01-25')
    await extendClock(trx, owner, 'promised', { days: 3, unit: 'wd' })
  })
  const found = await preview(json(2027))
  const [move] = found.impact.clocks
  await apply(json(2027), found)
  expect((await clockOf(number)).dueOn).toBe(move!.to)
  expect(move!.to).not.toBe(move!.from)
})

test('of two imports at once one is applied, and the other looks at its preview again', async () => {
  const found = await preview(json(2027))
  const answers = await Promise.all([apply(json(2027), found), apply(json(2027, 3), found)])
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 409]))
  expect(answers.find(({ statusCode }) => statusCode === 409)!.json()).toMatchObject({
    code: 'CALENDAR_CHANGED'
  })
})

test('clocks that start while a notice is imported end on the days of the new calendar', async () => {
  const { db } = yimen
  const begun = await db.transaction()
  const owner = { ownerKind: 'case', ownerId: randomUUID(), businessKey: 'UNDER-WAY' } as const
  // Counted on the assumed year, and not committed when the import begins.
  await startClock(begun, {
    ...owner,
    kind: 'promised',
    startsOn: '2027-01-29',
    limit: { days: 8, unit: 'wd' }
  })
  const found = await preview(json(2027))
  const applied = apply(json(2027), found)
  const others = Array.from({ length: 8 }, (_, index) =>
    db.transaction((trx) =>
      startClock(trx, {
        ...({ ownerKind: 'case', ownerId: randomUUID(), businessKey: `LATER-${index}` } as const),
        kind: 'promised',
        startsOn: '2027-01-29',
        limit: { days: 8, unit: 'wd' }
      })
    )
  )
  await begun.commit()
  expect((await applied).statusCode).toBe(200)
  await Promise.all(others)

  const days = await db('clocks').distinct('dueOn', 'provisional')
  expect(days).toEqual([{ dueOn: '2027-02-18', provisional: false }])
})

test('a file that cannot be read, or is of another year, changes nothing', async () => {
  const before = await yimen.db('calendar_days').orderBy('date')
  for (const content of ['<html>', '{"holidays":{}}', json(2027).slice(0, -20)]) {
    const response = await administrator.post('/api/calendar/notices/preview', { content })
    expect(response.statusCode).toBe(422)
  }
  const { basis } = await preview(json(2027))
  const response = await administrator.post('/api/calendar/notices', {
    content: json(2027),
    year: 2030,
    basis,
    source: 'x'
  })
  expect(response.json()).toMatchObject({ code: 'NOTICE_OF_OTHER_YEAR' })
  expect(await yimen.db('calendar_days').orderBy('date')).toEqual(before)
})

test('the months of a year show its days off and make-up days, assumed years only the fixed ones', async () => {
  const known = (await administrator.get('/api/calendar/years/2026')).json()
  expect(known.assumed).toBe(false)
  expect(known.days).toHaveLength(365)
  expect(known.days.find(({ date }: { date: string }) => date === '2026-02-14')).toMatchObject({
    kind: 'make-up-day'
  })
  const assumed = (await administrator.get('/api/calendar/years/2031')).json()
  expect(assumed.assumed).toBe(true)
  expect(assumed.days.filter(({ kind }: { kind: string }) => kind === 'holiday')).toHaveLength(6)
})
