import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { strToU8, zipSync } from 'fflate'
import { contentPath } from '../../../server/files/content-store.ts'
import { startTestApp, type TestApp, type Visitor } from '../../support/app.ts'
import { grantCase, seedForCases, type GrantedCase } from '../licences/granted-case.ts'
import { startClamd, type Clamd } from './clamd-server.ts'

const PDF = Buffer.from('%PDF-1.4\n% 可行性研究报告\n%%EOF\n')
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)

let yimen: TestApp
let clamd: Clamd
let granted: GrantedCase
let applicant: Visitor
let upload: string
beforeAll(async () => {
  clamd = await startClamd()
  yimen = await startTestApp({ settings: { YIMEN_UPLOAD_LIMIT_MB: '1', YIMEN_CLAMD: clamd.address } })
  await seedForCases(yimen.db)
  granted = await grantCase(yimen.db)
  applicant = await yimen.signIn('applicant')
  upload = `/api/organisations/${granted.organisationId}/files`
}, 180_000)
afterAll(async () => {
  await yimen.close()
  await clamd.close()
})

async function uploaded(content: Buffer, name: string): Promise<{ id: string; sha256: string }> {
  const response = await applicant.upload(upload, content, name, 'application/octet-stream')
  expect(response.statusCode).toBe(200)
  return response.json()
}
const incoming = () => readdirSync(join(yimen.app.env.home, 'files', 'incoming'))

test('a file is kept by its content and comes back as it was, as a download', async () => {
  const file = await uploaded(PDF, '可行性研究报告 (终稿).pdf')
  expect(file).toMatchObject({
    name: '可行性研究报告 (终稿).pdf',
    mediaType: 'application/pdf',
    size: PDF.length,
    sha256: createHash('sha256').update(PDF).digest('hex'),
    scan: 'clean'
  })
  expect(clamd.last()).toEqual(PDF)
  expect(readFileSync(contentPath(yimen.app.env.home, file.sha256))).toEqual(PDF)
  expect(incoming()).toEqual([])

  const response = await applicant.get(`/api/files/${file.id}`)
  expect(response.rawPayload).toEqual(PDF)
  expect(response.headers).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    etag: `"${file.sha256}"`
  })
  expect(response.headers['content-disposition']).toBe(
    `attachment; filename="_______ (__).pdf"; filename*=UTF-8''${encodeURIComponent('可行性研究报告 ')}%28${encodeURIComponent('终稿')}%29.pdf`
  )
  const again = await applicant.send('GET', `/api/files/${file.id}`, undefined, {
    'if-none-match': `"${file.sha256}"`
  })
  expect(again.statusCode).toBe(304)
})

test('the same bytes twice are two files on one place of the disk', async () => {
  const [one, two] = await Promise.all([uploaded(PNG, '一.png'), uploaded(PNG, '二.png')])
  expect(one.sha256).toBe(two.sha256)
  expect(one.id).not.toBe(two.id)
})

test('the content decides about the type, whatever the name says', async () => {
  expect(await uploaded(PNG, '图.pdf')).toMatchObject({ mediaType: 'image/png' })
  const response = await applicant.upload(
    upload,
    Buffer.from('MZ\x90 program'),
    'papers.pdf',
    'application/pdf'
  )
  expect(response.statusCode).toBe(415)
  expect(response.json()).toMatchObject({
    code: 'MEDIA_TYPE_REFUSED',
    message: expect.stringContaining('application/pdf, application/ofd')
  })
})

test('OFD, DWG and ZIP are known by what is inside them', async () => {
  const ofd = zipSync({ 'Doc_0/Document.xml': strToU8('<x/>'), 'OFD.xml': strToU8('<ofd:OFD/>') })
  const zip = zipSync({ '总平面图.dwg': strToU8('AC1032'), 'old/OFD.xml': strToU8('<x/>') })
  const kinds: [Uint8Array, string][] = [
    [ofd, 'application/ofd'],
    [zip, 'application/zip'],
    [Buffer.concat([Buffer.from('AC1032'), Buffer.alloc(128)]), 'image/vnd.dwg']
  ]
  for (const [content, mediaType] of kinds)
    expect(await uploaded(Buffer.from(content), '图纸')).toMatchObject({ mediaType })

  // A word processor's file is a ZIP too.
  const docx = zipSync({
    '[Content_Types].xml': strToU8(
      '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
  })
  expect((await applicant.upload(upload, Buffer.from(docx), '报告.zip')).statusCode).toBe(415)
})

test('a file over the limit is refused with the limit, and nothing of it stays', async () => {
  const large = Buffer.concat([PDF, Buffer.alloc(1024 * 1024)])
  for (const content of [
    large,
    large.subarray(0, 1024 * 1024 + 1),
    Buffer.concat([PDF, Buffer.alloc(2 * 1024 * 1024)])
  ]) {
    const response = await applicant.upload(upload, content, 'large.pdf')
    expect(response.statusCode).toBe(413)
    expect(response.json()).toMatchObject({
      code: 'FILE_TOO_LARGE',
      message: expect.stringContaining('1 MiB')
    })
  }
  await uploaded(large.subarray(0, 1024 * 1024), 'fits.pdf')
  expect(incoming()).toEqual([])
})

test('an empty file, none at all and JSON are refused', async () => {
  expect((await applicant.upload(upload, Buffer.alloc(0), 'empty.pdf')).json().code).toBe('FILE_EMPTY')
  expect((await applicant.post(upload, {})).json().code).toBe('FILE_MISSING')
})

test('what the scanner finds is refused; without a scanner the file is marked', async () => {
  const virus = Buffer.concat([PDF, Buffer.from('EICAR-STANDARD-ANTIVIRUS-TEST-FILE')])
  const response = await applicant.upload(upload, virus, 'virus.pdf')
  expect(response.statusCode).toBe(422)
  expect(response.json()).toMatchObject({
    code: 'FILE_INFECTED',
    message: expect.stringContaining('Eicar-Signature')
  })

  const { env } = yimen.app
  const scanner = env.clamd
  try {
    // Nothing listens on the discard port.
    env.clamd = { host: '127.0.0.1', port: 9 }
    expect(await uploaded(PDF, 'a.pdf')).toMatchObject({ scan: 'not-scanned' })
    env.clamd = null
    expect(await uploaded(PDF, 'b.pdf')).toMatchObject({ scan: 'not-scanned' })
  } finally {
    env.clamd = scanner
  }
})

test('names keep what is Chinese and lose what is a path or a trick', async () => {
  const names: [string, string][] = [
    ['..\\..\\Windows\\总平面图.pdf', '总平面图.pdf'],
    ['/etc/红线图.pdf', '红线图.pdf'],
    ['evil\u202Efdp.exe', 'evilfdp.exe'],
    ['...', '未命名']
  ]
  for (const [given, kept] of names) expect(await uploaded(PDF, given)).toMatchObject({ name: kept })
  const { name } = (await uploaded(PDF, `${'长'.repeat(300)}.pdf`)) as unknown as { name: string }
  expect(name).toBe(`${'长'.repeat(196)}.pdf`)
})

test('only members upload for their organisation', async () => {
  for (const other of ['applicant2', 'hb-handler', 'administrator'])
    expect((await (await yimen.signIn(other)).upload(upload, PDF, 'a.pdf')).statusCode).toBe(403)
})

test('a paper is read by its organisation and by the offices that take part, by nobody else', async () => {
  const { id } = await uploaded(PDF, '报告.pdf')
  const { code } = (await yimen.db('materials').first())!
  const status = async (name: string) => (await (await yimen.signIn(name)).get(`/api/files/${id}`)).statusCode
  // Not filed with anything yet.
  expect(await status('hb-handler')).toBe(403)

  await yimen
    .db('application_papers')
    .insert({ applicationId: granted.applicationId, material: code, fileId: id, round: 1 })
  const may = ['applicant', 'hb-handler', 'hb-head', 'fg-lead', 'fg-handler', 'supervisor', 'administrator']
  for (const name of may) expect([name, await status(name)]).toEqual([name, 200])
  for (const name of ['applicant2', 'sl-handler', 'fg-lead-360521', 'designer', 'window'])
    expect([name, await status(name)]).toEqual([name, 403])
  expect((await yimen.visitor().get(`/api/files/${id}`)).statusCode).toBe(401)
})

test('who asks for a file that is not there is told so only when signed in', async () => {
  const path = '/api/files/00000000-0000-0000-0000-000000000000'
  expect((await applicant.get(path)).statusCode).toBe(404)
  expect((await yimen.visitor().get(path)).statusCode).toBe(401)
})

test('blank forms and samples that an administrator uploads are for everybody', async () => {
  const administrator = await yimen.signIn('administrator')
  const { code } = (await yimen.db('materials').first())!
  const form = (await administrator.upload(`/api/materials/${code}/blank`, PDF, '申请表.pdf')).json()
  const sample = (await administrator.upload(`/api/materials/${code}/sample`, PNG, '样例.png')).json()
  expect(await yimen.db('materials').where({ code }).first()).toMatchObject({
    blankFileId: form.id,
    sampleFileId: sample.id
  })
  for (const { id } of [form, sample])
    expect((await yimen.visitor().get(`/api/files/${id}`)).statusCode).toBe(200)

  expect((await administrator.upload('/api/materials/none/blank', PDF, 'a.pdf')).statusCode).toBe(404)
  expect((await applicant.upload(`/api/materials/${code}/blank`, PDF, 'a.pdf')).statusCode).toBe(403)
})

test('the page is told what may be uploaded before anything is sent', async () => {
  expect((await yimen.visitor().get('/api/upload-limits')).json()).toEqual({
    maxBytes: 1024 * 1024,
    mediaTypes: [
      'application/pdf',
      'application/ofd',
      'image/png',
      'image/jpeg',
      'image/vnd.dwg',
      'application/zip'
    ]
  })
})
