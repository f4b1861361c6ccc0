import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sidewaysOverflow } from '../e2e/sideways-overflow.ts'
import type { OpenBrowser } from '../support/browser.ts'
import { createOpener, enter } from './open-page.ts'
import { pagesToPhotograph } from './further-pages.ts'
import { nameOf, pagesToLook } from './pages.ts'

export interface Picture {
  page: string
  world: string
  look: string
  file: string
  /** What is wider than the screen. */
  overflow: string[]
}

const LOOKS = [
  { name: '1280', width: 1280, height: 800, colorScheme: 'light' },
  { name: '1280-dark', width: 1280, height: 800, colorScheme: 'dark' },
  { name: '1440', width: 1440, height: 900, colorScheme: 'light' },
  { name: '1920', width: 1920, height: 1080, colorScheme: 'light' },
  { name: '390', width: 390, height: 844, colorScheme: 'light' },
  { name: '390-dark', width: 390, height: 844, colorScheme: 'dark' },
  { name: '1280-en', width: 1280, height: 800, colorScheme: 'light', locale: 'en-GB' },
  { name: '390-en', width: 390, height: 844, colorScheme: 'light', locale: 'en-GB' }
] as const
export const LOOK_NAMES: string[] = LOOKS.map(({ name }) => name)

/** Every page that the world can show, in all looks; one person after the other. */
export async function photographPages(
  browser: OpenBrowser,
  { world, folder, only, looks }: { world: string; folder: string; only: string; looks: string[] }
): Promise<Picture[]> {
  const pictures: Picture[] = []
  const pages = [...pagesToLook, ...pagesToPhotograph].filter((page) => nameOf(page).includes(only))
  for (const { name: look, width, height, ...settings } of LOOKS.filter(({ name }) => looks.includes(name)))
    for (const who of new Set(pages.map((page) => page.who))) {
      const visit = await browser.visit(`${who ?? 'visitor'} ${look}`, {
        viewport: { width, height },
        ...settings
      })
      const ask = await enter(visit.context(), browser.url, who)
      const open = createOpener(visit)
      for (const page of pages.filter((one) => one.who === who)) {
        const path = page.find ? await page.find(ask) : page.route
        if (path === null || !(await open(path, page.press))) continue
        const file = `${nameOf(page)}.${world}.${look}.png`
        await visit.screenshot({ path: join(folder, file), fullPage: true })
        pictures.push({ page: nameOf(page), world, look, file, overflow: await sidewaysOverflow(visit) })
      }
      await visit.context().close()
    }
  return pictures
}

/** One page with all pictures, those of a page beside each other; answers its path. */
export function writeContactSheet(folder: string, pictures: Picture[]): string {
  const rows = [...new Set(pictures.map(({ page }) => page))].map((page) => {
    const figures = pictures
      .filter((picture) => picture.page === page)
      .map(
        ({ file, world, look }) =>
          `<figure><a href="${file}"><img loading="lazy" src="${file}"></a><figcaption>${world} ${look}</figcaption></figure>`
      )
    return `<h2>${page}</h2><div>${figures.join('')}</div>`
  })
  const style =
    'body{font:14px sans-serif}div{display:flex;gap:12px;overflow-x:auto;align-items:start}' +
    'figure{margin:0}img{height:320px;border:1px solid #ccc}'
  const file = join(folder, 'index.html')
  writeFileSync(file, `<!doctype html><meta charset="utf-8"><style>${style}</style>${rows.join('\n')}`)
  return file
}
