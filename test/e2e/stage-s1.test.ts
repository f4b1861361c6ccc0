import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { unzipSync } from 'fflate'
import { PATIENCE_MS, PHONE } from '../support/browser.ts'
import { grantRole } from '../support/grant-role.ts'
import { sampleProject, uniqueProjectCode } from '../support/sample-projects.ts'
import { until } from '../support/until.ts'
import { askedPapers, file, register, startProject, upload } from './applicant.ts'
import { decideItems, giveOpinions, WORDS_OF_THE_HEAD } from './all-departments.ts'
import { createDesks } from './desks.ts'
import { openYimen, type OpenYimen } from './open-yimen.ts'
import { answer, openTask, signIn } from './officer.ts'
import { hasInk, makeDrawing, makePdf, readPdf } from './papers.ts'
import { sidewaysOverflow } from './sideways-overflow.ts'

const project = sampleProject('锂电隔膜生产线建设项目')
const code = uniqueProjectCode()

let yimen: OpenYimen
let investor: { username: string; password: string }
let filed: string
beforeAll(async () => {
  yimen = await openYimen()
}, 300_000)
afterAll(() => yimen?.close())

test('an investor registers, files stage S1 and gets its licences after all departments decided at once', async () => {
  const { browser, flow } = yimen
  await browser.watched(async () => {
    const applicant = await browser.visit('applicant')
    investor = await register(applicant, '刘明')
    await startProject(applicant, code)
    await applicant.getByText(`受理后 ${project.promisedDaysByStage.S1} 个工作日办完`).waitFor()
    const lanes = applicant.getByRole('listitem').filter({ hasText: /即时|\d 个工作日/ })
    const items = await lanes.allTextContents()
    expect(items.map((text) => [text.match(/^[^市]+/)?.[0], text.match(/即时|\d+ 个工作日$/)?.[0]])).toEqual([
      ['企业投资项目备案', '即时'],
      ['固定资产投资项目节能审查', '7 个工作日'],
      ['环境影响评价文件审批(报告表)', '7 个工作日'],
      ['生产建设项目水土保持方案审批(报告书)', '7 个工作日']
    ])

    await applicant.getByRole('button', { name: '下一步：材料' }).click()
    const papers = await askedPapers(applicant)
    expect(papers).toEqual(['节能报告', '环境影响报告表', '水土保持方案报告书'])
    for (const material of papers)
      await upload(applicant, material, await makePdf(material, ['项目：锂电隔膜生产线建设项目', code]))
    await upload(applicant, '环境影响报告表', await makeDrawing(applicant))

    // The lead has her desk open before anything arrives.
    const desks = createDesks(browser, code)
    const lead = await desks.open('fg-lead')
    await lead.getByText(`没有找到“${code}”`).waitFor()
    await lead.evaluate(() => Object.assign(globalThis, { notReloaded: true }))
    await file(applicant)
    await applicant.evaluate(() => Object.assign(globalThis, { notReloaded: true }))

    await openTask(lead, '发改受理')
    expect(await lead.evaluate(() => 'notReloaded' in globalThis)).toBe(true)
    await lead.getByRole('button', { name: '环境影响报告表.pdf', exact: true }).click()
    await until(
      () => hasInk(lead.getByRole('img', { name: '第 1 页，共 1 页' })),
      PATIENCE_MS,
      'the PDF stays empty'
    )
    await lead.getByRole('button', { name: '总平面图.png', exact: true }).click()
    await lead.getByRole('img', { name: '总平面图.png' }).waitFor()
    await answer(lead, '发改受理', '受理', '受理')
    await answer(lead, '预审', '预审通过', '预审通过')
    await applicant.getByText(/8 件事同时办/).waitFor()

    await giveOpinions(desks, await grantRole(flow.db, 'hb', ['handler', 'head']), flow.db)
    expect(await flow.db('acts').where({ text: WORDS_OF_THE_HEAD }).pluck('form')).toContain(
      'yimen:sign-opinion'
    )
    await decideItems(desks)
    await openTask(lead, '汇总结论')
    await lead.getByRole('tab', { name: '流程图' }).click()
    const diagram = lead.getByRole('img', { name: '“立项审批”的流程图' })
    await diagram.locator('.active').getByText('汇总结论').waitFor()
    await answer(lead, '汇总结论', '通过', '通过本阶段', { 结论: '各部门均已办结，本阶段通过。' })

    await lead.getByRole('link', { name: '已办' }).click()
    await lead.getByRole('link', { name: /汇总结论 · 立项审批/ }).click()
    await lead.getByRole('heading', { level: 1, name: '立项审批' }).waitFor()

    const results = applicant.getByRole('region', { name: '已经办下来的证照和批复' })
    await until(
      async () => (await results.getByRole('listitem').count()) === 4,
      PATIENCE_MS,
      'licences are missing'
    )
    expect(await applicant.evaluate(() => 'notReloaded' in globalThis)).toBe(true)
    filed = applicant.url()
    const licence = results.getByRole('listitem').filter({ hasText: '环境影响评价文件审批' })
    const number = (await licence.textContent())!.match(/360500HB证-\d{8}-\d{4}/)![0]
    const [download] = await Promise.all([
      applicant.waitForEvent('download'),
      licence.getByRole('link', { name: /下载/ }).click()
    ])
    expect(await readPdf(readFileSync(await download.path()))).toContain(number)

    const [archive] = await Promise.all([
      applicant.waitForEvent('download'),
      results.getByRole('button', { name: '全部下载（4 份）' }).click()
    ])
    expect(archive.suggestedFilename()).toMatch(/ 已经办下来的证照和批复\.zip$/)
    const packed = unzipSync(readFileSync(await archive.path()))
    expect(Object.keys(packed)).toHaveLength(4)
    const [, inside] = Object.entries(packed).find(([name]) => name.includes(number))!
    expect(await readPdf(Buffer.from(inside))).toContain(number)

    const next = applicant.getByRole('region', { name: '接着：用地审批' })
    await next.getByText(`受理后 ${project.promisedDaysByStage.S2} 个工作日办完`).waitFor()
    expect(
      await next
        .getByRole('listitem')
        .filter({ hasText: /即时|工作日/ })
        .count()
    ).toBeGreaterThan(0)
    await next.getByText(/请准备 \d+ 份材料/).waitFor()

    const passerBy = await browser.visit('passer-by')
    await passerBy.goto((await licence.getByRole('link', { name: '核验' }).getAttribute('href'))!)
    await passerBy.getByRole('heading', { name: '有效' }).waitFor()
    await passerBy.getByText(number).waitFor()
    // The browser itself writes down the 403 by which the server asks for the password.
    expect(browser.complaints.filter((one) => !/403.*complete-pair/.test(one))).toEqual([])
  })
}, 600_000)

test('on a phone no page is wider than the screen', async () => {
  const { browser } = yimen
  await browser.watched(async () => {
    const phone = await browser.visit('phone', { viewport: PHONE, hasTouch: true, isMobile: true })
    const wide: string[] = []
    const look = async (path: string) => {
      await phone.goto(path)
      await phone.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' })
      await phone.getByText('正在读取').first().waitFor({ state: 'hidden' })
      wide.push(...(await sidewaysOverflow(phone)))
    }
    for (const path of ['/', '/guide', '/guide/FG-XK-0006', '/register', '/sign-in']) await look(path)
    await signIn(phone, investor.username, investor.password)
    for (const path of ['/projects', filed, '/projects/new', '/organisations', '/notifications'])
      await look(path)
    // Away from the page first: it would still say which messages were read, without a session.
    await phone.goto('about:blank')
    await phone.context().clearCookies()
    await signIn(phone, 'fg-lead')
    for (const path of ['/inbox', '/supervision']) await look(path)
    expect(wide).toEqual([])
    expect(browser.complaints.filter((one) => one.startsWith('phone'))).toEqual([])
  })
}, 300_000)
