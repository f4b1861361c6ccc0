import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { PHONE } from '../support/browser.ts'
import { createDesks } from './desks.ts'
import { chooseMove, openProject } from './moves.ts'
import { openYimen, type OpenYimen } from './open-yimen.ts'
import { forgetPassword, givePassword, openTask, signIn } from './officer.ts'

let yimen: OpenYimen
beforeAll(async () => {
  yimen = await openYimen()
}, 300_000)
afterAll(() => yimen?.close())

test('an extension: the handler asks, the head signs with the password, the page shows both days and the applicant has the paper', async () => {
  const { browser, flow } = yimen
  await browser.watched(async () => {
    const { filing, officers, code } = await openProject(flow, {})
    const row = await officers.caseOf(filing, 'SL-XK-0001')
    await (await officers.of(row, 'handler')).task(row.number, 'yimen:review')
    const handler = await createDesks(browser, code).open('sl-handler')
    await openTask(handler, '审查')
    await chooseMove(handler, '延期')
    const order = handler.getByRole('dialog', { name: '延期' })
    await order.getByLabel('延长').fill('10')
    await order.getByLabel('理由（会告知申请人）').fill('水土流失调查尚未完成')
    await order.getByRole('button', { name: '提请审批' }).click()
    await handler.getByText('已请负责人审批延期').waitFor()

    await (await officers.of(row, 'head')).task(row.number, 'yimen:decide-extension')
    const head = await createDesks(browser, code).open('sl-head')
    await openTask(head, '审批延期')
    await head.getByRole('radio', { name: '同意延期', exact: true }).check()
    await head.getByLabel('意见').fill('情况属实')
    await forgetPassword(head, flow.db)
    await head.getByRole('button', { name: '同意延期' }).click()
    await givePassword(head)
    await head.getByText('同意延期，已提交').waitFor()

    await handler.goto(`/dossiers/${row.number}`)
    await handler.getByText(/已批准：法定期限由.+延到.+，已书面告知申请人/).waitFor()
    const applicant = await browser.visit('applicant-extension', { viewport: PHONE })
    await signIn(applicant, 'applicant')
    await applicant.goto(`/projects/${filing.projectId}`)
    await applicant.getByText('延长办理期限告知书').first().waitFor()
    expect(browser.complaints.filter((line) => !/status of 40[13]/.test(line))).toEqual([])
  })
}, 300_000)
