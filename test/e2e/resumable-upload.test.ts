import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { signInApplicant } from '../support/flow-people.ts'
import { openYimen, type OpenYimen } from './open-yimen.ts'
import { dropFiles } from './drop-files.ts'
import { signIn } from './officer.ts'
import { makePdf } from './papers.ts'

const MIB = 1024 * 1024
const PIECE = 4 * MIB
const NAME = '节能报告-终稿.pdf'
const PIECES = '**/api/organisations/*/uploads/*'

let yimen: OpenYimen
const directory = mkdtempSync(join(tmpdir(), 'yimen-paper-'))
const path = join(directory, NAME)
beforeAll(async () => {
  yimen = await openYimen()
  const { buffer } = await makePdf('节能报告', ['年综合能耗 3,200 吨标准煤'])
  // What follows the end of a PDF is no harm to it; this one goes in three pieces.
  writeFileSync(path, Buffer.concat([buffer, Buffer.alloc(9 * MIB, 0x20)]))
}, 300_000)
afterAll(async () => {
  await yimen?.close()
  rmSync(directory, { recursive: true })
})

/** The browser itself writes each broken request to the console. */
const complaints = () => yimen.browser.complaints.filter((line) => !/ERR_CONNECTION_RESET/.test(line))

/** Lets so many pieces through and cuts the line for the rest; answers where each piece began. */
async function cutAfter(page: Page, pieces: number): Promise<string[]> {
  const offsets: string[] = []
  await page.route(PIECES, async (route) => {
    const request = route.request()
    if (request.method() === 'PATCH') {
      if (offsets.length >= pieces) return route.abort('connectionreset')
      offsets.push((await request.headerValue('upload-offset'))!)
    }
    return route.continue()
  })
  return offsets
}

async function openPapers(name: string, projectId: string): Promise<Page> {
  const page = await yimen.browser.visit(name)
  await signIn(page, 'applicant')
  await page.goto(`/projects/${projectId}/filing/papers`)
  return page
}

test('an upload whose line is cut goes on by itself, and after a reload with the same file', async () => {
  const { browser, flow } = yimen
  await browser.watched(async () => {
    const { projectId, applicationId } = await (await signInApplicant(flow)).drafts('锂电隔膜生产线建设项目')
    const page = await openPapers('applicant-weak-line', projectId)
    const slot = page.getByRole('region', { name: '节能报告' })
    await cutAfter(page, 1)
    await slot.getByLabel('上传 节能报告').setInputFiles(path)
    await slot.getByText('网络断了，连上后自动接着传').waitFor()
    await slot.getByText(/已传 4 MB，共 9 MB/).waitFor()

    await page.reload()
    await slot.getByText(/上次传到 4 MB（共 9 MB）就断了/).waitFor()
    await page.unroute(PIECES)
    const offsets = await cutAfter(page, 1)
    await slot.getByLabel('上传 节能报告').setInputFiles(path)
    await slot.getByText('网络断了，连上后自动接着传').waitFor()
    // Not from the beginning.
    expect(offsets).toEqual([String(PIECE)])

    // Going elsewhere and coming back loses nothing either.
    await page.getByRole('link', { name: '所需事项' }).click()
    await page.getByRole('heading', { name: '您要办这些事' }).waitFor()
    await page.unroute(PIECES)
    await page.getByRole('link', { name: '材料', exact: true }).click()
    await slot.getByRole('button', { name: `移除 ${NAME}` }).waitFor()
    const papers = await flow.db('application_papers').where({ applicationId })
    expect(
      await flow
        .db('files')
        .where({ id: papers.at(-1)!.fileId })
        .first('name', 'size')
    ).toMatchObject({
      name: NAME,
      size: expect.any(Number)
    })
    expect(complaints()).toEqual([])
  })
}, 300_000)

test('an upload is paused, continued and cancelled by hand', async () => {
  const { browser, flow } = yimen
  await browser.watched(async () => {
    const { projectId } = await (await signInApplicant(flow)).drafts('锂电隔膜生产线建设项目')
    const page = await openPapers('applicant-by-hand', projectId)
    const slot = page.getByRole('region', { name: '节能报告' })
    let letThrough = () => {}
    const held = new Promise<void>((resolve) => (letThrough = resolve))
    await page.route(PIECES, async (route) => {
      await held
      await route.continue().catch(() => {})
    })
    await slot.getByLabel('上传 节能报告').setInputFiles(path)
    await slot.getByRole('button', { name: `暂停 ${NAME}` }).click()
    await slot.getByText('已暂停').waitFor()
    letThrough()
    await page.unroute(PIECES)
    await slot.getByRole('button', { name: `继续 ${NAME}` }).click()
    await slot.getByRole('button', { name: `移除 ${NAME}` }).waitFor()

    await page.route(PIECES, (route) => (route.request().method() === 'PATCH' ? undefined : route.continue()))
    const other = page.getByRole('region', { name: '环境影响报告表' })
    const piece = page.waitForRequest((request) => request.method() === 'PATCH')
    await other.getByLabel('上传 环境影响报告表').setInputFiles(path)
    const id = (await piece).url().split('/').at(-1)!
    const removed = page.waitForResponse(
      (response) => response.url().endsWith(id) && response.status() === 204
    )
    await other.getByRole('button', { name: `取消 ${NAME}` }).click()
    await other.getByRole('progressbar').waitFor({ state: 'detached' })
    await removed
    expect(await flow.db('uploads').where({ id })).toEqual([])
  })
}, 300_000)

test('several files at once go to the slots whose names they bear; for the others one is asked', async () => {
  const { browser, flow } = yimen
  await browser.watched(async () => {
    const { projectId } = await (await signInApplicant(flow)).drafts('锂电隔膜生产线建设项目')
    const page = await openPapers('applicant-many', projectId)
    const files = await Promise.all(
      ['节能报告(报批稿)', '环境影响报告表 v2', '扫描件'].map((title) => makePdf(title, ['样例']))
    )
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: '一次选几份' }).click()
    await (await chooser).setFiles(files)
    const dialog = page.getByRole('dialog', { name: '有 1 个文件看不出是哪份材料' })
    await dialog.getByLabel('扫描件.pdf').selectOption('水土保持方案报告书')
    await dialog.getByRole('button', { name: '上传 1 份' }).click()
    for (const [slot, name] of [
      ['节能报告', '节能报告(报批稿).pdf'],
      ['环境影响报告表', '环境影响报告表 v2.pdf'],
      ['水土保持方案报告书', '扫描件.pdf']
    ])
      await page
        .getByRole('region', { name: slot, exact: true })
        .getByRole('button', { name: `移除 ${name}` })
        .waitFor()

    // From the check page to one paper and back again.
    await page.getByRole('button', { name: '下一步：核对' }).click()
    await page.getByRole('link', { name: '修改 水土保持方案报告书' }).click()
    await page.getByRole('button', { name: '改好了，回到核对' }).click()
    await page.getByRole('heading', { name: '提交前，请再看一遍' }).waitFor()

    // The next filing takes one of them without an upload.
    const next = await (await signInApplicant(flow)).drafts('锂电隔膜生产线建设项目')
    await page.goto(`/projects/${next.projectId}/filing/papers`)
    const slot = page.getByRole('region', { name: '水土保持方案报告书' })
    await slot.getByRole('button', { name: /用以前交过的/ }).click()
    await page.getByRole('button', { name: '用这份 扫描件.pdf' }).click()
    await slot.getByRole('button', { name: '移除 扫描件.pdf' }).waitFor()
    expect(complaints()).toEqual([])
  })
}, 300_000)

test('files dropped between the slots find theirs; dropped on a slot all are that paper', async () => {
  const { browser, flow } = yimen
  await browser.watched(async () => {
    const { projectId } = await (await signInApplicant(flow)).drafts('锂电隔膜生产线建设项目')
    const page = await openPapers('applicant-by-mouse', projectId)
    const slotOf = (name: string) => page.getByRole('region', { name, exact: true })
    const isThere = (slot: string, file: string) =>
      slotOf(slot)
        .getByRole('button', { name: `移除 ${file}` })
        .waitFor()
    const [energy, impact, first, second] = await Promise.all(
      ['节能报告(送审稿)', '环境影响报告表 第二版', '附图一', '附图二'].map((title) =>
        makePdf(title, ['样例'])
      )
    )

    await dropFiles(page.getByRole('heading', { name: '请您上传' }), [energy!, impact!])
    await isThere('节能报告', '节能报告(送审稿).pdf')
    await isThere('环境影响报告表', '环境影响报告表 第二版.pdf')

    await dropFiles(slotOf('水土保持方案报告书'), [first!, second!])
    await isThere('水土保持方案报告书', '附图一.pdf')
    await isThere('水土保持方案报告书', '附图二.pdf')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(complaints()).toEqual([])
  })
}, 300_000)
