import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createOfficers } from '../support/flow-officers.ts'
import { signInApplicant } from '../support/flow-people.ts'
import { PATIENCE_MS } from '../support/browser.ts'
import { until } from '../support/until.ts'
import { openYimen, type OpenYimen } from './open-yimen.ts'
import { signIn } from './officer.ts'

/** A region that words its notice otherwise: the suites share one database, and others read the notices of 渝水区. */
const DISTRICT = '360521'
const WORDED = '受理告知单'

let yimen: OpenYimen
beforeAll(async () => {
  yimen = await openYimen()
}, 300_000)
afterAll(() => yimen?.close())

test('an administrator words a notice, sees it and publishes it; the next paper carries it, sealed, served and opened', async () => {
  const { browser, flow } = yimen
  await browser.watched(async () => {
    const page = await browser.visit('administrator')
    await signIn(page, 'administrator')
    await page.goto('/admin/paper-templates')
    await page.getByText('文书加盖电子印章').waitFor()
    await page.getByRole('link', { name: '受理通知书', exact: true }).click()
    await page.getByLabel('适用范围').selectOption(DISTRICT)
    await page.getByLabel('标题').fill(WORDED)

    const body = page.getByLabel('正文')
    await body.fill('{{ office }}收到“{{ project }}”的申请。\n\n承诺 {{ day }} 天办结。')
    await page.getByText('没有“day”这个事实').waitFor()
    await page.getByRole('button', { name: '第 3 行' }).click()
    await page.waitForFunction(() => document.getSelection()?.toString().includes('承诺 {{ day }} 天办结。'))
    await body.fill('{{ office }}收到“{{ project }}”的申请。\n\n承诺 {{ days }} 天办结。')
    const preview = page.getByRole('region', { name: '预览' })
    await preview.getByText('用样例事实写成的真实文书').waitFor()
    await preview.locator('canvas').first().waitFor()

    // What was typed outlives a reload.
    await page.reload()
    await until(
      async () => (await page.getByLabel('标题').inputValue()) === WORDED,
      PATIENCE_MS,
      'the words are lost'
    )
    await page.getByLabel('为什么改').fill('本区统一称呼')
    await page.getByRole('button', { name: '发布' }).click()
    await page.getByText('已发布第 1 版').waitFor()
    await page.getByRole('cell', { name: '本区统一称呼' }).waitFor()

    const applicant = await signInApplicant(flow)
    const filing = await applicant.files('社区便民仓储', { jurisdiction: DISTRICT })
    await createOfficers(flow).accepts(filing)

    const owner = await browser.visit('owner')
    await signIn(owner, 'applicant')
    await owner.goto(`/projects/${filing.projectId}`)
    const paper = owner.getByRole('listitem').filter({ hasText: WORDED }).filter({ hasText: '还没有打开' })
    await paper.getByText('送达（送到消息里）').waitFor()
    const download = owner.waitForEvent('download')
    await paper.getByRole('link', { name: `下载 ${WORDED}` }).click()
    expect((await download).suggestedFilename()).toContain(WORDED)
    await owner.getByRole('listitem').filter({ hasText: WORDED }).getByText(/打开$/).waitFor()

    await owner.getByRole('listitem').filter({ hasText: WORDED }).getByRole('link', { name: '核验' }).click()
    await owner.getByRole('heading', { name: '有效' }).waitFor()
    await owner.getByText('签名完好，文件没有改动').waitFor()
  })
}, 300_000)
