import type { Page } from 'playwright-core'
import type { OpenBrowser } from '../support/browser.ts'
import { createOpener, enter } from './open-page.ts'
import { type Interaction, timeInteractions } from './interactions.ts'

/** What people do all day on data that the page has: opening rows, changing tabs, moving by keys. */
const WALKS: { who: string | null; path: string; walk: (page: Page) => Promise<void> }[] = [
  {
    who: 'hb-handler',
    path: '/inbox',
    walk: async (page) => {
      for (const key of ['j', 'j', 'k', 'j', 'j', 'j', 'k']) await page.keyboard.press(key, { delay: 60 })
      for (const tab of await page.getByRole('tab').all()) await tab.click({ delay: 20 })
      for (const row of (
        await page.getByRole('region', { name: '待办', exact: true }).getByRole('link').all()
      ).slice(0, 6))
        await row.click({ delay: 20 })
    }
  },
  {
    who: null,
    path: '/guide',
    walk: async (page) => {
      const box = page.getByRole('searchbox').first()
      await box.click()
      await box.pressSequentially('施工许可', { delay: 60 })
    }
  }
]

export async function clickAround(browser: OpenBrowser): Promise<Interaction[]> {
  const found: Interaction[] = []
  for (const { who, path, walk } of WALKS) {
    const page = await browser.visit(`${who ?? 'visitor'} clicks`)
    await timeInteractions(page.context(), (one) => found.push(one))
    await enter(page.context(), browser.url, who)
    const open = createOpener(page)
    await open(path)
    await walk(page)
    await open(path)
    await page.context().close()
  }
  return found
}
