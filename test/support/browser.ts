import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { launchChromium } from './chromium.ts'

export type OpenBrowser = Awaited<ReturnType<typeof openBrowser>>

export const DESKTOP = { width: 1280, height: 800 }
export const PHONE = { width: 390, height: 844 }

/**
 * How long a page may take to show what a person waits for; the engine and its workers are part of it. Where everything
 * is tested at once, each of them gets a part of a processor.
 */
export const PATIENCE_MS = process.env.CI ? 40_000 : 20_000

/** Chromium in front of a server. Each visitor is another person with cookies of her own. */
export async function openBrowser(url: string) {
  const chromium = await launchChromium()
  const pages = new Map<Page, string>()
  const complaints: string[] = []
  const complain = (text: string) => complaints.includes(text) || complaints.push(text)

  async function visit(name: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await chromium.newContext({
      baseURL: url,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: DESKTOP,
      reducedMotion: 'reduce',
      ...options
    })
    context.setDefaultTimeout(PATIENCE_MS)
    const page = await context.newPage()
    pages.set(page, name)
    page.on('pageerror', (error) => complain(`${name} at ${page.url()}: ${error.stack ?? error}`))
    page.on('console', (message) => {
      if (message.type() !== 'error') return
      complain(`${name} at ${page.url()}: ${message.text()} (${message.location().url})`)
    })
    return page
  }

  /** Pictures of all open pages, for looking at; answers the folder. */
  async function photograph(): Promise<string> {
    const folder = mkdtempSync(join(tmpdir(), 'yimen-e2e-'))
    for (const [page, name] of pages)
      // What failed is told whether or not a page lets itself be photographed.
      if (!page.isClosed())
        await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true }).catch(() => undefined)
    return folder
  }

  return {
    url,
    visit,
    /** What the pages wrote to the console as errors, or threw. A sound run leaves it empty. */
    complaints,
    /** A failure tells where the pictures of its pages are. */
    async watched(story: () => Promise<void>): Promise<void> {
      try {
        await story()
      } catch (problem) {
        console.error(`Pictures of the pages: ${await photograph()}`)
        // Told once, so that the tests after this one are judged by their own.
        if (complaints.length) console.error(complaints.splice(0).join('\n'))
        throw problem
      }
    },
    close: () => chromium.close()
  }
}
