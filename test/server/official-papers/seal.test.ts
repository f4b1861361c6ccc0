import { statSync, writeFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { BadSettings, readEnv } from '../../../server/env.ts'
import type { CaseRow } from '../../../server/cases/store.ts'
import { issueLicence } from '../../../server/licences/issue-licence.ts'
import { ensureSecrets } from '../../../server/launch/secrets.ts'
import { startDrawingPapers } from '../../../server/official-papers/draw-waiting.ts'
import { loadSeal } from '../../../server/official-papers/seal/load-seal.ts'
import { makeCertificate } from '../../../server/official-papers/seal/make-certificate.ts'
import { verifySeal } from '../../../server/official-papers/seal/verify-seal.ts'
import { writePaper } from '../../../server/official-papers/write-paper.ts'
import type { PaperToServe } from '../../../server/window/schema.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { bytesOf } from '../../support/official-papers.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { until } from '../../support/until.ts'
import { verifyCms } from '../../support/verify-cms.ts'
import { grantCase, seedForCases } from '../licences/granted-case.ts'

const NOW = '2026-03-25T01:00:00Z'
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)
const PASSWORD = 'of a test'
const home = mkdtempSync(join(tmpdir(), 'yimen-seal-'))
const P12 = join(home, 'city.p12')

let yimen: TestApp
let paper: { id: string; number: string; checkCode: string }
beforeAll(async () => {
  writeFileSync(P12, makeCertificate('新余市样例电子印章', PASSWORD, new Date(NOW)))
  yimen = await startTestApp({
    now: () => new Date(NOW),
    settings: { YIMEN_SEAL_P12: P12, YIMEN_SEAL_PASSWORD: PASSWORD }
  })
  await seedForCases(yimen.db)
  paper = await extensionIn(yimen)
}, 180_000)
afterAll(() => yimen.close())

async function extensionIn({ db }: TestApp, suffix?: string) {
  const granted = await grantCase(db, suffix)
  const application = (await db('applications').where({ id: granted.applicationId }).first())!
  const row = (await db('cases').where({ id: granted.caseId }).first())!
  const facts = { days: 10, unit: 'wd', oldDueOn: '2026-03-30', newDueOn: '2026-04-14' } as const
  const said = { text: '案情复杂', legalBasis: '行政许可法42条', approver: '吴建明' }
  return db.transaction((trx) =>
    writePaper(trx, 'extension', { application, case: row, today: '2026-03-25' }, { ...facts, ...said })
  )
}

test('a paper is signed by the certificate of the setting, as another library finds it too', async () => {
  const pdf = await bytesOf(yimen, paper.id)
  expect(await verifyCms(pdf)).toEqual({ verified: true, holder: '新余市样例电子印章' })
  expect(verifySeal(pdf)).toMatchObject({
    holder: '新余市样例电子印章',
    intact: true,
    signedAt: new Date(NOW)
  })
  expect((await readPdf(pdf)).text).toContain('已加盖电子印章')
})

test('what was issued is drawn and sealed soon, though nobody opens it', async () => {
  const { id } = await extensionIn(yimen, '0002')
  const drawing = startDrawingPapers(yimen.app)
  const row = () => yimen.db('official_papers').where({ id }).first('fileId', 'seal')
  await until(async () => (await row())!.fileId !== null, 20_000, 'nobody draws it')
  await drawing.stop()
  expect((await row())!.seal).toMatchObject({ holder: '新余市样例电子印章' })
})

test('one changed byte breaks the signature, wherever it is', async () => {
  const pdf = await bytesOf(yimen, paper.id)
  for (const at of [9, 700, pdf.indexOf('/ByteRange') - 5, pdf.length - 10]) {
    const changed = Buffer.from(pdf)
    changed[at] = changed[at]! ^ 1
    expect([at, verifySeal(changed)?.intact]).toEqual([at, false])
    expect((await verifyCms(changed)).verified).toBe(false)
  }
  // What is appended changes what a reader shows.
  expect(verifySeal(Buffer.concat([pdf, Buffer.from('\n% more')]))?.intact).toBe(false)
})

test('the check page says who signed and that the file was not changed, and sees a file that was', async () => {
  const look = async () => (await yimen.visitor().get(`/check/${paper.checkCode}?lang=zh`)).body
  expect(await look()).toContain('新余市样例电子印章，2026年3月25日签名，签名完好')
  const pdf = await bytesOf(yimen, paper.id)
  const changed = Buffer.from(pdf)
  changed[700] = changed[700]! ^ 1
  const row = (await yimen.db('official_papers').where({ id: paper.id }).first())!
  const { sha256 } = (await yimen.db('files').where({ id: row.fileId! }).first())!
  const file = join(yimen.app.env.home, 'files', sha256.slice(0, 2), sha256)
  writeFileSync(file, changed)
  expect(await look()).toContain('签名已损坏')
  writeFileSync(file, pdf)
})

test('the installation makes a certificate of its own, readable by nobody else, and a new one before it ends', async () => {
  const own = mkdtempSync(join(tmpdir(), 'yimen-seal-'))
  ensureSecrets(own)
  const env = readEnv({ YIMEN_HOME: own })
  const first = await loadSeal(env, new Date(NOW))
  expect(first).toMatchObject({ state: 'ready', own: true, seal: { holder: '一门 Yimen 电子印章' } })
  expect(statSync(join(own, 'seal.p12')).mode & 0o777).toBe(0o600)
  expect(await loadSeal(env, new Date('2030-12-01'))).toMatchObject(
    first.state === 'ready' ? { seal: { serial: first.seal.serial } } : {}
  )
  const later = await loadSeal(env, new Date('2031-03-10'))
  expect(later).toMatchObject({ state: 'ready', seal: { validUntil: expect.any(Date) } })
  if (first.state === 'ready' && later.state === 'ready')
    expect(later.seal.serial).not.toBe(first.seal.serial)
})

test("a city's certificate that ran out seals nothing", async () => {
  const env = { ...yimen.app.env }
  expect(await loadSeal(env, new Date('2031-04-01'))).toMatchObject({ state: 'expired' })
})

test('a seal that cannot be used is named at the start', () => {
  const wrong = () => readEnv({ YIMEN_HOME: home, YIMEN_SEAL_P12: P12, YIMEN_SEAL_PASSWORD: 'another' })
  expect(wrong).toThrow(BadSettings)
  expect(wrong).toThrow(/city\.p12 cannot be used: its password is another/)
  expect(() => readEnv({ YIMEN_HOME: home, YIMEN_SEAL: 'wax' })).toThrow(/YIMEN_SEAL is "wax"/)
})

test('without a certificate the paper says that it is not sealed, and the scan of the window goes out instead', async () => {
  const unsealed = await startTestApp({ now: () => new Date(NOW), settings: { YIMEN_SEAL: 'none' } })
  try {
    await seedForCases(unsealed.db)
    const { id, checkCode } = await extensionIn(unsealed)
    const pdf = await bytesOf(unsealed, id)
    expect(verifySeal(pdf)).toBeNull()
    expect((await readPdf(pdf)).text).toContain('未加盖印章')
    const check = async () => (await unsealed.visitor().get(`/api/check/${checkCode}`)).json()
    expect(await check()).toMatchObject({ seal: null, scanned: false })

    const window = await unsealed.signIn('window')
    const listed = async () =>
      (await window.get('/api/window/papers?view=to-seal')).json().papers.map((one: { id: string }) => one.id)
    expect(await listed()).toContain(id)
    const url = `/api/window/papers/${id}/scan`
    const handler = await unsealed.signIn('hb-handler')
    expect((await handler.upload(url, PNG, 'sealed.png', 'image/png')).statusCode).toBe(403)
    expect((await window.upload(url, PNG, 'sealed.png', 'image/png')).statusCode).toBe(200)
    expect(await listed()).not.toContain(id)
    expect(await check()).toMatchObject({ seal: null, scanned: true })
    // Written without being sent, as a receipt is: there is nothing to enter a service of.
    const entry = { method: 'counter', recipient: '王建国', servedOn: '2026-03-25' }
    expect((await window.post(`/api/window/papers/${id}/service`, entry)).statusCode).toBe(404)
    const applicant = await unsealed.signIn('applicant')
    const file = `/api/official-papers/${id}/file`
    expect((await applicant.get(file)).rawPayload.equals(PNG)).toBe(true)
    expect((await applicant.get(`${file}?version=drawn`)).rawPayload.equals(pdf)).toBe(true)
  } finally {
    await unsealed.close()
  }
})

test('a licence without a certificate, too: the window scans what was sealed by hand, and that is what is fetched', async () => {
  const unsealed = await startTestApp({ now: () => new Date(NOW), settings: { YIMEN_SEAL: 'none' } })
  try {
    const { db, app } = unsealed
    await seedForCases(db)
    const { caseId } = await grantCase(db)
    await issueLicence(app, { caseId, now: new Date(NOW) })
    const { id, checkCode, fileId } = (await db('licences').where({ caseId }).first())!
    const check = async () => (await unsealed.visitor().get(`/api/check/${checkCode}`)).json()
    expect(await check()).toMatchObject({ kind: 'licence', seal: null, scanned: false })

    const window = await unsealed.signIn('window')
    const listed = async () =>
      (await window.get('/api/window/papers?view=to-seal')).json<{ papers: PaperToServe[] }>().papers
    expect(await listed()).toContainEqual(expect.objectContaining({ id, licenceFileId: fileId }))
    const url = `/api/window/licences/${id}/scan`
    const pdf = Buffer.from('%PDF-1.4\n% sealed by hand\n%%EOF\n')
    const handler = await unsealed.signIn('hb-handler')
    expect((await handler.upload(url, pdf, 'sealed.pdf', 'application/pdf')).statusCode).toBe(403)
    expect((await window.upload(url, PNG, 'sealed.png', 'image/png')).statusCode).toBe(415)
    // Later filings have it in a slot: one is in review, in the next something was decided on what it saw, one is over.
    const { projectId, createdBy } = (await db('applications').first())!
    const attachIn = async (stage: string, state: string) => {
      const [row] = await db('applications')
        .insert({ projectId, stage: stage as never, facts: '{}', form: '{}', createdBy })
        .returning('id')
      await db('applications')
        .where({ id: row!.id })
        .update({ state: state as never })
      const paper = { applicationId: row!.id, material: 'M81', fileId, licenceId: id, round: 1 }
      await db('application_papers').insert(paper)
      return row!.id
    }
    const reviewed = await attachIn('S2', 'in-review')
    const partly = await attachIn('S3', 'in-review')
    const over = await attachIn('S4', 'passed')
    const [{ id: _, ...decided }] = (await db('cases').where({ id: caseId })) as [CaseRow]
    await db('cases').insert({ ...decided, number: `${decided.number}-1`, applicationId: partly } as never)
    const scan = await window.upload(url, pdf, 'sealed.pdf', 'application/pdf')
    expect(scan.statusCode).toBe(200)
    const sealed = scan.json<{ id: string }>().id
    const attached = async (applicationId: string) =>
      (await db('application_papers').where({ applicationId }).orderBy('addedAt')).map(
        (paper) => paper.fileId
      )
    expect(await attached(reviewed)).toEqual([sealed])
    expect(await attached(partly)).toEqual([fileId, sealed])
    expect(await attached(over)).toEqual([fileId])
    expect((await listed()).map((one) => one.id)).not.toContain(id)
    expect(await check()).toMatchObject({ seal: null, scanned: true, valid: true })
    const page = await unsealed.visitor().get(`/check/${checkCode}?lang=zh`)
    expect(page.body).toContain('纸质盖章，窗口已上传扫描件')

    const applicant = await unsealed.signIn('applicant')
    const licence = (await db('licences').where({ id }).first())!
    expect(licence.fileId).toBe(scan.json<{ id: string }>().id)
    expect((await applicant.get(`/api/files/${licence.fileId}`)).rawPayload.equals(pdf)).toBe(true)
    expect((await applicant.get(`/api/files/${fileId}`)).statusCode).toBe(200)
    const [event] = await db('case_events').where({ caseId, kind: 'paper-scanned' })
    expect(event).toMatchObject({ detail: { paper: licence.number } })

    // What is sealed needs no scan.
    await db('licences').where({ id }).update({ unsealed: false })
    const again = await window.upload(url, pdf, 'sealed.pdf', 'application/pdf')
    expect([again.statusCode, again.json().code]).toEqual([409, 'SEALED_ALREADY'])
  } finally {
    await unsealed.close()
  }
})
