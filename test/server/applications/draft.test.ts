import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { describeForProcess } from '../../../server/applications/process-variables.ts'
import type { FiledApplication } from '../../../server/applications/store.ts'
import { seedShipped } from '../../../server/seed.ts'
import { sampleProject } from '../../support/sample-projects.ts'
import { startTestApp, type TestApp, type Visitor } from '../../support/app.ts'

let yimen: TestApp
let applicant: Visitor
let draft: { id: string; projectId: string }
const PLANT = sampleProject('锂电隔膜生产线建设项目')

beforeAll(async () => {
  yimen = await startTestApp()
  await seedShipped(yimen.db)
  applicant = await yimen.signIn('applicant')
  const { user } = (await applicant.get('/api/session')).json()
  const project = { organisationId: user.organisations[0].id, nameZh: '隔膜', jurisdiction: '360500' }
  const created = await applicant.post('/api/projects', project)
  if (created.statusCode !== 200) throw new Error(created.body)
  draft = created.json().application
}, 180_000)
afterAll(() => yimen.close())

const save = (facts: object, form: object) =>
  applicant.put(`/api/applications/${draft.id}/draft`, { facts, form })

test('a draft takes the facts and answers of the form', async () => {
  expect((await save(PLANT.facts, PLANT.form)).statusCode).toBe(200)
})

test('a project of a region that is not there is refused by name', async () => {
  const { organisationId } = (await yimen.db('projects').where({ id: draft.projectId }).first())!
  const project = { organisationId, nameZh: '隔膜', jurisdiction: '999999' }
  expect((await applicant.post('/api/projects', project)).json().code).toBe('UNKNOWN_REGION')
})

test('a fact that nobody asks is refused: it would be a variable of the process, and could say whose task it is', async () => {
  const group = `organisation:${draft.id}`
  expect((await save({ ...PLANT.facts, leadGroup: group }, PLANT.form)).statusCode).toBe(400)
  expect((await save(PLANT.facts, { ...PLANT.form, leadGroup: group })).statusCode).toBe(400)
  const facts = { ...PLANT.facts, leadGroup: group, constructor: 'x' }
  const filed = { ...draft, facts, form: PLANT.form } as unknown as FiledApplication
  const variables = await yimen.db.transaction((trx) => describeForProcess(trx, filed))
  const own = ['application', 'unknown']
  expect(Object.keys(variables).toSorted()).toEqual([...Object.keys(PLANT.facts), ...own].toSorted())
})

test('a person’s drafts are listed with project and stage, what was changed last first; another’s are not', async () => {
  const { organisationId } = (await yimen.db('projects').where({ id: draft.projectId }).first())!
  const created = await applicant.post('/api/projects', { organisationId, nameZh: '仓储' })
  const { application, project } = created.json()
  const list = async (visitor: Visitor) => (await visitor.get('/api/drafts')).json().drafts
  expect(await list(applicant)).toMatchObject([
    { applicationId: application.id, projectId: project.id, projectName: '仓储', stage: 'S1', item: null },
    { applicationId: draft.id }
  ])
  await save(PLANT.facts, PLANT.form)
  const [first] = await list(applicant)
  expect(first).toMatchObject({ applicationId: draft.id })
  const page = (await applicant.get(`/api/projects/${draft.projectId}`)).json()
  expect(page.drafts).toEqual([first])
  expect(await list(await yimen.signIn('applicant2'))).toEqual([])
})
