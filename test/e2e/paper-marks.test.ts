import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { createOfficers } from '../support/flow-officers.ts'
import { signInApplicant, type Filing } from '../support/flow-people.ts'
import { PATIENCE_MS } from '../support/browser.ts'
import { until } from '../support/until.ts'
import { createDesks } from './desks.ts'
import { openYimen, type OpenYimen } from './open-yimen.ts'
import { openTask, signIn } from './officer.ts'
import { hasInk, makePdf } from './papers.ts'

const PAPER = '环境影响报告表'

let yimen: OpenYimen
beforeAll(async () => {
  yimen = await openYimen()
}, 300_000)
afterAll(() => yimen?.close())

/** A filing whose report can be read, and the code by which the desks find it. */
async function fileReadable(): Promise<{ filing: Filing; code: string }> {
  const { flow } = yimen
  const applicant = await signInApplicant(flow)
  const draft = await applicant.drafts('锂电隔膜生产线建设项目')
  const { slots } = await applicant.checklist(draft.applicationId)
  const { material } = slots.find(({ nameZh }) => nameZh === PAPER)!
  await applicant.suppliesPapers(draft.applicationId, [material])
  const visitor = await applicant.session()
  const { organisationId } = (await flow.db('projects').where({ id: draft.projectId }).first())!
  const pdf = await makePdf(PAPER, ['第一章 总则', '第二章 工程分析'])
  const file = (
    await visitor.upload(`/api/organisations/${organisationId}/files`, pdf.buffer, pdf.name, pdf.mimeType)
  ).json<{ id: string }>()
  await applicant.post(`/api/applications/${draft.applicationId}/papers`, { material, fileId: file.id })
  const filing = await applicant.submits(draft)
  const { code } = (await flow.db('projects').where({ id: draft.projectId }).first('code'))!
  return { filing, code: code! }
}

/** Opens the report beside the case and waits until it is drawn. */
async function showPaper(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^材料/ }).click()
  await page.getByRole('button', { name: `${PAPER}.pdf`, exact: true }).click()
  const canvas = page.getByRole('region', { name: '材料预览' }).getByRole('img', { name: '第 1 页，共 1 页' })
  await until(() => hasInk(canvas), PATIENCE_MS, 'the paper stays white')
}

test('a place dragged on a page becomes a line of the correction, and the applicant sees the place', async () => {
  const { browser } = yimen
  await browser.watched(async () => {
    const { filing, code } = await fileReadable()
    const lead = await createDesks(browser, code).open('fg-lead')
    await openTask(lead, '发改受理')
    await showPaper(lead)
    await lead.keyboard.press('m')
    const box = (await lead.getByRole('button', { name: '在第 1 页标注，按回车' }).boundingBox())!
    await lead.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.15)
    await lead.mouse.down()
    await lead.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.25, { steps: 4 })
    await lead.mouse.up()
    const card = lead.getByRole('form', { name: '标注' })
    await card.getByRole('textbox', { name: '这里要改什么' }).fill('第二章后缺第三章')
    await card.getByRole('button', { name: '保存' }).click()

    // The answer, the paper and the sentence are filled in; the sentence may be made better.
    const what = lead.getByLabel('第 1 项要求')
    await what.waitFor()
    expect(await what.inputValue()).toBe('第二章后缺第三章')
    expect(await lead.getByRole('radio', { name: '要求补正' }).isChecked()).toBe(true)
    await what.fill('第二章后缺第三章，请补全。')
    await lead.getByRole('button', { name: '发出补正通知' }).click()
    await lead.getByText('：要求补正，已提交').waitFor()

    const applicant = await browser.visit('marks-applicant')
    await signIn(applicant, 'applicant')
    await applicant.goto(`/projects/${filing.projectId}`)
    await applicant.getByRole('link', { name: '去补正' }).first().click()
    await applicant.getByText('第二章后缺第三章，请补全。').first().waitFor()
    await applicant.getByText('第 1 页 · 图上 1 号标注').waitFor()
    const cut = applicant.getByRole('img', { name: '第 1 页上 1 号标注的位置' }).locator('canvas')
    await until(() => hasInk(cut), PATIENCE_MS, 'the picture of the place stays white')
    await applicant.getByRole('button', { name: '打开材料看这一处' }).click()
    await applicant
      .getByRole('dialog')
      .getByRole('button', { name: '图上 1 号标注：第二章后缺第三章，请补全。' })
      .waitFor()
    expect(browser.complaints).toEqual([])
  })
}, 300_000)

test('a mark set by keys while reviewing is a line among the findings, and the head goes from it to the place', async () => {
  const { browser, flow } = yimen
  await browser.watched(async () => {
    const { filing, code } = await fileReadable()
    await createOfficers(flow).accepts(filing)
    const desks = createDesks(browser, code)
    const reviewer = await desks.open('hb-handler')
    await openTask(reviewer, '审查 · 意见 ＋ 环境影响评价文件审批')
    await showPaper(reviewer)
    await reviewer.getByRole('button', { name: '标注 m' }).click()
    await reviewer.getByRole('button', { name: '在第 1 页标注，按回车' }).press('Enter')
    const draft = reviewer.getByRole('button', { name: /^标注的位置/ })
    await draft.press('ArrowUp')
    await draft.press('Enter')
    await reviewer.getByRole('textbox', { name: '这里有什么问题' }).fill('噪声预测值没有写明')
    await reviewer.getByRole('radio', { name: '需判断' }).check()
    await reviewer.keyboard.press('Control+Enter')

    await reviewer.getByRole('tab', { name: /^核对/ }).click()
    const findings = reviewer.getByRole('list', { name: '自动核对' })
    await findings.getByRole('heading', { name: /需判断\s*噪声预测值没有写明/ }).waitFor()
    await findings.getByRole('button', { name: `${PAPER} 第 1 版 · 第 1 页` }).waitFor()
    await reviewer.getByRole('radio', { name: '同意', exact: true }).check()
    await reviewer.getByRole('textbox', { name: '意见' }).fill('同意，噪声部分请在报批前补充。')
    await reviewer.getByRole('button', { name: '提交审查意见' }).click()
    // Not before a word on what the programme could not decide.
    await reviewer.getByText(/还有 \d+ 项核对结果要先说/).waitFor()
    for (const holds of await reviewer.getByRole('button', { name: '属实', exact: true }).all())
      await holds.click()
    await reviewer.getByRole('button', { name: '提交审查意见' }).click()
    await reviewer.getByText('：同意、建议准予，已提交').waitFor()

    const head = await desks.open('hb-head')
    await openTask(head, '签发')
    await head.getByText('噪声预测值没有写明').first().waitFor()
    await head.getByText('属实').first().waitFor()
    await head
      .getByRole('button', { name: `${PAPER} 第 1 版 · 第 1 页` })
      .first()
      .click()
    await head.getByRole('button', { name: /号标注：噪声预测值没有写明/, pressed: true }).waitFor()
    expect(browser.complaints).toEqual([])
  })
}, 300_000)
