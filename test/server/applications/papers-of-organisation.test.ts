import { existsSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { contentPath } from '../../../server/files/content-store.ts'
import { seedShipped } from '../../../server/seed.ts'
import { startTestApp, type TestApp, type Visitor } from '../../support/app.ts'

const MATERIAL = 'M06'
const paper = (text: string) => Buffer.from(`%PDF-1.4\n% ${text}\n%%EOF\n`)

let yimen: TestApp
let applicant: Visitor
let organisationId: string
beforeAll(async () => {
  yimen = await startTestApp()
  await seedShipped(yimen.db)
  applicant = await yimen.signIn('applicant')
  organisationId = (await applicant.get('/api/session')).json().user.organisations[0].id
}, 180_000)
afterAll(() => yimen.close())

async function draft(nameZh: string): Promise<{ id: string; projectId: string }> {
  const created = await applicant.post('/api/projects', { organisationId, nameZh, jurisdiction: '360500' })
  return created.json().application
}
async function upload(content: Buffer, name: string): Promise<{ id: string; sha256: string }> {
  return (await applicant.upload(`/api/organisations/${organisationId}/files`, content, name)).json()
}
async function attach(application: string, fileId: string): Promise<void> {
  const body = { material: MATERIAL, fileId }
  const answer = await applicant.post(`/api/applications/${application}/papers`, body)
  expect(answer.statusCode).toBe(200)
}
const library = async (visitor: Visitor) => visitor.get(`/api/organisations/${organisationId}/papers`)

test('papers of an organisation’s filings are offered again, the same bytes once, to its members only', async () => {
  const [one, two] = [await draft('隔膜一期'), await draft('隔膜二期')]
  const report = await upload(paper('可研'), '可行性研究报告.pdf')
  await attach(one.id, report.id)
  await attach(two.id, report.id)
  await attach(two.id, (await upload(paper('可研二期'), '可行性研究报告(二期).pdf')).id)
  await upload(paper('没有用到'), '没有用到.pdf')

  const { papers } = (await library(applicant)).json()
  expect(
    papers.map(({ name, projectName }: { name: string; projectName: string }) => [name, projectName])
  ).toEqual([
    ['可行性研究报告(二期).pdf', '隔膜二期'],
    ['可行性研究报告.pdf', '隔膜二期']
  ])
  for (const other of ['applicant2', 'fg-lead', 'administrator'])
    expect((await library(await yimen.signIn(other))).statusCode).toBe(403)
})

test('a draft takes its papers with it, but not what another filing uses', async () => {
  const [goes, stays] = [await draft('不办了'), await draft('接着办')]
  const own = await upload(paper('只在这里'), '只在这里.pdf')
  const both = await upload(paper('两处都用'), '两处都用.pdf')
  await attach(goes.id, own.id)
  await attach(goes.id, both.id)
  await attach(stays.id, both.id)

  expect((await applicant.delete(`/api/projects/${goes.projectId}`)).statusCode).toBe(200)
  expect(await yimen.db('files').whereIn('id', [own.id, both.id]).pluck('id')).toEqual([both.id])
  const { home } = yimen.app.env
  expect(existsSync(contentPath(home, own.sha256))).toBe(false)
  expect(existsSync(contentPath(home, both.sha256))).toBe(true)
})
