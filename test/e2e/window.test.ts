import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'
import { FIRST_DAY } from '../support/flow.ts'
import { createOfficers } from '../support/flow-officers.ts'
import { signIn as signInOfficer, signInApplicant } from '../support/flow-people.ts'
import { sampleProject } from '../support/sample-projects.ts'
import { PATIENCE_MS } from '../support/browser.ts'
import { until } from '../support/until.ts'
import { answerFacts, askedPapers, newCreditCode, submitFiling, upload } from './applicant.ts'
import { openYimen, type OpenYimen } from './open-yimen.ts'
import { signIn } from './officer.ts'
import { hasInk, makePdf, readPdf } from './papers.ts'

let yimen: OpenYimen
beforeAll(async () => {
  yimen = await openYimen()
}, 300_000)
afterAll(() => yimen?.close())

test('a walk-in is filed for at the window, and takes a receipt home that can be checked', async () => {
  const { browser } = yimen
  await browser.watched(async () => {
    const window = await browser.visit('window')
    await signIn(window, 'window')
    await window.getByRole('heading', { name: '代为申报', level: 1 }).waitFor()
    await window.getByRole('button', { name: '为来访者申报' }).click()

    const organisation = `新余来访制造${randomInt(1_000_000)}有限公司`
    await window.getByLabel('统一社会信用代码').fill(newCreditCode())
    await window.getByText('这个代码还没有登记').waitFor()
    await window.getByLabel('单位名称').fill(organisation)
    await window.getByLabel('项目名称').fill('锂电隔膜生产线建设项目')
    await window.getByLabel('姓名').fill('胡小兰')
    await window.getByLabel('身份证号码').fill('11010519491231002x')
    await window.getByLabel('联系电话').fill('13800000000')
    await window.getByRole('button', { name: '开始填报' }).click()
    await window.getByText('没有本人同意，窗口不能代为申报').waitFor()
    await window.getByRole('checkbox', { name: /同意由窗口代为填报/ }).check()
    await window.getByRole('button', { name: '开始填报' }).click()

    await answerFacts(window)
    await window.getByRole('button', { name: '下一步：材料' }).click()
    for (const material of await askedPapers(window))
      await upload(window, material, await makePdf(material, ['窗口扫描']))
    await submitFiling(window)

    // Back at the window, where the receipt is printed.
    const row = window.getByRole('row').filter({ hasText: organisation })
    await row.getByText(/360500S1/).waitFor()
    await row.getByRole('button', { name: '收件凭证' }).click()
    const receipt = window.getByRole('dialog', { name: '收件凭证' })
    await showsPaper(receipt)
    const text = await download(window, receipt)
    expect(text).toContain('1101**********002X')
    await isValid(text, '收件凭证')
    expect(browser.complaints).toEqual([])
  })
}, 300_000)

test('a result is handed over: signed on the screen, 送达回证 with the signature, and off the list', async () => {
  const { browser, flow } = yimen
  await browser.watched(async () => {
    const filing = await (await signInApplicant(flow)).files('锂电隔膜生产线建设项目')
    const officers = createOfficers(flow)
    await officers.accepts(filing)
    const granted = await officers.caseOf(filing, 'FG-XK-0001')
    await officers.handles(granted)

    const window = await browser.visit('window')
    await signIn(window, 'window')
    await window.getByRole('link', { name: '送达' }).click()
    await window.getByLabel(/编号、信用代码、名称/).fill(granted.number)
    await window.getByRole('button', { name: `送达 ${granted.number}` }).click()
    const dialog = window.getByRole('dialog', { name: /^送达：企业投资项目备案/ })
    await dialog.getByRole('button', { name: '确认送达' }).click()
    await dialog.getByText('请领取人签名').waitFor()
    await dialog.getByLabel('领取人', { exact: true }).fill('刘明')
    await dialog.getByLabel(/与申请单位的关系/).fill('法定代表人')
    await dialog.getByLabel('证件号码').fill('11010519491231002X')
    await dialog.getByLabel('送达日期').fill(FIRST_DAY)
    await sign(window, dialog.getByRole('img', { name: '领取人签名' }))
    await dialog.getByRole('button', { name: '确认送达' }).click()
    await window.getByText('已由刘明领取，送达回证已生成').waitFor()
    await window.getByText('没有找到').waitFor()

    await window.getByRole('checkbox', { name: '看已送达的' }).check()
    await window.getByRole('button', { name: '送达回证' }).click()
    const receipt = window.getByRole('dialog', { name: '送达回证' })
    await showsPaper(receipt)
    const text = await download(window, receipt)
    expect(text).toContain('刘明（法定代表人）')
    await isValid(text, '送达回证')
    expect(browser.complaints).toEqual([])
  })
}, 300_000)

test('a promise is signed on the pad by who came, not with the password of the window', async () => {
  const { browser, flow } = yimen
  await browser.watched(async () => {
    const desk = await signInOfficer(flow, 'window')
    const begun = await desk.post('/api/window/filings', {
      creditCode: newCreditCode(),
      name: '新余来访承诺有限公司',
      projectName: '锂电隔膜生产线建设项目',
      agent: { name: '胡小兰', idNumber: '11010519491231002x', phone: '13800000000' },
      consent: true
    })
    const { projectId, applicationId } = begun.json<{ projectId: string; applicationId: string }>()
    const { facts, form } = sampleProject('锂电隔膜生产线建设项目')
    await desk.put(`/api/applications/${applicationId}/draft`, {
      // 水土保持方案（报告表，承诺制）
      facts: { ...facts, landAreaHa: 2, earthworkM3: 5000 },
      form
    })
    const commitments = ['SL-XK-0002']
    const bare = await desk.put(`/api/applications/${applicationId}/promises`, { late: [], commitments })
    expect([bare.statusCode, bare.json().code]).toEqual([422, 'SIGNATURE_MISSING'])

    const window = await browser.visit('window')
    await signIn(window, 'window')
    await window.goto(`/projects/${projectId}/filing/papers`)
    await window.getByRole('checkbox', { name: /作出告知承诺/ }).check()
    await window.getByRole('button', { name: '签署承诺书' }).click()
    await window.getByText('请来访经办人签名，或上传签名的照片').waitFor()
    await sign(window, window.getByRole('img', { name: '来访经办人签名' }))
    await window.getByRole('button', { name: '签署承诺书' }).click()
    await window.getByText(/^胡小兰已于.+签署$/).waitFor()
    const signed = await flow.db('application_promises').where({ applicationId }).first()
    expect(signed).toMatchObject({ item: 'SL-XK-0002', signatureFileId: expect.any(String) })
    expect(browser.complaints).toEqual([])
  })
}, 300_000)

/** A stroke with the mouse across the pad. */
async function sign(page: Page, pad: Locator): Promise<void> {
  await pad.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await pad.boundingBox())!
  await page.mouse.move(x + width * 0.2, y + height * 0.7)
  await page.mouse.down()
  for (const [right, down] of [
    [0.4, 0.2],
    [0.5, 0.8],
    [0.8, 0.3]
  ] as const)
    await page.mouse.move(x + width * right, y + height * down, { steps: 5 })
  await page.mouse.up()
}

async function showsPaper(dialog: Locator): Promise<void> {
  const sheet = dialog.getByRole('img', { name: /^第 1 页/ }).first()
  await until(() => hasInk(sheet), PATIENCE_MS, 'the paper stays empty')
}

async function download(page: Page, dialog: Locator): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('link', { name: '下载' }).click()
  ])
  return readPdf(readFileSync(await file.path()))
}

/** Anybody follows the address that is printed on the paper. */
async function isValid(paper: string, title: string): Promise<void> {
  const code = /\/check\/([\w-]+)/.exec(paper)![1]!
  const passerBy = await yimen.browser.visit('passer-by')
  await passerBy.goto(`/check/${code}`)
  await passerBy.getByRole('heading', { name: '有效' }).waitFor()
  await passerBy.getByText(title).first().waitFor()
}
