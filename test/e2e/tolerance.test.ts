import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { PHONE } from '../support/browser.ts'
import { createOfficers } from '../support/flow-officers.ts'
import { signInApplicant } from '../support/flow-people.ts'
import { promiseBroken } from '../support/late-promise.ts'
import { file } from './applicant.ts'
import { createDesks } from './desks.ts'
import { forgetPassword, givePassword, openTask, signIn } from './officer.ts'
import { openYimen, type OpenYimen } from './open-yimen.ts'
import { sidewaysOverflow } from './sideways-overflow.ts'

/** 用地预审 and its topographic map, which may follow. */
const SITE = 'ZR-XK-0001'
const MAP = 'M25'

let yimen: OpenYimen
beforeAll(async () => {
  yimen = await openYimen()
}, 300_000)
afterAll(() => yimen?.close())

test('a tolerance: promised in the filing, granted, not brought; heard, revoked, and everybody can see it', async () => {
  const { browser, flow } = yimen
  await browser.watched(async () => {
    const asked = await signInApplicant(flow)
    const draft = await asked.drafts('第三中学新校区')
    await asked.suppliesPapers(draft.applicationId, [MAP])
    const { slots } = await asked.checklist(draft.applicationId)
    const map = slots.find(({ material }) => material === MAP)!.nameZh

    const applicant = await browser.visit('applicant')
    await signIn(applicant, 'applicant')
    await applicant.goto(`/projects/${draft.projectId}/filing/papers`)
    await applicant.getByRole('checkbox', { name: `${map}以后补交` }).check()
    await applicant.getByLabel(`${map}的补交日期`).fill('2026-03-16')
    await applicant.getByRole('button', { name: '签署承诺书' }).click()
    await applicant.getByText(/已于.+签署/).waitFor()
    await file(applicant)
    await applicant.getByRole('heading', { name: '还欠 1 份承诺补交的材料' }).waitFor()

    const row = (await flow.db('applications').where({ id: draft.applicationId }).first())!
    const filing = { ...draft, number: row.number! }
    const officers = createOfficers(flow)
    await officers.accepts(filing)
    const site = await officers.caseOf(filing, SITE)
    await officers.handles(site)
    await applicant.reload()
    await applicant.getByText('容缺准予：承诺的材料还没有补齐').waitFor()

    await promiseBroken(flow, site, '2026-03-17')
    flow.clock.set('2026-03-17')
    const { code } = (await flow.db('projects').where({ id: filing.projectId }).first('code'))!
    const desks = createDesks(browser, code!)
    const handler = await desks.open('zr-land-handler')
    await openTask(handler, '提出意见')
    await handler.getByText(`还缺：${map}`).first().waitFor()
    await handler.getByRole('textbox', { name: /缺什么、为什么建议撤销/ }).fill('地形图逾期未交')
    await handler.getByLabel('法律依据').fill('容缺受理承诺书')
    await handler.getByRole('button', { name: '告知申请人并提请决定' }).click()
    await handler.getByText('建议撤销，已提交').waitFor()

    const later = await browser.visit('applicant-later', { viewport: PHONE })
    await signIn(later, 'applicant')
    await later.goto(`/projects/${filing.projectId}`)
    await later.getByRole('heading', { name: /拟被撤销或撤回，请陈述申辩/ }).waitFor()
    await later.getByText('地形图逾期未交').waitFor()
    expect(await sidewaysOverflow(later)).toEqual([])
    await later.getByRole('textbox', { name: '陈述申辩' }).fill('测绘单位耽搁，正在赶制')
    await later.getByRole('button', { name: '提交陈述申辩' }).click()
    await later.getByRole('heading', { name: /拟被撤销或撤回/ }).waitFor({ state: 'detached' })

    const head = await desks.open('zr-land-head')
    await forgetPassword(head, flow.db)
    await openTask(head, '决定撤销')
    await head.getByText('测绘单位耽搁，正在赶制').first().waitFor()
    await head.getByRole('radio', { name: '撤销（撤回）', exact: true }).check()
    await head.getByRole('textbox', { name: '理由（写进决定书）' }).fill('承诺的地形图逾期未交')
    await head.getByRole('button', { name: '决定撤销（撤回）' }).click()
    const sure = head.getByRole('dialog', { name: '确定撤销（撤回）？' })
    await sure.waitFor()
    await sure.getByRole('button').last().click()
    await givePassword(head)
    await head.getByText('撤销（撤回），已提交').waitFor()

    await later.reload()
    await later.getByText('已撤销，证照无效').waitFor()
    const { checkCode } = (await flow.db('licences').where({ caseId: site.id }).first('checkCode'))!
    const passerBy = await browser.visit('passer-by')
    await passerBy.goto(`/check/${checkCode}`)
    await passerBy.getByRole('heading', { name: '无效' }).waitFor()
    await passerBy.getByText('已于2026年3月17日撤销').waitFor()
    await passerBy.setViewportSize(PHONE)
    expect(await sidewaysOverflow(passerBy)).toEqual([])
    expect(browser.complaints.filter((line) => !/status of (401|403)/.test(line))).toEqual([])
  })
}, 300_000)
