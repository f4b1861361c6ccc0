import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { contentPath } from '../../../../server/files/content-store.ts'
import { clearUnused, clearUploads } from '../../../../server/files/start-clearing.ts'
import { startTestApp, type TestApp, type Visitor } from '../../../support/app.ts'
import { until } from '../../../support/until.ts'
import { grantCase, seedForCases, type GrantedCase } from '../../licences/granted-case.ts'
import { startClamd, type Clamd } from '../clamd-server.ts'
import { speakTus } from './tus-visitor.ts'

const MIB = 1024 * 1024
const HOUR = 3_600_000
/** Larger than what lies in a socket's buffers, so that a broken line leaves a part of it. */
const PDF = Buffer.concat([Buffer.from('%PDF-1.4\n% 节能报告\n'), Buffer.alloc(3 * MIB, 7)])

let yimen: TestApp
let clamd: Clamd
let granted: GrantedCase
let applicant: Visitor
let tus: ReturnType<typeof speakTus>
let organisationId: string
let now = Date.now()
beforeAll(async () => {
  clamd = await startClamd()
  yimen = await startTestApp({
    now: () => new Date(now),
    settings: {
      YIMEN_UPLOAD_LIMIT_MB: '8',
      YIMEN_UNUSED_LIMIT_MB: '20',
      YIMEN_UPLOAD_HOURS: '24',
      YIMEN_SESSION_HOURS: '744',
      YIMEN_CLAMD: clamd.address
    }
  })
  await yimen.app.listen({ port: 0, host: '127.0.0.1' })
  await seedForCases(yimen.db)
  granted = await grantCase(yimen.db)
  organisationId = granted.organisationId
  applicant = await yimen.signIn('applicant')
  tus = speakTus(yimen, applicant)
}, 180_000)
afterAll(async () => {
  await yimen.close()
  await clamd.close()
})
// Each starts with an empty store: what the others left would count in the quota.
beforeEach(async () => {
  await yimen.db('application_papers').delete()
  await yimen.db('uploads').delete()
  await yimen.db('files').where({ organisationId }).delete()
  for (const name of onDisk()) rmSync(join(yimen.app.env.home, 'files', 'uploads', name))
})

const onDisk = () => readdirSync(join(yimen.app.env.home, 'files', 'uploads'))
const uploadId = (path: string) => path.split('/').at(-1)!
const offsetOf = async (path: string) => Number((await tus.ask(path)).headers['upload-offset'])

test('an upload whose line breaks in the middle of a piece goes on from where it was', async () => {
  const path = await tus.begun(organisationId, PDF.length, '节能报告 (终稿).pdf')
  await expect(tus.piece(path, 0, PDF, 2 * MIB)).rejects.toThrow()
  let offset = 0
  await until(
    async () => (offset = await offsetOf(path)) > 0,
    20_000,
    () => 'nothing has arrived'
  )
  expect(offset).toBeLessThan(PDF.length)
  expect(await yimen.db('files').where({ organisationId })).toEqual([])

  const last = await tus.piece(path, offset, PDF.subarray(offset))
  expect(last.status).toBe(204)
  const id = String(last.headers['yimen-file-id'])
  expect(await yimen.db('files').where({ id }).first()).toMatchObject({
    name: '节能报告 (终稿).pdf',
    mediaType: 'application/pdf',
    size: PDF.length,
    sha256: createHash('sha256').update(PDF).digest('hex'),
    scan: 'clean'
  })
  expect(clamd.last().equals(PDF)).toBe(true)
  expect((await applicant.get(`/api/files/${id}`)).rawPayload.equals(PDF)).toBe(true)
  expect(onDisk()).toEqual([])

  // Its answer was lost: the browser asks again, and there is still one file.
  expect((await tus.ask(path)).headers).toMatchObject({
    'upload-offset': String(PDF.length),
    'yimen-file-id': id
  })
  expect(await yimen.db('files').where({ organisationId })).toHaveLength(1)
})

test('bytes that were all there when the server stopped become a file when the browser asks', async () => {
  const path = await tus.begun(organisationId, PDF.length)
  await tus.piece(path, 0, PDF.subarray(0, MIB))
  // As a server leaves it that was ended between the last byte and the row of the file.
  appendFileSync(join(yimen.app.env.home, 'files', 'uploads', uploadId(path)), PDF.subarray(MIB))

  const [one, two] = await Promise.all([tus.ask(path), tus.ask(path)])
  expect(one.headers['yimen-file-id']).toMatch(/^[0-9a-f-]{36}$/)
  expect(two.headers['yimen-file-id']).toBe(one.headers['yimen-file-id'])
  expect(await yimen.db('files').where({ organisationId })).toHaveLength(1)
})

test('a piece that does not fit to what is there changes nothing', async () => {
  const path = await tus.begun(organisationId, PDF.length)
  await tus.piece(path, 0, PDF.subarray(0, 100))
  const wrong = await tus.piece(path, 200, PDF.subarray(200))
  expect([wrong.status, JSON.parse(wrong.body).code]).toEqual([409, 'UPLOAD_REFUSED'])
  expect(await offsetOf(path)).toBe(100)
  // More than was announced.
  expect((await tus.piece(path, 100, Buffer.alloc(PDF.length))).status).toBe(413)
})

test('another person does not see, continue or stop an upload, a colleague of the organisation neither', async () => {
  const path = await tus.begun(organisationId, PDF.length)
  const colleague = await yimen.db('people').where({ username: 'applicant2' }).first('id')
  const other = speakTus(yimen, await yimen.signIn('applicant2'))
  const all = async () => [
    (await other.ask(path)).status,
    (await other.piece(path, 0, PDF)).status,
    (await other.stop(path)).status
  ]
  expect(await all()).toEqual([403, 403, 403])
  const membership = { organisationId, personId: colleague!.id }
  await yimen.db('memberships').insert(membership)
  expect(await all()).toEqual([403, 403, 403])
  await yimen.db('memberships').where(membership).delete()
  expect((await other.begin(organisationId, 100)).status).toBe(403)
  expect(await offsetOf(path)).toBe(0)
})

test('a write without the CSRF token is refused', async () => {
  const path = await tus.begun(organisationId, PDF.length)
  const bare = speakTus(yimen, { ...applicant, kept: { ...applicant.kept, csrfToken: '' } })
  expect((await bare.piece(path, 0, PDF)).status).toBe(403)
  expect((await bare.begin(organisationId, 100)).status).toBe(403)
})

test('what is no paper is refused when it is all there, and nothing of it stays', async () => {
  const virus = Buffer.concat([PDF.subarray(0, 100), Buffer.from('EICAR-STANDARD-ANTIVIRUS-TEST-FILE')])
  const refused: [Buffer, number, string][] = [
    [Buffer.from('MZ\x90 a programme that is called a report'), 415, 'MEDIA_TYPE_REFUSED'],
    [virus, 422, 'FILE_INFECTED']
  ]
  for (const [content, status, code] of refused) {
    const path = await tus.begun(organisationId, content.length)
    const answer = await tus.piece(path, 0, content)
    expect([answer.status, JSON.parse(answer.body)]).toEqual([
      status,
      expect.objectContaining({ code, number: expect.any(String) })
    ])
    expect((await tus.ask(path)).status).toBe(410)
  }
  expect(onDisk()).toEqual([])
  expect(await yimen.db('files').where({ organisationId })).toEqual([])
})

test('too large, empty and announced without a size are refused before anything is sent', async () => {
  const large = await tus.begin(organisationId, 8 * MIB + 1)
  expect([large.status, JSON.parse(large.body).code]).toEqual([413, 'FILE_TOO_LARGE'])
  expect(JSON.parse((await tus.begin(organisationId, 0)).body).code).toBe('FILE_EMPTY')
  const unsized = await tus.send('POST', `/api/organisations/${organisationId}/uploads`)
  expect(unsized.status).toBe(400)
  expect(await yimen.db('uploads')).toEqual([])
})

test('what an organisation uploaded without using it is limited; what a filing uses is not counted', async () => {
  for (let i = 0; i < 2; i += 1) await tus.begun(organisationId, 8 * MIB)
  const third = await tus.begin(organisationId, 8 * MIB)
  expect([third.status, JSON.parse(third.body)]).toEqual([
    409,
    expect.objectContaining({ code: 'UPLOAD_QUOTA', message: expect.stringContaining('20 MiB') })
  ])
  const path = await tus.begun(organisationId, PDF.length)
  const { headers } = await tus.piece(path, 0, PDF)
  expect((await tus.begin(organisationId, 2 * MIB)).status).toBe(409)
  await use(String(headers['yimen-file-id']))
  expect((await tus.begin(organisationId, 2 * MIB)).status).toBe(201)
})

async function use(fileId: string): Promise<void> {
  const { code } = (await yimen.db('materials').first())!
  const { applicationId } = granted
  await yimen.db('application_papers').insert({ applicationId, material: code, fileId, round: 1 })
}

test('one that nobody continued is removed, one that is continued is not', async () => {
  const [left, going] = [
    await tus.begun(organisationId, PDF.length),
    await tus.begun(organisationId, PDF.length)
  ]
  for (const path of [left, going]) await tus.piece(path, 0, PDF.subarray(0, 100))
  now += 20 * HOUR
  await tus.piece(going, 100, PDF.subarray(100, 200))
  now += 5 * HOUR
  // Before it is cleared it cannot be continued either.
  expect((await tus.ask(left)).status).toBe(410)
  await clearUploads(yimen.app)
  expect(onDisk()).toEqual([uploadId(going)])
  expect((await tus.piece(going, 200, PDF.subarray(200))).status).toBe(204)
})

test('a person stops an upload, and its bytes go', async () => {
  const path = await tus.begun(organisationId, PDF.length)
  await tus.piece(path, 0, PDF.subarray(0, 100))
  expect((await tus.stop(path)).status).toBe(204)
  expect(onDisk()).toEqual([])
  expect((await tus.ask(path)).status).toBe(410)
})

test('papers that no filing uses are removed after some days, with their bytes when no other file has them', async () => {
  const landed = async (content: Buffer) => {
    const path = await tus.begun(organisationId, content.length)
    return String((await tus.piece(path, 0, content)).headers['yimen-file-id'])
  }
  const alone = Buffer.concat([PDF, Buffer.from('alone')])
  const [used, same, other] = [await landed(PDF), await landed(PDF), await landed(alone)]
  await use(used)
  now += 29 * 24 * HOUR
  await clearUnused(yimen.app)
  expect(await yimen.db('files').where({ organisationId })).toHaveLength(3)
  now += 2 * 24 * HOUR
  await clearUnused(yimen.app)
  expect(await yimen.db('files').where({ organisationId }).pluck('id')).toEqual([used])
  expect([same, other].includes(used)).toBe(false)

  const place = (content: Buffer) =>
    contentPath(yimen.app.env.home, createHash('sha256').update(content).digest('hex'))
  expect(readFileSync(place(PDF)).equals(PDF)).toBe(true)
  expect(existsSync(place(alone))).toBe(false)
})
