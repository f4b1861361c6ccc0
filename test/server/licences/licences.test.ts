import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { contentPath } from '../../../server/files/content-store.ts'
import { issueLicence } from '../../../server/licences/issue-licence.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { grantCase, seedForCases, type GrantedCase } from './granted-case.ts'

const NOW = new Date('2026-03-25T01:00:00Z')

let yimen: TestApp
let granted: GrantedCase
beforeAll(async () => {
  yimen = await startTestApp({ now: () => NOW, settings: { YIMEN_PUBLIC_URL: 'https://yimen.example' } })
  await seedForCases(yimen.db)
  granted = await grantCase(yimen.db)
  await issueLicence(yimen.app, { caseId: granted.caseId, now: NOW })
}, 180_000)
afterAll(() => yimen.close())

const licenceOf = async (caseId: string) => (await yimen.db('licences').where({ caseId }).first())!

test('a granted case and the item merged into it get one licence each, dated on the decision', async () => {
  const licences = await yimen.db('licences').orderBy('number')
  expect(licences.map(({ caseId }) => caseId).sort()).toEqual([granted.caseId, granted.mergedCaseId].sort())
  expect(licences[0]).toMatchObject({
    number: '360500HB证-20260324-0001',
    holder: '新余锦恒新材料有限公司(示例)',
    issuedOn: '2026-03-24',
    checkCode: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  })
  const events = await yimen.db('case_events').where({ kind: 'licence-issued' })
  expect(events).toHaveLength(2)
})

test('however often and at whatever moment it is asked, a case has one licence', async () => {
  const other = await grantCase(yimen.db, '0002')
  await Promise.all([1, 2, 3].map(() => issueLicence(yimen.app, { caseId: other.caseId, now: NOW })))
  const first = await licenceOf(other.caseId)
  await issueLicence(yimen.app, { caseId: other.caseId, now: NOW })
  expect(await licenceOf(other.caseId)).toEqual(first)
  expect(await yimen.db('licences').whereIn('caseId', [other.caseId, other.mergedCaseId])).toHaveLength(2)
})

test('a case that was refused gets none', async () => {
  const other = await grantCase(yimen.db, '0003')
  await yimen.db('cases').whereIn('id', [other.caseId, other.mergedCaseId]).update({ state: 13 })
  await issueLicence(yimen.app, { caseId: other.caseId, now: NOW })
  expect(await yimen.db('licences').where({ caseId: other.caseId })).toEqual([])
})

test('the paper is a PDF that says in Chinese what was granted to whom', async () => {
  const { fileId, number, checkCode } = await licenceOf(granted.caseId)
  const file = (await yimen.db('files').where({ id: fileId }).first())!
  expect(file).toMatchObject({ organisationId: null, mediaType: 'application/pdf' })
  const { text, pages } = await readPdf(readFileSync(contentPath(yimen.app.env.home, file.sha256)))
  expect(pages).toBe(1)
  const { nameZh } = (await yimen
    .db('cases')
    .join('item_versions', 'item_versions.id', 'cases.item_version_id')
    .where({ 'cases.id': granted.caseId })
    .first('item_versions.name_zh as nameZh')) as { nameZh: string }
  for (const words of [
    '新余市生态环境局',
    '行政许可证',
    number,
    nameZh,
    '锂电隔膜生产线建设项目',
    '2026年3月24日',
    '已加盖电子印章',
    `https://yimen.example/check/${checkCode}`
  ])
    expect(text).toContain(words.replace(/\s/g, ''))
})

test('anybody checks it by its code, as a page and as JSON, typed in small letters too', async () => {
  const { checkCode, number } = await licenceOf(granted.caseId)
  const json = await yimen.visitor().get(`/api/check/${checkCode.toLowerCase()}`)
  expect(json.json()).toMatchObject({
    number,
    valid: true,
    issuedOn: '2026-03-24',
    departmentZh: '新余市生态环境局',
    holder: '新余锦恒新材料有限公司(示例)'
  })
  const page = await yimen.visitor().get(`/check/${checkCode}`)
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(page.body).toContain('<h1>有效</h1>')
  expect(page.body).toContain('2026年3月24日起有效')
  expect(page.body).not.toContain('<script')
})

test('who types the number or the code that stands on it comes to the same card', async () => {
  const { checkCode, number } = await licenceOf(granted.caseId)
  for (const typed of [number, ` ${checkCode.toLowerCase()}`]) {
    const found = await yimen.visitor().get(`/check?number=${encodeURIComponent(typed)}&lang=en`)
    expect([found.statusCode, found.headers.location]).toEqual([303, `/check/${checkCode}?lang=en`])
  }
  const none = await yimen.visitor().get('/check?number=no-such-licence&lang=zh')
  expect(none.statusCode).toBe(404)
  expect(none.body).toContain('没有这个编号或核验码')
  expect(none.body).toContain('href="?number=no-such-licence&amp;lang=en"')
})

test('the page speaks the reader’s language', async () => {
  const { checkCode } = await licenceOf(granted.caseId)
  const english = await yimen.visitor().get(`/check/${checkCode}?lang=en`)
  expect(english.body).toContain('<h1>Valid</h1>')
  expect(english.body).toContain('24 March 2026')
  const accept = (language: string) =>
    yimen.visitor().send('GET', `/check/${checkCode}`, undefined, { 'accept-language': language })
  expect((await accept('en-GB,en;q=0.9')).body).toContain('<html lang="en">')
  expect((await accept('fr')).body).toContain('<html lang="zh-CN">')
})

test('a code that no licence has is told in the same look, with 404', async () => {
  const page = await yimen.visitor().get('/check/0000000000000000000000000A')
  expect(page.statusCode).toBe(404)
  expect(page.body).toContain('<h1>查无此证</h1>')
  expect((await yimen.visitor().get('/api/check/x')).json().code).toBe('NOT_FOUND')
})

test('a revoked licence and one that ran out are not valid', async () => {
  const other = await grantCase(yimen.db, '0004')
  await issueLicence(yimen.app, { caseId: other.caseId, now: NOW })
  const { id, checkCode } = await licenceOf(other.caseId)
  await yimen.db('licences').where({ id }).update({ validUntil: '2026-03-24' })
  expect((await yimen.visitor().get(`/check/${checkCode}`)).body).toContain('有效期已于2026年3月24日届满')
  await yimen.db('licences').where({ id }).update({ revokedAt: '2026-03-24T17:00:00Z', validUntil: null })
  expect((await yimen.visitor().get(`/check/${checkCode}`)).body).toContain('已于2026年3月25日撤销')
  expect((await yimen.visitor().get(`/api/check/${checkCode}`)).json().valid).toBe(false)
})

test('what people wrote cannot become part of the page', async () => {
  const { id, checkCode } = await licenceOf(granted.mergedCaseId)
  await yimen.db('licences').where({ id }).update({ holder: '<img src=x onerror="1">' })
  const { body } = await yimen.visitor().get(`/check/${checkCode}`)
  expect(body).toContain('&lt;img src=x onerror=&quot;1&quot;&gt;')
})

test('the applicant’s first download delivers it: the clock stops and it is recorded once', async () => {
  const { fileId } = await licenceOf(granted.caseId)
  const running = () =>
    yimen.db('clocks').where({ ownerId: granted.caseId, kind: 'delivery' }).whereNull('stoppedOn')
  const [head, applicant, other] = await Promise.all(
    ['hb-head', 'applicant', 'applicant2'].map((name) => yimen.signIn(name))
  )
  expect((await other!.get(`/api/files/${fileId}`)).statusCode).toBe(403)
  expect((await head!.get(`/api/files/${fileId}`)).statusCode).toBe(200)
  expect(await running()).toHaveLength(1)

  for (let i = 0; i < 2; i += 1) expect((await applicant!.get(`/api/files/${fileId}`)).statusCode).toBe(200)
  expect(await running()).toEqual([])
  expect((await licenceOf(granted.caseId)).firstDownloadedAt).toBe(NOW.toISOString())
  const events = await yimen.db('case_events').where({ kind: 'licence-downloaded' })
  expect(events).toMatchObject([
    { caseId: granted.caseId, personId: granted.applicantId, happenedOn: '2026-03-25' }
  ])
})
