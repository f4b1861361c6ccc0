import type { BrowserContext, Page, Request } from 'playwright-core'
import { SAMPLE_PASSWORD } from '../../server/people/sample.ts'
import { PATIENCE_MS } from '../support/browser.ts'
import { until } from '../support/until.ts'
import type { Ask } from './pages.ts'

/** Requests that never end: the stream of changes. */
const isStream = (request: Request) => request.url().includes('/api/live')

const OPENED = 'dialog[open], [role="dialog"]:visible, :popover-open'

/** A page that knows when everything that it asked for has come. */
export function createOpener(page: Page) {
  const open = new Set<Request>()
  page.on('request', (request) => !isStream(request) && open.add(request))
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))

  const isDrawn = () =>
    page.evaluate(() => {
      const busy = '.loading, [aria-busy="true"], .ant-spin-spinning, .ant-skeleton'
      return document.readyState === 'complete' && !document.querySelector(busy)
    })

  const rest = async (path: string): Promise<void> => {
    // Twice in a row: one answer may lead to the next question.
    let calm = 0
    await until(
      async () => {
        calm = open.size === 0 && (await isDrawn().catch(() => false)) ? calm + 1 : 0
        return calm > 2
      },
      PATIENCE_MS,
      () => `${path} goes on waiting for ${[...open].map((request) => request.url()).join(', ')}`
    )
    await page.evaluate(() => document.fonts.ready)
  }

  /** Opens what stands behind buttons too, one after the other; false where one of them cannot be pressed. */
  return async (path: string, press: RegExp[] = []): Promise<boolean> => {
    await page.goto(path)
    await rest(path)
    for (const name of press) {
      const button = page.getByRole('button', { name }).first()
      if (!(await button.isVisible()) || !(await button.isEnabled())) return false
      await button.click()
      // Its chunk may be asked for only now.
      await page.locator(OPENED).first().waitFor()
      await rest(path)
    }
    return true
  }
}

/** Signs a sample person in, without the page of it, and answers how to read the API as that person. */
export async function enter(context: BrowserContext, url: string, who: string | null): Promise<Ask> {
  const { request } = context
  if (who) {
    const answer = await request.post(`${url}/api/session`, {
      data: { username: who, password: SAMPLE_PASSWORD }
    })
    if (!answer.ok()) throw new Error(`${who} cannot sign in: ${await answer.text()}`)
  }
  return async <T>(path: string): Promise<T> => {
    const answer = await request.get(url + path)
    if (!answer.ok()) throw new Error(`${who} cannot read ${path}: ${await answer.text()}`)
    return (await answer.json()) as T
  }
}
