import { expect, test } from '@jest/globals'
import { isQuiet } from '../../server/sample-city/open-tasks.ts'
import { useFlow } from '../support/flow-suite.ts'
import { signIn, type Filing, type Person } from '../support/flow-people.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
const PLANT = '锂电隔膜生产线建设项目'
const RESTORATION = '分宜县矿区生态修复工程'

async function accepted(name = PLANT): Promise<Filing> {
  const filing = await suite.applicant.files(name)
  await suite.officers.accepts(filing)
  return filing
}
const review = { form: 'yimen:review' as const, outcome: 'propose-grant' as const, text: '同意' }

test('a filing by double click is one filing', async () => {
  const { flow, applicant } = suite
  const draft = await applicant.drafts('社区便民仓储')
  await applicant.suppliesPapers(draft.applicationId)
  const url = `/api/applications/${draft.applicationId}/file`
  const answers = await Promise.all([applicant.post(url), applicant.post(url)])
  expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
  const commands = await flow.db('engine_commands').where({ tree: draft.projectId })
  expect(commands).toHaveLength(1)
  expect(await flow.db('cases').where({ applicationId: draft.applicationId })).toHaveLength(1)
})

test('an incomplete draft is not filed, and the answer says what is missing', async () => {
  const { applicant } = suite
  const draft = await applicant.drafts(PLANT, { eiaClass: undefined })
  const answer = await applicant.post(`/api/applications/${draft.applicationId}/file`)
  expect([answer.statusCode, answer.json().code]).toEqual([422, 'APPLICATION_INCOMPLETE'])
  expect(answer.body).toContain('facts.eiaClass')
})

test('a decision submitted twice is one act', async () => {
  const { flow, officers } = suite
  const filing = await accepted()
  const row = await officers.caseOf(filing, 'HB-XK-0002')
  const handler = await officers.of(row, 'handler')
  const { taskId } = await handler.task(row.number, 'yimen:review')
  const url = `/api/tasks/${taskId}/complete`
  const body = await handler.judges(row.number, review)
  const answers = await Promise.all([handler.post(url, body), handler.post(url, body)])
  expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect(await flow.db('acts').where({ taskId })).toHaveLength(1)
  expect((await handler.post(url, body)).statusCode).toBe(409)
  await (await officers.of(row, 'head')).task(row.number, 'yimen:decide')
})

/** A second handler of FG for as long as `work` lasts: the two see the same tasks. */
async function withColleague(work: (colleague: Person) => Promise<void>): Promise<void> {
  const { flow } = suite
  const unit = (await flow.db('org_units').where({ department: 'FG', region: '360500' }).first('id'))!
  const { id } = (await flow.db('people').where({ username: 'fg-head' }).first('id'))!
  const held = { personId: id, role: 'handler' as const, orgUnitId: unit.id }
  await flow.db('roles_held').insert(held).onConflict().ignore()
  try {
    await work(await signIn(flow, 'fg-head'))
  } finally {
    await flow.db('roles_held').where(held).delete()
  }
}

test('of two officers who decide the same task at one moment one is heard, the other learns that it is done', async () => {
  const { flow, officers } = suite
  const filing = await accepted()
  const row = await officers.caseOf(filing, 'FG-XK-0006')
  const handler = await officers.of(row, 'handler')
  await withColleague(async (colleague) => {
    const { taskId } = await handler.task(row.number, 'yimen:review')
    await colleague.task(row.number, 'yimen:review')
    const url = `/api/tasks/${taskId}/complete`
    const body = await handler.judges(row.number, review)
    const answers = await Promise.all([handler.post(url, body), colleague.post(url, body)])
    const refused = answers.filter(({ statusCode }) => statusCode !== 200)
    expect(refused.map((answer) => [answer.statusCode, answer.json().code])).toEqual([[409, 'TASK_NOT_OPEN']])
    expect(await flow.db('acts').where({ taskId })).toHaveLength(1)
  })
})

test('of two who claim one wins, and only the winner may give it back', async () => {
  const { flow, officers } = suite
  const filing = await accepted()
  const row = await officers.caseOf(filing, 'FG-XK-0006')
  const handler = await officers.of(row, 'handler')
  await withColleague(async (colleague) => {
    const { taskId } = await handler.task(row.number, 'yimen:review')
    await colleague.task(row.number, 'yimen:review')
    const url = `/api/tasks/${taskId}/claim`
    const answers = await Promise.all([handler.post(url), colleague.post(url)])
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
    const [winner, loser] = answers[0].statusCode === 200 ? [handler, colleague] : [colleague, handler]

    expect((await officers.caseOf(filing, 'FG-XK-0006')).state).toBe(8)
    expect((await loser.get(`/api/tasks/${taskId}`)).json().blocked).toMatchObject({
      code: 'CLAIMED_BY_ANOTHER'
    })
    expect((await loser.post(`/api/tasks/${taskId}/complete`, review)).json().code).toBe('CLAIMED_BY_ANOTHER')
    expect((await loser.delete(url)).json().code).toBe('NOT_CLAIMED_BY_YOU')
    expect((await winner.inbox('mine', row.number)).map((entry) => entry.taskId)).toEqual([taskId])
    expect((await loser.inbox('department', row.number)).map((entry) => entry.taskId)).toEqual([taskId])

    // Back and forth faster than the engine hears of it.
    await winner.delete(url)
    expect((await loser.post(url)).statusCode).toBe(200)
    const claimer = (await flow
      .db('people')
      .where({ name: (await loser.get('/api/session')).json().user.name })
      .first())!
    const engineSays = async () => {
      const { rows } = await flow.db.raw(
        'select assignee_ as assignee from engine.act_ru_task where id_ = ?',
        [taskId]
      )
      return rows[0]?.assignee as string | undefined
    }
    await until(async () => (await engineSays()) === claimer.id, 60_000, 'the engine has another assignee')
    const entries = await flow.db('inbox_entries').where({ taskId })
    expect(new Set(entries.map(({ assignee }) => assignee))).toEqual(new Set([claimer.id]))
    await loser.does(row.number, review)
  })
})

test('looking changes nothing', async () => {
  const { officers, flow, applicant } = suite
  const filing = await accepted()
  const row = await officers.caseOf(filing, 'HB-XK-0002')
  const handler = await officers.of(row, 'handler')
  const { taskId } = await handler.task(row.number)
  const count = async () => {
    const tables = ['case_events', 'acts', 'engine_commands', 'notifications'] as const
    return Promise.all(
      tables.map(async (table) => {
        const { rows } = await flow.db.raw(
          table === 'engine_commands'
            ? `select count(*)::int as n from engine_commands where tree = ?`
            : table === 'acts'
              ? `select count(*)::int as n from acts where application_id = (select id from applications where project_id = ? limit 1)`
              : `select count(*)::int as n from ${table} where project_id = ?`,
          [filing.projectId]
        )
        return rows[0].n as number
      })
    )
  }
  // The departments' programmes are still at work when the first task is there.
  const parts = [
    ...(await officers.casesOf(filing)).filter(({ hostedBy }) => hostedBy === null),
    ...(await officers.opinionsOf(filing))
  ]
  const checked = () => flow.db('case_events').where({ projectId: filing.projectId, kind: 'checked' })
  await until(
    async () => (await checked()).length === parts.length && (await isQuiet(flow.db, [filing.projectId])),
    60_000,
    () => `not all of ${filing.number} was checked`
  )
  const before = await count()
  for (const url of [
    `/api/tasks/${taskId}`,
    `/api/dossiers/${row.number}`,
    `/api/dossiers/${filing.number}`,
    '/api/inbox?view=todo',
    '/api/inbox/counts',
    '/api/projects'
  ])
    expect((await handler.get(url)).statusCode).toBe(200)
  await applicant.page(filing.projectId)
  await applicant.checklist(filing.applicationId)
  expect(await count()).toEqual(before)
  expect((await officers.caseOf(filing, 'HB-XK-0002')).state).toBe(3)
})

test('the lists of a person page without gaps or repetitions, in both orders, and the counts fit', async () => {
  const { officers } = suite
  const { projectId } = await accepted()
  const { code } = (await suite.flow.db('projects').where({ id: projectId }).first('code'))!
  const handler = await officers.officer('fg-handler')
  type List = { rows: { taskId: string; companion: object | null }[]; nextCursor: string | null }
  // Of this filing alone: other suites' officers are at work at the same time.
  const list = async (rest: string) =>
    (await handler.get(`/api/inbox?view=todo&q=${code}&${rest}`)).json<List>()
  // 节能审查, and 备案 in one row with the department's opinion.
  let seen: List['rows'] = []
  await until(
    async () => {
      const { rows } = await list('limit=200')
      seen = rows
      return rows.length === 2 && rows.some(({ companion }) => companion)
    },
    60_000,
    () => `the tasks of the department do not come, only ${JSON.stringify(seen)}`
  )
  for (const sort of ['due', 'arrived']) {
    const all = (await list(`limit=200&sort=${sort}`)).rows.map(({ taskId }) => taskId)
    const paged: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: List = await list(`limit=1&sort=${sort}${cursor && `&cursor=${cursor}`}`)
      paged.push(...page.rows.map(({ taskId }) => taskId))
      cursor = page.nextCursor
    }
    expect(paged).toEqual(all)
  }
  expect((await handler.get('/api/inbox?view=todo&cursor=bm9uc2Vuc2U')).json().code).toBe('CURSOR_INVALID')
  expect((await handler.get(`/api/inbox/counts?q=${code}`)).json()).toMatchObject({ todo: 2 })
})

test('a county project goes to the county, and officers elsewhere see nothing of it', async () => {
  const { flow, officers } = suite
  const filing = await accepted(RESTORATION)
  expect((await flow.db('applications').where({ id: filing.applicationId }).first())!.leadGroup).toBe(
    'FG@360521:lead'
  )
  const offices = new Map(
    (await officers.casesOf(filing)).map(({ item, department, region }) => [item, `${department}@${region}`])
  )
  expect(Object.fromEntries(offices)).toMatchObject({
    'FG-XK-0002': 'FG@360521',
    'ZR-XK-0001': 'ZR-land@360521',
    // 报告书 are the city's.
    'HB-XK-0001': 'HB@360500'
  })

  const land = await officers.caseOf(filing, 'ZR-XK-0001')
  const { taskId } = await (await officers.of(land, 'handler')).task(land.number)
  const foreign = await officers.officer('zr-land-handler')
  expect(await foreign.inbox('todo', land.number)).toEqual([])
  expect((await foreign.get(`/api/tasks/${taskId}`)).statusCode).toBe(409)
  const denied = await foreign.post(`/api/tasks/${taskId}/complete`, review)
  expect([denied.statusCode, denied.json().code]).toEqual([403, 'NOT_IN_CANDIDATE_GROUP'])
  expect((await foreign.get(`/api/dossiers/${land.number}`)).statusCode).toBe(404)
  const other = await signIn(flow, 'applicant2')
  expect((await other.get(`/api/projects/${filing.projectId}`)).statusCode).toBe(404)
  expect((await other.get(`/api/dossiers/${land.number}`)).statusCode).toBe(404)
})

test('what an account leaves behind when it ends goes to a colleague, in the engine too', async () => {
  const { flow, officers } = suite
  const filing = await accepted()
  const row = await officers.caseOf(filing, 'HB-XK-0002')
  const unit = (await flow.db('org_units').where({ department: 'HB', region: '360500' }).first('id'))!
  const people = await Promise.all(
    ['leaving', 'staying'].map(async (word) => {
      const sample = (await flow.db('people').where({ username: 'hb-handler' }).first())!
      const [person] = await flow
        .db('people')
        .insert({ username: `${word}-${Date.now()}`, name: word, passwordHash: sample.passwordHash })
        .returning('*')
      await flow.db('roles_held').insert({ personId: person!.id, role: 'handler', orgUnitId: unit.id })
      return person!
    })
  )
  const [leaving, staying] = people as [(typeof people)[0], (typeof people)[0]]
  const officer = await signIn(flow, leaving.username)
  const { taskId } = await officer.task(row.number, 'yimen:review')
  const opinion = (await officers.opinionsOf(filing)).find(({ department }) => department === 'HB')!
  const { taskId: ofOpinion } = await officer.task(opinion.number, 'yimen:review-opinion')
  // Both, as the row that it is.
  await officer.post(`/api/tasks/${taskId}/claim`)

  const administrator = await officers.officer('administrator')
  const unsaid = await administrator.post(`/api/people/${leaving.id}/end`, {})
  expect([unsaid.statusCode, unsaid.json().code]).toEqual([409, 'OPEN_TASKS'])
  const ended = await administrator.post(`/api/people/${leaving.id}/end`, { moveTasksTo: staying.id })
  expect(ended.json()).toMatchObject({ movedTasks: 2 })

  const engineSays = async () => {
    const { rows } = await flow.db.raw('select assignee_ as assignee from engine.act_ru_task where id_ = ?', [
      taskId
    ])
    return rows[0]?.assignee as string | undefined
  }
  await until(async () => (await engineSays()) === staying.id, 60_000, 'the engine was not told')
  const taker = await signIn(flow, staying.username)
  const [mine] = await taker.inbox('mine')
  expect(new Set([mine?.taskId, mine?.companion?.taskId])).toEqual(new Set([taskId, ofOpinion]))
  await taker.does(row.number, review)
})
