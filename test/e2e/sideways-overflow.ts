import type { Page } from 'playwright-core'

/** What sticks out of the screen to the right, though it does not scroll inside a box of its own. */
export function sidewaysOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const outside = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > width + 1
    )
    return outside
      .slice(0, 5)
      .map((element) => `${location.pathname}: ${element.tagName} ${element.className}`)
  })
}
