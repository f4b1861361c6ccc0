import { afterAll, expect, test } from '@jest/globals'
import type { Dossier } from '../../../server/dossiers/schema.ts'
import type { InboxRow } from '../../../server/inbox/schema.ts'
import { enterPlan, makeCity, resumeMaking } from '../../../server/sample-city/make-city.ts'
import { listOpenTasks } from '../../../server/sample-city/open-tasks.ts'
import { plan } from '../../../server/sample-city/plan.ts'
import type { OthersAtWork } from '../../../server/sample-city/schema.ts'
import { startFlow } from '../../support/flow.ts'
import { useFlow } from '../../support/flow-suite.ts'
import { signIn } from '../../support/flow-people.ts'
import { startOwnEngine, type OwnEngine } from '../../support/own-engine.ts'
import { until } from '../../support/until.ts'

// An engine of its own: what another suite's server would do for these projects happens at that server's time.
let engine: OwnEngine
const suite = useFlow(async () => {
  engine = await startOwnEngine()
  return startFlow(engine)
})
afterAll(() => engine?.remove())

/** The suite's today is Monday 2 March 2026; after the Spring Festival Saturday 28 February was worked. */
const SLUGS = [
  'filed-missing',
  'deemed-precheck',
  'correction-late',
  'review-warning',
  'round-two-item',
  'extension',
  'at-province'
]
const few = plan.filter(({ slug }) => SLUGS.includes(slug))

const applicationOf = async (slug: string) => {
  const { db } = suite.flow
  const row = (await db('sample_projects').where({ slug }).first())!
  return (await db('applications').where({ projectId: row.projectId! }).orderBy('createdAt').first())!
}
const count = async () => {
  const { rows } = await suite.flow.db.raw(
    `select (select count(*) from projects) || '/' || (select count(*) from acts) || '/'
       || (select count(*) from application_papers) || '/' || (select count(*) from case_events) as counts`
  )
  return rows[0].counts as string
}

test('the plan has forty projects, in the city and in both counties, each with a name of its own', () => {
  expect(new Set(plan.map(({ slug }) => slug)).size).toBe(40)
  expect(new Set(plan.map(({ nameZh }) => nameZh)).size).toBe(40)
  expect(new Set(plan.map(({ region }) => region)).size).toBe(5)
})

test('projects are made on their days, also after an interruption, and once', async () => {
  const { app, db } = suite.flow
  await enterPlan(app, few)
  let looks = 0
  await makeCity(app, await resumeMaking(app, few), () => (looks += 1) > 12)
  expect(app.pastClocks.projects().length).toBeGreaterThan(0)
  await makeCity(app, await resumeMaking(app, few))
  expect(app.pastClocks.projects()).toEqual([])
  expect(await db('sample_projects').whereNull('madeAt')).toEqual([])

  const made = await count()
  await enterPlan(app, few)
  await makeCity(app, await resumeMaking(app, few))
  expect(await count()).toBe(made)
  expect(await db('projects').count('id')).toEqual([{ count: few.length }])
})

test('each project is in the state that its name in the plan says', async () => {
  const { db } = suite.flow
  expect(await applicationOf('filed-missing')).toMatchObject({ state: 'filed' })
  const silent = await applicationOf('deemed-precheck')
  expect(silent).toMatchObject({ state: 'accepted', deemedAccepted: true })
  // Filed 7 working days before 2 March: 13 February, with the festival between.
  expect(silent.filedAt!.slice(0, 10)).toBe('2026-02-13')
  expect(await applicationOf('correction-late')).toMatchObject({ state: 'withdrawn' })
  const returned = await applicationOf('round-two-item')
  expect(await db('cases').where({ applicationId: returned.id, item: 'SL-XK-0001' }).first()).toMatchObject({
    round: 2,
    state: 8
  })
})

test('what runs beside the main line, and later stages, are as far as their names say', async () => {
  const { db } = suite.flow
  const extended = await applicationOf('extension')
  const move = await db('case_moves').where({ applicationId: extended.id, move: 'extension' }).first()
  expect(move).toMatchObject({ state: 'done' })
  const clock = await db('clocks').where({ businessKey: move!.number, kind: 'promised' }).first()
  expect(clock).toMatchObject({ limitDays: 7, stoppedOn: null })

  const { projectId } = await applicationOf('at-province')
  const stages = await db('applications').where({ projectId }).orderBy('stage').select('stage', 'state')
  expect(stages).toEqual([
    { stage: 'S1', state: 'passed' },
    { stage: 'S2', state: 'in-review' }
  ])
  const [task, ...others] = await listOpenTasks(db, projectId)
  expect(others).toEqual([])
  expect(task).toMatchObject({ form: 'yimen:enter-result', groups: ['ZR-land@360500:handler'] })
  const row = await db('cases').where({ number: task!.businessKey }).first()
  expect(row).toMatchObject({ item: 'ZR-XK-0004' })
})

test('signals are right today, and what happened bears its day', async () => {
  const { db } = suite.flow
  const handler = await signIn(suite.flow, 'hb-handler')
  const { id: applicationId } = await applicationOf('review-warning')
  const row = (await db('cases').where({ applicationId, item: 'HB-XK-0001' }).first())!
  const entry = (await db('inbox_entries').where({ businessKey: row.number }).first())!
  const page = (await handler.get(`/api/tasks/${entry.taskId}`)).json<{ task: InboxRow }>()
  // Its row is the pair's with the department's opinion, which is due first.
  expect(page.task).toMatchObject({
    form: 'yimen:review-opinion',
    signal: 'yellow',
    daysLeft: 0,
    assignee: { me: true },
    companion: { form: 'yimen:review', businessKey: row.number }
  })
  const { clocks } = (await handler.get(`/api/dossiers/${row.number}`)).json<Dossier>()
  expect(clocks.find(({ kind }) => kind === 'promised')).toMatchObject({ signal: 'warning', daysLeft: 2 })
  expect(new Date(entry.createdAt).toISOString() < '2026-03-01').toBe(true)

  const deemed = await db('notifications').where({ kind: 'deemed-accepted' }).first()
  expect(new Date(deemed!.createdAt).toISOString() < '2026-03-02').toBe(true)
  const { rows: disordered } = await db.raw(
    `select id from (select id, happened_on, kind, lag(happened_on) over (partition by project_id order by id) as before
                     from case_events) e
     where happened_on > '2026-03-02' or (happened_on < before and kind <> 'deemed-accepted')`
  )
  expect(disordered).toEqual([])
  // 催办 came on the day on which it was due, not today.
  const urged = await db('case_events').where({ kind: 'urged', businessKey: row.number }).first()
  expect(urged?.happenedOn).toBe('2026-03-02')
})

test('the others work on a project until what is left is that person’s', async () => {
  const { flow, applicant } = suite
  const { projectId, applicationId } = await applicant.files('锂电隔膜生产线建设项目')
  const url = `/api/projects/${projectId}/others`
  const ended = async (person: { get: typeof applicant.get }): Promise<OthersAtWork> => {
    let state: OthersAtWork | undefined
    await until(
      async () => !(state = (await person.get(url)).json<OthersAtWork>()).running,
      120_000,
      () => `the others do not come to an end: ${JSON.stringify(state)}`
    )
    return state!
  }

  const lead = await signIn(flow, 'fg-lead')
  expect((await lead.post(url)).json()).toMatchObject({ available: true, running: true })
  expect(await ended(lead)).toMatchObject({ end: 'yours', left: [{ form: 'yimen:accept' }] })
  const person = await flow.db('people').where({ username: 'fg-lead' }).first('id')
  expect(await flow.db('acts').where({ applicationId, personId: person!.id })).toEqual([])
  expect(
    await flow.db('admin_events').where({ act: 'sample.let-others-work', subject: projectId }).first()
  ).toMatchObject({ personId: person!.id })

  await applicant.post(url)
  expect(await ended(applicant)).toMatchObject({ end: 'finished', last: { form: 'yimen:conclude' } })
  const page = await applicant.page(projectId)
  expect(page.project.applicationState).toBe('passed')
  await until(
    async () => (await applicant.page(projectId)).results.length === 4,
    60_000,
    'licences are missing'
  )
})
