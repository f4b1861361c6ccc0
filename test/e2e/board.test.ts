import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createOfficers } from '../support/flow-officers.ts'
import { signInApplicant } from '../support/flow-people.ts'
import { PATIENCE_MS } from '../support/browser.ts'
import { until } from '../support/until.ts'
import { openYimen, type OpenYimen } from './open-yimen.ts'
import { signIn } from './officer.ts'

let yimen: OpenYimen
beforeAll(async () => {
  yimen = await openYimen()
}, 300_000)
afterAll(() => yimen?.close())

test('the lead urges by the keyboard and calls a joint meeting; the supervisor sees the signals', async () => {
  const { flow, browser } = yimen
  await browser.watched(async () => {
    const officers = createOfficers(flow)
    const filing = await (await signInApplicant(flow)).files('社区便民仓储')
    await officers.accepts(filing)
    const planning = (await officers.opinionsOf(filing)).find(
      ({ department }) => department === 'ZR-planning'
    )!
    await officers.answers(planning, 'disagree')

    // The project lies in a county: the county's own lead has it.
    const lead = await browser.visit('fg-lead-360502')
    await signIn(lead, 'fg-lead-360502')
    await lead.getByRole('link', { name: '看板' }).click()
    const row = lead.getByRole('row').filter({ hasText: filing.projectName })
    await row.first().waitFor()
    await lead.keyboard.press('/')
    await lead.keyboard.type(filing.number)
    await lead.waitForURL(/[?&]q=/)
    await until(async () => (await row.count()) === 1, PATIENCE_MS, 'the search finds others too')
    await row.getByRole('rowheader').focus()
    // The lead's own department, then the environment's.
    await lead.keyboard.press('ArrowRight')
    await lead.keyboard.press('ArrowRight')
    await lead.keyboard.press('u')
    const urging = lead.getByRole('dialog', { name: /^催办/ })
    await urging.getByText('会通知到').waitFor()
    await urging.getByRole('button', { name: '发出催办' }).click()
    await row.getByText('已催 1 次').waitFor()

    await lead.keyboard.press('m')
    const meeting = lead.getByRole('dialog', { name: '召集联合会审' })
    // The page wants a moment that is to come for its reader.
    await meeting.getByLabel('日期').fill(`${new Date().getFullYear() + 1}-03-03`)
    await meeting.getByLabel('会议室').fill('行政中心 301')
    await meeting.getByRole('button', { name: '召集并通知' }).click()
    await lead
      .getByText(/行政中心 301/)
      .first()
      .waitFor()

    const supervisor = await browser.visit('supervisor')
    await signIn(supervisor, 'supervisor')
    await supervisor.goto('/supervision')
    await supervisor.getByRole('region', { name: '现在的信号' }).waitFor()
    await supervisor.getByRole('rowheader', { name: '市生态环境局' }).waitFor()
    expect(browser.complaints).toEqual([])
  })
}, 300_000)
