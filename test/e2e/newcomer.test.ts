import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { uniqueProjectCode } from '../support/sample-projects.ts'
import { PATIENCE_MS } from '../support/browser.ts'
import { until } from '../support/until.ts'
import { askedPapers, file, startProject, upload } from './applicant.ts'
import { openYimen, type OpenYimen } from './open-yimen.ts'
import { makePdf } from './papers.ts'

let yimen: OpenYimen
beforeAll(async () => {
  yimen = await openYimen()
}, 300_000)
afterAll(() => yimen?.close())

test('a newcomer signs in by a button, files S1, lets the others work and sees it concluded', async () => {
  const { browser } = yimen
  await browser.watched(async () => {
    const page = await browser.visit('newcomer')
    await page.goto('/sign-in')
    const investor = page.getByRole('button', { name: /^王敏/ })
    await investor.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/projects')

    await startProject(page, uniqueProjectCode())
    await page.getByRole('button', { name: '下一步：材料' }).click()
    for (const material of await askedPapers(page))
      await upload(page, material, await makePdf(material, ['样例']))
    await file(page)

    const others = page.getByRole('region', { name: '让其他人办理' })
    await others.getByRole('button', { name: '让其他人办理' }).click()
    await others.getByRole('button', { name: '停下' }).waitFor()
    await page.getByText(/件事同时办/).waitFor()
    await until(
      () => others.getByText('能办的都办完了。').isVisible(),
      120_000,
      'the others do not come to an end'
    )
    const results = page.getByRole('region', { name: '已经办下来的证照和批复' })
    await until(
      async () => (await results.getByRole('listitem').count()) === 4,
      PATIENCE_MS,
      'the licences are not on the page'
    )

    await page.getByRole('button', { name: '换一个样例人员' }).click()
    const people = page.getByRole('dialog', { name: '换一个样例人员' })
    await people.getByRole('button', { name: /^吴建明/ }).click()
    await page.waitForURL('**/inbox')
    expect(browser.complaints).toEqual([])
  })
}, 300_000)
