import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { PHONE } from '../support/browser.ts'
import { createDesks } from './desks.ts'
import { chooseMove, openProject } from './moves.ts'
import { openYimen, type OpenYimen } from './open-yimen.ts'
import { openTask, searchDesk, signIn } from './officer.ts'
import { sidewaysOverflow } from './sideways-overflow.ts'

let yimen: OpenYimen
beforeAll(async () => {
  yimen = await openYimen()
}, 300_000)
afterAll(() => yimen?.close())

test('a hearing: told of the right, asked for on a phone, notified, held, and the minutes stand above the decision', async () => {
  const { browser, flow } = yimen
  await browser.watched(async () => {
    const { filing, officers, code } = await openProject(flow, { eiaClass: 'report' })
    const row = await officers.caseOf(filing, 'HB-XK-0001')
    await officers.reviews(row, 'propose-refuse')

    const head = await createDesks(browser, code).open('hb-head')
    await openTask(head, '决定')
    const handler = await browser.visit('hb-handler')
    await signIn(handler, 'hb-handler')
    await handler.goto(`/dossiers/${row.number}`)
    await chooseMove(handler, '听证')
    const order = handler.getByRole('dialog', { name: '听证' })
    await order.getByLabel('拟作出的决定').fill('不予批准环境影响报告书')
    await order.getByLabel('事由和理由').fill('卫生防护距离内有居民')
    await order.getByRole('button', { name: '发出听证告知书' }).click()
    await handler.getByText('等申请人答复是否要求听证').waitFor()
    // Nothing is decided meanwhile, and the head is told why.
    await head.reload()
    await head.getByText('还有事情没有办完').waitFor()

    const applicant = await browser.visit('applicant', { viewport: PHONE })
    await signIn(applicant, 'applicant')
    await applicant.goto(`/projects/${filing.projectId}`)
    await applicant.getByText('听证：请答复是否要求听证').first().waitFor()
    await applicant.getByText('卫生防护距离内有居民').waitFor()
    expect(await sidewaysOverflow(applicant)).toEqual([])
    await applicant.getByLabel('要说明的理由').fill('居民已签订搬迁协议')
    await applicant.getByRole('button', { name: '要求听证' }).click()
    await applicant.getByText('听证：等部门通知时间和地点').first().waitFor()

    await handler.goto('/inbox')
    await searchDesk(handler, code)
    await openTask(handler, '通知听证')
    await handler.getByLabel('听证日期').fill('2026-03-13')
    await handler.getByLabel('时间').fill('9时30分')
    await handler.getByLabel('地点').fill('政务服务中心听证室')
    // Whoever reviewed is not in the list; colleagues that other suites gave the office may be.
    const options = handler.getByLabel('主持人').locator('option')
    await options.filter({ hasText: '吴建明' }).waitFor({ state: 'attached' })
    const chairs = await options.allTextContents()
    expect(chairs).toContain('吴建明')
    expect(chairs).not.toContain('陈晓岚')
    await handler.getByLabel('主持人').selectOption('吴建明')
    await handler.getByLabel('听证事由').fill('拟不予批准环境影响报告书')
    await handler.getByRole('button', { name: '发出听证通知书' }).click()
    // The year stands with a day of another one than the reader's.
    await applicant
      .getByText(/听证：(2026年)?3月13日举行，期间不计时限/)
      .first()
      .waitFor()
    await applicant.getByText('政务服务中心听证室').waitFor()

    flow.clock.set('2026-03-13')
    const later = await browser.visit('hb-handler-later')
    await signIn(later, 'hb-handler')
    await searchDesk(later, code)
    await openTask(later, '举行听证')
    await later.getByLabel('举行日期').fill('2026-03-13')
    await later.getByLabel('记录人').fill('许静')
    await later.getByLabel('参加人').fill('江西样例隔膜有限公司 王敏')
    await later.getByLabel('笔录', { exact: true }).fill('申请人提交了居民搬迁协议')
    await later.getByLabel('结论', { exact: true }).fill('双方意见已记录')
    await later.getByRole('button', { name: '提交笔录，恢复计时' }).click()
    await later.getByText('已举行，已提交').waitFor()

    const decider = await browser.visit('hb-head-later')
    await signIn(decider, 'hb-head')
    await searchDesk(decider, code)
    await openTask(decider, '决定')
    const minutes = decider.getByRole('region', { name: '听证笔录（依笔录作出决定）' })
    await minutes.getByText('申请人提交了居民搬迁协议').waitFor()
    expect(browser.complaints.filter((line) => !/status of 401/.test(line))).toEqual([])
  })
}, 300_000)
