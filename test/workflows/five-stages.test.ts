import { expect, test } from '@jest/globals'
import type { Dossier } from '../../server/dossiers/schema.ts'
import { sweepOn, useFlow } from '../support/flow-suite.ts'
import type { Filing } from '../support/flow-people.ts'
import { playStage } from '../support/play-stage.ts'
import { sampleProject } from '../support/sample-projects.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
const STAGES = ['S1', 'S2', 'S3', 'S4', 'S5'] as const
type StageCode = (typeof STAGES)[number]
/** One of the sample projects, with items in S2 that the province decides; simulate.test.ts plays all four. */
const PROJECT = '分宜县矿区生态修复工程'

/** From the acceptance to the results, every department granting. */
async function passes(filing: Filing): Promise<void> {
  const { flow, applicant } = suite
  await playStage(flow, filing)
  const { stages } = await applicant.page(filing.projectId)
  expect(stages.find(({ application }) => application?.id === filing.applicationId)?.state).toBe('passed')
}

const fileStage = (code: StageCode, before: Filing | undefined, name: string): Promise<Filing> =>
  before ? suite.applicant.filesNext(before, code) : suite.applicant.files(name)

async function itemsOf(filing: Filing): Promise<string[]> {
  return (await suite.officers.casesOf(filing)).map(({ item }) => item)
}

/** With nothing left but what the province decides, the stage itself is warned, and reported when its days are over. */
async function isToldOfItsDays(filing: Filing): Promise<void> {
  const { db } = suite.flow
  await playStage(suite.flow, filing, ['yimen:forward'])
  const open = await db('cases')
    .join('item_versions', 'item_versions.id', 'cases.itemVersionId')
    .where({ applicationId: filing.applicationId, decidedAt: null })
    .pluck('item_versions.kind')
  expect([...new Set(open)]).toEqual(['forward'])

  const clock = await db('clocks').where({ ownerId: filing.applicationId, kind: 'promised' }).first()
  for (const [notice, day] of [
    ['warning', clock!.warningOn!],
    ['due', dayAfter(clock!.dueOn!)]
  ] as const) {
    expect(await sweepOn(suite.flow, day, filing.number)).toMatchObject({ told: 1 })
    const told = db('notifications').where({ businessKey: filing.number, kind: notice })
    await until(
      async () => (await told.clone()).length > 0,
      60_000,
      () => `${filing.number}: no ${notice}`
    )
  }
}
const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

/** One project from its first filing to the end; answers the items that its five stages opened. */
async function carries(name: string): Promise<{ items: string[]; filing: Filing }> {
  const items: string[] = []
  let filing: Filing | undefined
  for (const code of STAGES) {
    filing = await fileStage(code, filing, name)
    items.push(...(await itemsOf(filing)))
    if (code === 'S2') await isToldOfItsDays(filing)
    await passes(filing)
  }
  return { items, filing: filing! }
}

test('a sample project passes all five stages with its items and promised days, S2 warned and reported whole, and is finished', async () => {
  const { flow, applicant } = suite
  const expected = sampleProject(PROJECT)
  const { items, filing } = await carries(expected.nameZh)
  expect(items.toSorted()).toEqual(expected.items.toSorted())
  const page = await applicant.page(filing.projectId)
  expect(Object.fromEntries(page.stages.map(({ stage, promisedDays }) => [stage, promisedDays]))).toEqual(
    expected.promisedDaysByStage
  )
  expect(page.promisedTotal).toBe(expected.promisedTotal)
  expect(page.project.state).toBe('finished')
  await until(
    async () => {
      const { rows } = await flow.db.raw(
        'select 1 from engine.act_hi_procinst where business_key_ = ? and end_time_ is null',
        [page.project.code]
      )
      return rows.length === 0
    },
    60_000,
    () => `the process of ${page.project.code} has not ended`
  )
}, 600_000)

test('a stage is reviewed early once nothing of an earlier one stands before it, a failed one is filed again beside it, and facts of S4 are determined before its acceptance', async () => {
  const { flow, applicant, officers } = suite
  const first = await applicant.files('社区便民仓储', { fireClass: 'unknown', lightningListed: 'unknown' })
  await officers.accepts(first)
  const opens = (stage: string, query = '') =>
    applicant.post(`/api/projects/${first.projectId}/stages/${stage}${query}`)
  const early = async (stage: string) =>
    (await applicant.page(first.projectId)).stages.find((one) => one.stage === stage)?.early

  expect((await early('S2'))?.blockedBy.map(({ nameZh }) => nameZh)).toEqual(['企业投资项目备案'])
  expect((await opens('S2')).json()).toMatchObject({ code: 'STAGE_NOT_OFFERED' })
  const refused = (await opens('S2', '?early=true')).json<{ code: string; message: string }>()
  expect(refused.code).toBe('EARLY_REVIEW_BLOCKED')
  expect(refused.message).toContain('企业投资项目备案')

  await officers.handles(await officers.caseOf(first, 'FG-XK-0001'))
  expect((await early('S2'))?.blockedBy).toEqual([])
  expect((await opens('S2')).json()).toMatchObject({ code: 'STAGE_NOT_OFFERED' })
  const draft = (await opens('S2', '?early=true')).json<{ id: string; facts: object }>()
  expect(draft.facts).toMatchObject({ fireClass: 'unknown' })
  await applicant.suppliesPapers(draft.id)
  const second = await applicant.submits({ ...first, applicationId: draft.id })
  const filed = await flow.db('case_events').where({ businessKey: second.number, kind: 'filed' }).first()
  expect(filed!.detail).toMatchObject({ early: true })

  // What the city has already is attached; revoked before the acceptance it is there no more (rules §4.1).
  const attached = () =>
    flow
      .db('application_papers')
      .where({ applicationId: second.applicationId })
      .whereNotNull('licenceId')
      .first()
  // The licence is issued by a step of its own, which may come after the filing.
  await until(async () => (await attached()) !== undefined, 120_000, 'the licence is not attached')
  const approval = (await attached())!
  const revokes = (revokedAt: string | null) =>
    flow.db('licences').where({ id: approval.licenceId! }).update({ revokedAt })
  await revokes('2026-03-02T02:00:00Z')
  const leader = await officers.lead(second)
  const unfit = await leader.answers(second.number, { form: 'yimen:accept', outcome: 'accept' })
  expect([unfit.statusCode, unfit.json().code]).toEqual([422, 'PAPERS_MISSING'])
  expect(unfit.json().message).toContain('已撤销')
  const { slots } = (await leader.get(`/api/dossiers/${second.number}`)).json<Dossier>()
  expect(slots.find(({ material }) => material === approval.material)).toMatchObject({
    status: 'missing',
    ended: [{ licenceId: approval.licenceId, ended: 'revoked' }]
  })
  await revokes(null)

  // Both run at the same time; the later one is passed while the first is not.
  await passes(second)
  expect((await opens('S3')).json()).toMatchObject({ code: 'STAGE_NOT_OFFERED' })
  const others = (await officers.casesOf(first)).filter(({ item }) => item !== 'FG-XK-0001')
  await Promise.all((await officers.opinionsOf(first)).map((opinion) => officers.answers(opinion)))
  await Promise.all(others.map((row) => officers.handles(row, 'refuse')))
  await officers.concludes(first, 'failed')
  expect((await applicant.page(first.projectId)).stages[0]!.state).toBe('failed')
  const again = await applicant.filesNext(first, 'S1')
  await passes(again)
  const third = await applicant.filesNext(again, 'S3')
  await passes(third)

  const fourth = await applicant.filesNext(third, 'S4')
  const before = await itemsOf(fourth)
  const fire = await officers.officer('zj-handler-360502')
  const lightning = await officers.officer('qx-handler')
  await fire.task(fourth.number, 'yimen:determine-fire-class')
  await lightning.does(fourth.number, {
    form: 'yimen:determine-lightning',
    outcome: 'not-listed',
    text: '不在防雷装置审核范围'
  })
  const lead = await officers.lead(fourth)
  expect((await lead.inbox('todo', fourth.number)).map(({ form }) => form)).toEqual([])
  await fire.does(fourth.number, {
    form: 'yimen:determine-fire-class',
    outcome: 'special',
    text: '属于特殊建设工程',
    legalBasis: '消防法11条'
  })
  expect((await itemsOf(fourth)).filter((item) => !before.includes(item))).toEqual(['ZJ-XK-0002'])
  const row = await flow.db('applications').where({ id: fourth.applicationId }).first()
  expect(row!.facts).toMatchObject({ fireClass: 'special', lightningListed: false })
  await lead.task(fourth.number, 'yimen:accept')
}, 600_000)
