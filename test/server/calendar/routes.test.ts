import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { seedCalendar } from '../../../server/calendar/seed.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'

let yimen: TestApp
beforeAll(async () => {
  // Thursday before the holiday of the Dragon Boat Festival.
  yimen = await startTestApp({ now: () => new Date('2026-06-18T02:00:00Z') })
  await yimen.db.transaction(seedCalendar)
}, 180_000)
afterAll(() => yimen.close())

test('an officer reads when a limit that begins tomorrow ends, by the imported calendar', async () => {
  const lead = await yimen.signIn('fg-lead')
  const due = async (query: string) => (await lead.get(`/api/due-dates?${query}`)).json()
  expect(await due('limit=2wd')).toEqual({ due: '2026-06-23', provisional: false })
  expect(await due('limit=30cd&start=2026-04-22')).toEqual({ due: '2026-05-22', provisional: false })
  expect(await due('limit=10wd&start=2099-12-30')).toMatchObject({ provisional: true })
})

test('a limit or a day that is none is refused', async () => {
  const lead = await yimen.signIn('fg-lead')
  for (const query of ['', 'limit=10', 'limit=-1wd', 'limit=1000wd', 'limit=5wd&start=2026-02-30'])
    expect((await lead.get(`/api/due-dates?${query}`)).statusCode).toBe(400)
})
