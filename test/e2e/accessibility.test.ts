import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createOpener, enter } from '../pages/open-page.ts'
import { type Ask, nameOf, pagesToLook } from '../pages/pages.ts'
import type { CaseRow } from '../../server/cases/store.ts'
import { makeJoint } from '../support/flow-joint.ts'
import { createOfficers } from '../support/flow-officers.ts'
import { signInApplicant, type Filing } from '../support/flow-people.ts'
import { openYimen, type OpenYimen } from './open-yimen.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PLANT = '锂电隔膜生产线建设项目'
const WAREHOUSE = '社区便民仓储'
/** An investor of whom no other suite files anything: what is looked at is of this suite, and stays as it is. */
const INVESTOR = { username: 'applicant3', organisation: '新余钢韵金属制品有限公司' }

let yimen: OpenYimen
beforeAll(async () => {
  yimen = await openYimen()
  await fillDesks(yimen)
}, 600_000)
afterAll(() => yimen?.close())

/** One project in each state that has a page or a form of its own. */
async function fillDesks({ flow }: OpenYimen): Promise<void> {
  const applicant = await signInApplicant(flow, INVESTOR.username)
  const officers = createOfficers(flow)
  // At the city's own offices, whose desks are looked at.
  const files = (name: string, facts = {}) => applicant.files(name, { jurisdiction: '360500', ...facts })
  const accepts = async (filing: Filing) => {
    await officers.accepts(filing)
    return filing
  }
  const inReview = async (name: string, facts = {}) => accepts(await files(name, facts))

  const asked = async () => {
    const filing = await files(WAREHOUSE)
    const lines = [{ material: null, what: '说明仓储货物的种类' }]
    const lead = await officers.lead(filing)
    await lead.does(filing.number, { form: 'yimen:accept', outcome: 'correct', days: 5, lines })
  }
  const accepted = async () => {
    const filing = await files(WAREHOUSE)
    const lead = await officers.lead(filing)
    await lead.does(filing.number, { form: 'yimen:accept', outcome: 'accept' })
  }
  const halfReviewed = async () => {
    const plant = await inReview(PLANT)
    const handler = await officers.officer('hb-handler')
    const opinion = (await officers.opinionsOf(plant)).find(({ department }) => department === 'HB')!
    await handler.does(opinion.number, { form: 'yimen:review-opinion', outcome: 'agree', text: '同意' })
    await officers.reviews(await officers.caseOf(plant, 'HB-XK-0002'))
  }
  const passed = async () => {
    const filing = await inReview(WAREHOUSE)
    await officers.allDecide(filing)
    await officers.concludes(filing)
  }
  /** Beside a stage: an item for the public sale of land, and one for water and power. */
  const besideTheStages = async () => {
    const plant = await inReview(PLANT, { landSource: 'granted' })
    const alone = [
      ['ZR-QT-0005', 'zr-land-handler', 'yimen:announce'],
      ['GY-GG-0001', 'gy-handler', 'yimen:take-on']
    ] as const
    for (const [item, login, form] of alone) {
      const { number, applicationId } = await applicant.filesItem(plant, item)
      const handler = await officers.officer(login)
      await handler.does(number, { form: 'yimen:accept', outcome: 'accept' })
      await handler.task((await officers.caseOf({ ...plant, applicationId }, item)).number, form)
    }
  }
  /** A plant's items as those of later stages: departments look at it together. */
  const jointly = async () => {
    const plant = await files(PLANT)
    const department = 'ZJ'
    const design = { processKey: 'joint-design-review', concurDepts: ['CG'] } as const
    const drawings = { processKey: 'joint-drawing-review', concurDepts: ['WG'], department } as const
    const acceptance = { processKey: 'joint-acceptance', concurDepts: ['CG'], department } as const
    await makeJoint(flow, plant, 'HB-XK-0002', design)
    await makeJoint(flow, plant, 'FG-XK-0006', drawings)
    await makeJoint(flow, plant, 'SL-XK-0001', acceptance)
    await accepts(plant)
    const { number } = await officers.caseOf(plant, 'FG-XK-0006')
    const lines = [{ part: '接地', what: '引下线间距超过规范' }]
    const builder = await officers.officer('zj-handler')
    const relics = await officers.officer('wg-handler')
    await builder.does(number, { form: 'yimen:joint-finding', outcome: 'fit', text: '合格' })
    await relics.does(number, { form: 'yimen:joint-finding', outcome: 'unfit', lines })
    await builder.task(number, 'yimen:merge-findings')
  }
  /** A county's cases that the province decides: one to be forwarded, one that is there. */
  const forwarded = async () => {
    const facts = { forestLand: 'permanent', jurisdiction: '360521' }
    const filings = await Promise.all([inReview(WAREHOUSE, facts), inReview(WAREHOUSE, facts)])
    const rows = await Promise.all(filings.map((filing) => officers.caseOf(filing, 'LY-XK-0001')))
    await Promise.all(rows.map((row) => officers.reviews(row)))
    const [{ number }] = rows as [CaseRow]
    const head = await officers.of(rows[0]!, 'head')
    await head.does(number, { form: 'yimen:forward', outcome: 'forward', text: '同意上报' })
    await (await officers.of(rows[0]!, 'handler')).task(number, 'yimen:enter-result')
  }

  const toConclude = async () => officers.allDecide(await inReview(WAREHOUSE))
  const disputed = async () => officers.allDecide(await inReview(WAREHOUSE), [], ['HB'])
  const untouched = async () => {
    await applicant.drafts(WAREHOUSE)
    await files(PLANT, { eiaClass: 'unknown' })
    await files(PLANT)
    await inReview(PLANT)
  }

  // A few at a time: the engine is busy with them, and all at once would only wait for one another.
  const lanes = [
    [untouched, asked, accepted, besideTheStages],
    [halfReviewed, jointly, disputed],
    [forwarded, toConclude, passed]
  ]
  await Promise.all(
    lanes.map(async (lane) => {
      for (const story of lane) await story()
    })
  )
}

/** What axe calls serious or critical, one line each. */
async function complaintsOf(page: Page, options: RunOptions): Promise<string[]> {
  const { violations } = await page.evaluate(
    (run) => (globalThis as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } }).axe.run(run),
    { resultTypes: ['violations'], ...options } satisfies RunOptions
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.target.join(' ')}`)
}

/** Asks as the person who looks, and of the shared desks only for what this suite has put there. */
const ownOnly =
  (ask: Ask): Ask =>
  (path) =>
    ask(
      /^\/api\/(inbox|board)\?/.test(path) ? `${path}&q=${encodeURIComponent(INVESTOR.organisation)}` : path
    )

const STILL = '*, *::before, *::after { transition: none !important; animation: none !important }'

/** The page follows at once: its styles have settled when React has drawn, as no colour is on its way (STILL). */
async function switchTo(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame)
    await new Promise((idle) => requestIdleCallback(idle, { timeout: 500 }))
  })
}

/** Everything in the light theme; colours are all that differs in the dark one. */
async function lookAt(page: Page): Promise<string[]> {
  await page.addStyleTag({ content: STILL })
  await page.evaluate(axe)
  const light = await complaintsOf(page, {})
  await switchTo(page, 'dark')
  const contrast = () => complaintsOf(page, { runOnly: ['color-contrast'] })
  // On a busy machine the page may not have drawn yet: what it then still shows, it shows.
  const dark = (await contrast()).length ? await contrast() : []
  await switchTo(page, 'light')
  return [...light.map((line) => `light, ${line}`), ...dark.map((line) => `dark, ${line}`)]
}

test('axe finds nothing serious on any page, in the light theme and in the dark', async () => {
  const { browser } = yimen
  const found: string[] = []
  const unseen: string[] = []
  // One window for all people, one after the other: what it has loaded and compiled it need not again.
  const visit = await browser.visit('everybody', { colorScheme: 'light', bypassCSP: true })
  const open = createOpener(visit)
  for (const who of new Set(pagesToLook.map((page) => page.who))) {
    // Away from the page first: without a session it would still read what has just changed.
    await visit.goto('about:blank')
    await visit.context().clearCookies()
    const login = who === 'applicant' ? INVESTOR.username : who
    const ask = ownOnly(await enter(visit.context(), browser.url, login))
    for (const page of pagesToLook.filter((one) => one.who === who)) {
      const path = page.find ? await page.find(ask) : page.route
      if (path === null) unseen.push(nameOf(page))
      else {
        await open(path)
        for (const line of await lookAt(visit)) found.push(`${nameOf(page)}, ${line}`)
      }
    }
  }
  expect(found).toEqual([])
  expect(unseen).toEqual([])
  // The browser itself writes down that the invitation, whose token is nobody's, was refused.
  expect(browser.complaints.filter((line) => !line.includes('/api/invitations/read'))).toEqual([])
}, 600_000)
