import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import type { Form } from '../../server/sample-city/open-tasks.ts'
import { PATIENCE_MS, PHONE } from '../support/browser.ts'
import { createOfficers } from '../support/flow-officers.ts'
import { signInApplicant, type Filing } from '../support/flow-people.ts'
import { playStage } from '../support/play-stage.ts'
import { until } from '../support/until.ts'
import { submitFiling } from './applicant.ts'
import { createDesks } from './desks.ts'
import { openYimen, type OpenYimen } from './open-yimen.ts'
import { answer, openTask, signIn } from './officer.ts'
import { sidewaysOverflow } from './sideways-overflow.ts'

const SCHOOL = '第三中学新校区'
const NAMES = { S1: '立项审批', S2: '用地审批', S3: '规划报建', S4: '施工许可', S5: '竣工验收' }
type StageCode = keyof typeof NAMES

let yimen: OpenYimen
beforeAll(async () => {
  yimen = await openYimen()
}, 300_000)
afterAll(() => yimen?.close())

test('第三中学新校区 passes all five stages: the applicant files each, officers do what is each stage’s own, and it is finished', async () => {
  const { browser, flow } = yimen
  const officers = createOfficers(flow)
  const api = await signInApplicant(flow)
  // On farmland, so that the province decides, too.
  const draft = await api.drafts(SCHOOL, { farmland: true })
  const code = (await flow.db('projects').where({ id: draft.projectId }).first('code'))!.code!
  const desks = createDesks(browser, code)
  const applicant = await browser.visit('applicant-five')
  await signIn(applicant, 'applicant')

  /** Opened on the project page, its papers brought; walked through and submitted in the browser. */
  async function files(stage: StageCode): Promise<Filing> {
    await applicant.goto(`/projects/${draft.projectId}`)
    if (stage !== 'S1') {
      const next = applicant.getByRole('region', { name: `接着：${NAMES[stage]}` })
      await next.getByRole('button', { name: '开始申报' }).click()
      await applicant.waitForURL(/\/filing/)
    }
    const { id } = (await flow
      .db('applications')
      .where({ projectId: draft.projectId, stage, state: 'draft' })
      .first('id'))!
    await api.suppliesPapers(id)
    await applicant.goto(`/projects/${draft.projectId}/filing/papers`)
    await applicant.getByRole('link', { name: SCHOOL }).first().waitFor()
    await applicant.getByText(NAMES[stage]).first().waitFor()
    await submitFiling(applicant)
    await applicant.getByText('已提交。部门 5 个工作日内答复是否受理').waitFor()
    const { number } = (await flow.db('applications').where({ id }).first('number'))!
    return { ...draft, applicationId: id, number: number! }
  }
  const plays = (filing: Filing, ...left: Form[]) => playStage(flow, filing, left)
  const deskOf = (username: string): Promise<Page> => desks.open(username)

  await browser.watched(async () => {
    const first = await files('S1')
    await plays(first, 'yimen:accept')
    await answer(await deskOf('fg-lead'), '发改受理', '受理', '受理')
    await plays(first)

    const second = await files('S2')
    await plays(second, 'yimen:enter-result')
    const land = await deskOf('zr-land-handler')
    await openTask(land, '登记省级结果')
    await land.getByRole('radio', { name: '省级批准', exact: true }).check()
    await land.getByLabel('文号').fill('赣府土〔2026〕31号')
    await land.getByLabel('决定机关').fill('江西省人民政府')
    await land.getByLabel('决定日期').fill('2026-03-02')
    await land.getByRole('button', { name: '登记并办结' }).click()
    await land.getByText(/：省级批准，已提交/).waitFor()
    await plays(second)

    const third = await files('S3')
    await plays(third, 'yimen:joint-finding')
    await finds(await deskOf('hb-handler'), '提出意见', '同意')
    await plays(third)

    const fourth = await files('S4')
    await plays(fourth, 'yimen:joint-finding')
    await finds(await deskOf('rf-handler'), '审查图纸', '合格')
    await plays(fourth)

    const fifth = await files('S5')
    await plays(fifth, 'yimen:joint-finding')
    const site = await deskOf('cg-handler')
    await openTask(site, '现场验收')
    await site.getByRole('radio', { name: '不合格', exact: true }).check()
    await site.getByRole('textbox', { name: '部位 1' }).fill('室外雨水管')
    await site.getByRole('textbox', { name: '问题 1' }).fill('与市政管网未接通')
    await site.getByRole('button', { name: '提交：不合格' }).click()
    await site.getByText(/：不合格，已提交/).waitFor()
    await plays(fifth, 'yimen:supply-corrections')
    await rectifies(fifth)
    await plays(fifth)

    await applicant.goto(`/projects/${draft.projectId}`)
    await applicant.getByText('五个阶段全部办结').first().waitFor()
    const page = await api.page(draft.projectId)
    expect(page.project.state).toBe('finished')
    expect(page.stages.map(({ state }) => state)).toEqual(Array(5).fill('passed'))
    expect(page.papers.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['joint-acceptance']))
    const results = applicant.getByRole('region', { name: '已经办下来的证照和批复' })
    // The newest stage is open; those before it fold to a line each.
    expect(await results.getByRole('listitem').count()).toBeLessThan(page.results.length)
    for (const stage of ['S1', 'S2', 'S3', 'S4'] as const)
      await results.getByText(NAMES[stage], { exact: true }).click()
    await until(
      async () => (await results.getByRole('listitem').count()) >= page.results.length,
      PATIENCE_MS,
      'results are missing'
    )

    const phone = await browser.visit('phone-five', { viewport: PHONE, hasTouch: true, isMobile: true })
    await signIn(phone, 'applicant')
    await phone.goto(`/projects/${draft.projectId}`)
    await phone.getByText('五个阶段全部办结').first().waitFor()
    expect(await sidewaysOverflow(phone)).toEqual([])
    expect(browser.complaints.filter((one) => !/status of 40[13]/.test(one))).toEqual([])
  })

  /** What failed is put right: the applicant says so for each line and brings each paper that is asked for again. */
  async function rectifies(filing: Filing): Promise<void> {
    const row = await officers.caseOf(filing, 'ZJ-QT-0014')
    const [asked] = (await api.page(draft.projectId)).caseCorrections
    for (const { material } of asked!.lines) if (material) await api.attaches(filing.applicationId, material)
    const answers = asked!.lines
      .filter(({ material }) => !material)
      .map(({ id }) => ({ line: id, text: '已接通' }))
    await api.does(row.number, { form: 'yimen:supply-corrections', outcome: 'supplied', answers })
  }
}, 900_000)

/** A department's word in a joint review, at its desk. */
async function finds(desk: Page, task: string, outcome: string): Promise<void> {
  await openTask(desk, task)
  await desk.getByRole('radio', { name: outcome, exact: true }).check()
  await desk.getByRole('textbox', { name: '意见', exact: true }).fill('符合本部门要求')
  await desk.getByRole('button', { name: `提交：${outcome}` }).click()
  await desk.getByText(new RegExp(`：${outcome}，已提交`)).waitFor()
}
