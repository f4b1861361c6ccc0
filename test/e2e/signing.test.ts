import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { PATIENCE_MS, PHONE } from '../support/browser.ts'
import { createOfficers } from '../support/flow-officers.ts'
import { signInApplicant } from '../support/flow-people.ts'
import { until } from '../support/until.ts'
import { openYimen, type OpenYimen } from './open-yimen.ts'
import { forgetPassword, givePassword, signIn } from './officer.ts'
import { hasInk, readPdf } from './papers.ts'
import { sidewaysOverflow } from './sideways-overflow.ts'

/** A district whose 水利 no other suite gives work to: the sheet shows what is of this suite, and nothing else is signed. */
const DISTRICT = '360502'
const HEAD = `sl-head-${DISTRICT}`
const SOIL = 'SL-XK-0001'

let yimen: OpenYimen
beforeAll(async () => {
  yimen = await openYimen()
}, 300_000)
afterAll(() => yimen?.close())

/** Three projects whose soil-and-water plans wait for the head; of the last, the handler proposes a refusal. */
async function prepare() {
  const { flow } = yimen
  const applicant = await signInApplicant(flow)
  const officers = createOfficers(flow)
  const proposals = ['propose-grant', 'propose-grant', 'propose-refuse'] as const
  return Promise.all(
    proposals.map(async (proposal) => {
      const filing = await applicant.files('锂电隔膜生产线建设项目', { jurisdiction: DISTRICT })
      await officers.accepts(filing)
      const row = await officers.caseOf(filing, SOIL)
      await officers.reviews(row, proposal)
      await (await officers.officer(HEAD)).task(row.number, 'yimen:decide')
      return row
    })
  )
}

test('a head signs what is alike from a phone, and the applicant has a decision that checks as valid', async () => {
  const { browser, flow } = yimen
  await browser.watched(async () => {
    const cases = await prepare()
    const [first, second, refused] = cases
    const head = await browser.visit('head', { viewport: PHONE, hasTouch: true, isMobile: true })
    await signIn(head, HEAD)
    await head.getByRole('link', { name: '签批' }).click()
    await head.getByText('2 件可以一起签，1 件要您单独看：经办建议不予许可 1 件').waitFor()
    const alone = head.getByRole('region', { name: '1 件要您单独看' }).getByRole('listitem')
    await alone.getByText('经办建议不予许可').first().waitFor()
    expect(await alone.getByRole('checkbox').count()).toBe(0)
    const alike = head.getByRole('region', { name: '2 件可以一起签' })
    await alike.getByRole('checkbox', { checked: true }).nth(1).waitFor()
    expect(await alike.getByRole('checkbox').count()).toBe(2)

    // The very paper, before anything is signed.
    await alike.getByRole('button', { name: '看要发出的文书' }).first().click()
    const paper = head.getByRole('dialog', { name: '要发出的文书' })
    const sheet = paper.getByRole('img', { name: /第 1 页/ })
    await until(() => hasInk(sheet), PATIENCE_MS, 'the paper stays white')
    expect(await sidewaysOverflow(head)).toEqual([])
    await paper.getByRole('button', { name: '关闭' }).click()

    await forgetPassword(head, flow.db)
    await head.getByRole('button', { name: '签发 2 件' }).click()
    const asked = head.getByRole('dialog', { name: '签发前请再输一次密码' })
    await asked.waitFor()
    expect(await decided()).toEqual([])
    await givePassword(head, 'not-it-2026')
    await asked.getByText('密码不对').waitFor()
    expect(await decided()).toEqual([])
    await givePassword(head)
    await head.getByText('已签发 2 件').waitFor()
    await head.getByText('0 件可以一起签，1 件要您单独看').waitFor()
    expect(await decided()).toEqual([first!.number, second!.number].toSorted())
    expect(await sidewaysOverflow(head)).toEqual([])

    // What needs an own look is opened from here, with the refusal as the handler proposed it.
    await alone.getByRole('link', { name: '打开办理' }).click()
    await head.waitForURL(/\/tasks\//)

    const applicant = await browser.visit('signing-applicant')
    await signIn(applicant, 'applicant')
    await applicant.goto(`/projects/${first!.projectId}`)
    const papers = applicant.getByRole('region', { name: '文书', exact: true })
    const decision = papers.getByRole('listitem').filter({ hasText: '准予行政许可决定书' })
    const [download] = await Promise.all([
      applicant.waitForEvent('download'),
      decision.getByRole('link', { name: /下载/ }).click()
    ])
    const text = await readPdf(readFileSync(await download.path()))
    const { number } = (await flow
      .db('official_papers')
      .where({ businessKey: first!.number, kind: 'grant' })
      .first('number'))!
    for (const words of ['准予行政许可决定书', number, first!.number]) expect(text).toContain(words)

    await decision.getByRole('link', { name: '核验' }).click()
    await applicant.getByRole('heading', { name: '有效', exact: true }).waitFor()
    await applicant.getByText(number).first().waitFor()
    // The browser itself writes down each refusal of a signature without the password.
    const unexpected = browser.complaints.filter((text) => !/status of 40[13]/.test(text))
    expect(unexpected).toEqual([])

    async function decided() {
      const numbers = cases.map((row) => row.number)
      const rows = await flow.db('official_papers').whereIn('businessKey', numbers).orderBy('businessKey')
      expect(rows.map(({ businessKey }) => businessKey)).not.toContain(refused!.number)
      return rows.map(({ businessKey }) => businessKey)
    }
  })
}, 300_000)
