import type { Page } from 'playwright-core'
import type { OpenBrowser } from '../support/browser.ts'
import { searchDesk, signIn } from './officer.ts'

/** Officers at their desks before the list of one project; who came once keeps the browser open. */
export function createDesks(browser: OpenBrowser, projectCode: string) {
  const desks = new Map<string, Page>()
  return {
    async open(username: string): Promise<Page> {
      const seated = desks.get(username)
      if (seated) return seated
      const page = await browser.visit(username)
      desks.set(username, page)
      await signIn(page, username)
      await searchDesk(page, projectCode)
      return page
    }
  }
}
