import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createOpener, enter } from '../pages/open-page.ts'
import { nameOf, pagesToLook } from '../pages/pages.ts'
import { createOfficers } from '../support/flow-officers.ts'
import { signInApplicant } from '../support/flow-people.ts'
import { openYimen, type OpenYimen } from './open-yimen.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PLANT = '锂电隔膜生产线建设项目'
const WAREHOUSE = '社区便民仓储'

let yimen: OpenYimen
beforeAll(async () => {
  yimen = await openYimen()
  await fillDesks(yimen)
}, 300_000)
afterAll(() => yimen?.close())

/** One project in each state that has a page or a form of its own. */
async function fillDesks({ flow }: OpenYimen): Promise<void> {
  const applicant = await signInApplicant(flow)
  const officers = createOfficers(flow)
  // At the city's own offices, whose desks are looked at.
  const files = (name: string, facts = {}) => applicant.files(name, { jurisdiction: '360500', ...facts })
  const inReview = async (name: string) => {
    const filing = await files(name)
    await officers.accepts(filing)
    return filing
  }
  await applicant.drafts(WAREHOUSE)
  await files(PLANT, { eiaClass: 'unknown' })
  await files(PLANT)
  const awaiting = await files(WAREHOUSE)
  const lines = [{ material: null, what: '说明仓储货物的种类' }]
  const lead = await officers.lead(awaiting)
  await lead.does(awaiting.number, { form: 'yimen:accept', outcome: 'correct', days: 5, lines })
  const accepted = await files(WAREHOUSE)
  await lead.does(accepted.number, { form: 'yimen:accept', outcome: 'accept' })

  const [plant] = await Promise.all([inReview(PLANT), inReview(PLANT)])
  const handler = await officers.officer('hb-handler')
  const opinion = (await officers.opinionsOf(plant)).find(({ department }) => department === 'HB')!
  await handler.does(opinion.number, { form: 'yimen:review-opinion', outcome: 'agree', text: '同意' })
  const item = (await officers.casesOf(plant)).find(({ department }) => department === 'HB')!
  await officers.reviews(item)

  const [passed, toConclude, disputed] = await Promise.all([
    inReview(WAREHOUSE),
    inReview(WAREHOUSE),
    inReview(WAREHOUSE)
  ])
  await Promise.all([
    officers.allDecide(passed).then(() => officers.concludes(passed)),
    officers.allDecide(toConclude),
    officers.allDecide(disputed, [], ['HB'])
  ])
}

/** What axe calls serious or critical, one line each. */
async function complaintsOf(page: Page, options: RunOptions): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(
    (run) => (globalThis as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } }).axe.run(run),
    { resultTypes: ['violations'], ...options } satisfies RunOptions
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.target.join(' ')}`)
}

/** Colours are all that differs between the themes. */
const THEMES: Record<'light' | 'dark', RunOptions> = {
  light: {},
  dark: { runOnly: ['color-contrast'] }
}

test.each(['light', 'dark'] as const)(
  'axe finds nothing serious on any page in the %s theme',
  async (colorScheme) => {
    const { browser } = yimen
    const found: string[] = []
    const unseen: string[] = []
    for (const who of new Set(pagesToLook.map((page) => page.who))) {
      const visit = await browser.visit(`${who ?? 'visitor'}-${colorScheme}`, {
        colorScheme,
        bypassCSP: true
      })
      const ask = await enter(visit.context(), browser.url, who)
      const open = createOpener(visit)
      for (const page of pagesToLook.filter((one) => one.who === who)) {
        const path = page.find ? await page.find(ask) : page.route
        if (path === null) unseen.push(nameOf(page))
        else {
          await open(path)
          for (const line of await complaintsOf(visit, THEMES[colorScheme]))
            found.push(`${nameOf(page)}: ${line}`)
        }
      }
      await visit.close()
    }
    expect(found).toEqual([])
    expect(unseen).toEqual([])
    // The browser itself writes down that the invitation, whose token is nobody's, was refused.
    expect(browser.complaints.filter((line) => !line.includes('/api/invitations/read'))).toEqual([])
  },
  300_000
)
