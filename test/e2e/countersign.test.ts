import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { legalToday } from '../../server/calendar/legal-date.ts'
import { PATIENCE_MS } from '../support/browser.ts'
import { createOfficers } from '../support/flow-officers.ts'
import { signInApplicant } from '../support/flow-people.ts'
import { until } from '../support/until.ts'
import { openYimen, type OpenYimen } from './open-yimen.ts'
import { openTask, searchDesk, signIn } from './officer.ts'

/** A county whose 林业 and 水利 no other suite gives work to. */
const COUNTY = '360521'
const HANDLER = `sl-handler-${COUNTY}`
const DELEGATOR = `ly-head-${COUNTY}`
const DELEGATE = `ly-handler-${COUNTY}`

let yimen: OpenYimen
beforeAll(async () => {
  yimen = await openYimen()
}, 300_000)
afterAll(() => yimen?.close())

/** Chosen by keyboard: the menu of the case's head, then the dialog. */
async function choose(page: Page, entry: string) {
  await page.getByRole('button', { name: '延期、特别程序、会签等' }).click()
  await page.locator('.moves__list button').filter({ hasText: entry }).first().click()
  return page.getByRole('dialog', { name: entry })
}

async function waitingReview() {
  const applicant = await signInApplicant(yimen.flow)
  const officers = createOfficers(yimen.flow)
  const filing = await applicant.files('锂电隔膜生产线建设项目', { jurisdiction: COUNTY })
  await officers.accepts(filing)
  const row = await officers.caseOf(filing, 'SL-XK-0001')
  await (await officers.officer(HANDLER)).task(row.number, 'yimen:review')
  return row
}

test('a countersign with a delegate: asked before my step, signed for who is away, and read beside the form', async () => {
  const { browser, flow } = yimen
  const nameOf = async (username: string) => (await flow.db('people').where({ username }).first('name'))!.name
  const [away, deputy] = await Promise.all([nameOf(DELEGATOR), nameOf(DELEGATE)])
  await browser.watched(async () => {
    const row = await waitingReview()

    // 委托 on the account page.
    const head = await browser.visit('away')
    await signIn(head, DELEGATOR)
    await head.goto('/account')
    await head.getByRole('button', { name: '新的委托' }).click()
    const giving = head.getByRole('dialog', { name: '新的委托' })
    await giving.getByRole('button', { name: '委托', exact: true }).click()
    await giving.getByText('请选择受托人').waitFor()
    const option = giving.getByLabel('委托给').locator('option', { hasText: deputy })
    await giving.getByLabel('委托给').selectOption((await option.getAttribute('value'))!)
    const today = legalToday(flow.clock.now())
    await giving.getByLabel('从', { exact: true }).fill(today)
    await giving.getByLabel('到（含当天）').fill(today)
    await giving.getByLabel('事由').fill('赴省厅参加培训')
    await giving.getByRole('button', { name: '委托', exact: true }).click()
    await head.getByText('生效中').waitFor()

    // 前加签: who, what, all at once.
    const handler = await browser.visit('handler')
    await signIn(handler, HANDLER)
    await searchDesk(handler, row.number)
    await openTask(handler, '审查')
    await handler.getByRole('button', { name: '签收' }).click()
    await handler.getByText('我已签收').waitFor()
    const asking = await choose(handler, '前加签')
    const who = asking.getByRole('combobox', { name: '请谁会签' })
    await who.fill(away)
    await asking.getByRole('option', { name: new RegExp(away) }).waitFor()
    await who.press('Enter')
    await asking.getByLabel('请他们看什么').fill('弃渣场是否占用林地')
    await asking.getByRole('button', { name: '请会签' }).click()
    await handler.getByRole('region', { name: '前加签' }).getByText('进行中').waitFor()
    await handler.getByText('您现在不能办这一件').waitFor()

    // The delegate signs in the other's name.
    const colleague = await browser.visit('delegate')
    await signIn(colleague, DELEGATE)
    await searchDesk(colleague, row.number)
    await colleague.getByText(`代${away}`).first().waitFor()
    await openTask(colleague, '会签')
    await colleague.getByText(`您代${away}办理`).waitFor()
    await colleague.getByText('弃渣场是否占用林地').first().waitFor()
    await colleague.getByRole('radio', { name: '同意', exact: true }).check()
    await colleague.getByRole('textbox', { name: '意见' }).fill('不占用林地')
    await colleague.getByRole('button', { name: '同意', exact: false }).last().click()
    await colleague.getByText(/：同意，已提交/).waitFor()

    // Beside the form of who asked: what was said, by whom and for whom; the step is open again.
    await handler.reload()
    const answered = handler.getByRole('region', { name: '前加签' })
    await answered.getByText('通过').waitFor()
    await answered.getByText(`${deputy}（代${away}）`).waitFor()
    await answered.getByText('不占用林地').waitFor()
    await handler.getByRole('radio', { name: '建议准予', exact: true }).waitFor()
    const record = await flow.db('case_moves').where({ number: row.number, move: 'countersign' }).first()
    expect(record).toMatchObject({ state: 'done', outcome: 'passed' })

    // Early end: the delegate has nothing of the other any more.
    await head.getByRole('button', { name: '提前结束' }).click()
    await head.getByRole('dialog').getByRole('button', { name: '提前结束' }).click()
    await until(
      async () =>
        (await flow.db('delegations').whereNull('endedAt').where({ reason: '赴省厅参加培训' })).length === 0,
      PATIENCE_MS,
      'the delegation goes on'
    )
  })
}, 300_000)
