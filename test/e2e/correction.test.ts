import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { signInApplicant } from '../support/flow-people.ts'
import { upload } from './applicant.ts'
import { createDesks } from './desks.ts'
import { openYimen, type OpenYimen } from './open-yimen.ts'
import { answer, openTask, signIn } from './officer.ts'
import { makePdf, readPdf } from './papers.ts'

let yimen: OpenYimen
beforeAll(async () => {
  yimen = await openYimen()
}, 300_000)
afterAll(() => yimen?.close())

test('a correction is asked for once, answered by the applicant, and the lead goes on', async () => {
  const { browser, flow } = yimen
  await browser.watched(async () => {
    const filing = await (await signInApplicant(flow)).files('锂电隔膜生产线建设项目')
    const { code } = (await flow.db('projects').where({ id: filing.projectId }).first('code'))!
    const applicant = await browser.visit('applicant')
    await signIn(applicant, 'applicant')
    await applicant.goto(`/projects/${filing.projectId}`)
    await applicant.getByText('部门正在看材料是否齐全').waitFor()

    const lead = await createDesks(browser, code!).open('fg-lead')
    await openTask(lead, '发改受理')
    await lead.getByRole('radio', { name: '要求补正' }).check()
    await lead.getByRole('button', { name: '＋ 加一项' }).click()
    await lead.getByLabel('第 1 项材料').selectOption('环境影响报告表')
    await lead.getByLabel('第 1 项要求').fill('报告表缺第三章，请补全后重新提交。')
    await lead.getByLabel('补正期限').fill('10')
    await lead.getByRole('button', { name: '发出补正通知' }).click()

    // The page of the applicant, open all the while, says so by itself.
    await applicant.getByRole('heading', { name: '请补正 1 项' }).waitFor()
    await applicant.getByRole('link', { name: '去补正' }).first().click()
    await applicant.getByText('报告表缺第三章，请补全后重新提交。').waitFor()
    const [notice] = await Promise.all([
      applicant.waitForEvent('download'),
      applicant.getByRole('link', { name: '看《一次性补正告知书》' }).click()
    ])
    expect(await readPdf(readFileSync(await notice.path()))).toContain('报告表缺第三章')
    await applicant.getByRole('button', { name: '提交补正' }).click()
    await applicant.getByText('请上传材料，或写明答复').waitFor()
    await upload(applicant, '环境影响报告表', await makePdf('环境影响报告表(补正)', ['第三章 环境质量现状']))
    await applicant.getByLabel('对第 1 项的答复').fill('已补第三章。')
    await applicant.getByRole('button', { name: '提交补正' }).click()
    await applicant.getByText('部门正在看材料是否齐全').waitFor()

    await openTask(lead, '发改受理')
    await lead.getByText('已补第三章。').waitFor()
    await lead.getByRole('button', { name: '环境影响报告表(补正).pdf', exact: true }).waitFor()
    await answer(lead, '发改受理', '受理', '受理')
    await applicant.getByText('正在预审').waitFor()
    expect(browser.complaints).toEqual([])
  })
}, 300_000)

test('what was typed survives a session that ends meanwhile', async () => {
  const { browser, flow } = yimen
  await browser.watched(async () => {
    const { projectId } = await (await signInApplicant(flow)).drafts('锂电隔膜生产线建设项目')
    const applicant = await browser.visit('applicant-again')
    await signIn(applicant, 'applicant')
    await applicant.goto(`/projects/${projectId}/filing/facts`)
    const address = applicant.getByLabel('建设地址')
    await address.waitFor()
    await applicant.context().clearCookies()
    // Leaving the field saves the draft, which is refused now.
    await address.fill('新余高新区渝东大道 99 号')
    await address.press('Tab')

    const dialog = applicant.getByRole('dialog', { name: '登录已过期，请重新登录' })
    await dialog.getByLabel('密码', { exact: true }).fill('Yimen-2026')
    await dialog.getByRole('button', { name: '登录' }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect(await address.inputValue()).toBe('新余高新区渝东大道 99 号')
    await applicant.getByRole('button', { name: '下一步：所需事项' }).click()
    await applicant.getByRole('heading', { name: '您要办这些事' }).waitFor()
    await applicant.reload()
    await applicant.goto(`/projects/${projectId}/filing/facts`)
    await applicant.waitForFunction(
      (typed) => [...document.querySelectorAll('input')].some(({ value }) => value === typed),
      '新余高新区渝东大道 99 号'
    )
    // The browser itself writes each refused request to the console.
    expect(browser.complaints.filter((line) => !/status of 401/.test(line))).toEqual([])
  })
}, 300_000)
