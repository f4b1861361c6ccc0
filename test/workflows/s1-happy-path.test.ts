import { expect, test } from '@jest/globals'
import { listItemsOn } from '../../server/items/store.ts'
import { FIRST_DAY } from '../support/flow.ts'
import { useFlow } from '../support/flow-suite.ts'
import type { Filing } from '../support/flow-people.ts'
import { sampleProjects } from '../support/sample-projects.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
const PLANT = '锂电隔膜生产线建设项目'

/** As they are valid on the first day: other suites give items versions of the past. */
const itemsOf = async (stage: string, items: string[]) =>
  (await listItemsOn(suite.flow.db, FIRST_DAY, { stage })).filter(({ item }) => items.includes(item))

/** Names that an English page would show in Chinese. */
function chineseInEnglish(data: unknown): string[] {
  if (data === null || typeof data !== 'object') return []
  return Object.entries(data).flatMap(([key, value]) =>
    key.endsWith('En') && /\p{Script=Han}/u.test(String(value))
      ? [`${key}: ${value}`]
      : chineseInEnglish(value)
  )
}

async function issued(filing: Filing, licences: number): Promise<void> {
  await until(
    async () => (await suite.applicant.page(filing.projectId)).results.length === licences,
    60_000,
    `${filing.projectName} has not got ${licences} papers`
  )
}

// One of the enterprise and one of the county's: simulate.test.ts plays all four.
test.each(sampleProjects.filter(({ nameZh }) => [PLANT, '分宜县矿区生态修复工程'].includes(nameZh)))(
  '$nameZh passes S1 from the filing to its licences',
  async ({ nameZh, items, promisedDaysByStage, promisedTotal, sequentialStatutoryDays }) => {
    const { applicant, officers } = suite
    const filing = await applicant.files(nameZh)
    await officers.accepts(filing)

    const expected = await itemsOf('S1', items)
    const cases = await officers.casesOf(filing)
    expect(cases.map(({ item }) => item).sort()).toEqual(expected.map(({ item }) => item).sort())
    const merged = expected.filter(({ kind }) => kind === 'merged').map(({ item }) => item)
    expect(cases.filter(({ openedAt }) => openedAt === null).map(({ item }) => item)).toEqual(merged)

    const [running] = (await applicant.page(filing.projectId)).stages
    expect(running!.clock).toMatchObject({ kind: 'promised', dueOn: running!.dueOn, signal: 'green' })
    expect(running!.days!.filter(({ date, working }) => working && date > FIRST_DAY)).toHaveLength(
      promisedDaysByStage.S1!
    )

    await officers.allDecide(filing)
    await officers.concludes(filing)
    await issued(filing, cases.length)

    const page = await applicant.page(filing.projectId)
    expect(page.stages.map(({ state }) => state)).toEqual(['passed', 'offered', 'ahead', 'ahead', 'ahead'])
    expect(Object.fromEntries(page.stages.map(({ stage, promisedDays }) => [stage, promisedDays]))).toEqual(
      promisedDaysByStage
    )
    expect(page).toMatchObject({ promisedTotal, sequentialStatutoryDays })
    expect(page.results.every(({ issuedOn }) => issuedOn === FIRST_DAY)).toBe(true)

    expect(chineseInEnglish(page)).toEqual([])

    const { checklist, stage } = page.next!
    const inS2 = (await itemsOf('S2', items)).map(({ item }) => item)
    expect(stage).toBe('S2')
    expect(checklist.items.map(({ item }) => item).sort()).toEqual(inS2.sort())
    expect(checklist.days).toBe(promisedDaysByStage.S2)
    expect(checklist.slots.length).toBeGreaterThan(0)
  }
)

test('on the way every step leaves its trace: who, in which order, and never one person for two', async () => {
  const { flow, applicant, officers } = suite
  const filing = await applicant.files(PLANT)
  await officers.accepts(filing)
  await officers.allDecide(filing)
  await officers.concludes(filing)
  await issued(filing, 4)

  const kindsOf = async (businessKey: string) =>
    (await flow.db('case_events').where({ businessKey }).orderBy('id')).map(({ kind }) => kind)
  const eia = await officers.caseOf(filing, 'HB-XK-0002')
  expect(await kindsOf(eia.number)).toEqual([
    'filed',
    'accepted',
    'case-opened',
    'checked',
    'started',
    'reviewed',
    'granted',
    'licence-issued'
  ])
  const [opinion] = await officers.opinionsOf(filing)
  expect(await kindsOf(opinion!.number)).toEqual(['opinion-asked', 'checked', 'reviewed', 'opinion-signed'])
  await until(
    async () => (await kindsOf(filing.number)).includes('results-delivered'),
    60_000,
    'the results were not delivered'
  )
  expect(await kindsOf(filing.number)).toEqual([
    'filed',
    'accepted',
    'precheck-passed',
    'concluded',
    'results-delivered'
  ])

  const acts = await flow.db('acts').where({ applicationId: filing.applicationId })
  const persons = new Map<string, Set<string>>()
  for (const { businessKey, personId } of acts)
    persons.set(businessKey, (persons.get(businessKey) ?? new Set()).add(personId))
  const record = await officers.caseOf(filing, 'FG-XK-0001')
  for (const [number, whose] of persons)
    expect([number, whose.size]).toEqual([
      number,
      number === filing.number || number === record.number ? 1 : 2
    ])
})

test('promised and statutory days of every case by the calendar, and delivery with the first download', async () => {
  const { flow, applicant, officers } = suite
  const filing = await applicant.files(PLANT)
  await officers.accepts(filing)
  const cases = await officers.casesOf(filing)
  const due = async (kind: 'promised' | 'statutory') =>
    Object.fromEntries(
      await Promise.all(
        cases.map(async ({ id, item }) => [
          item,
          (await flow.db('clocks').where({ ownerId: id, kind }).first('dueOn'))?.dueOn
        ])
      )
    ) as Record<string, string>
  // From Monday 2 March 2026: 0, 7, 7 and 7 working days; 0, 15 and 10 working days, 30 calendar days.
  expect(await due('promised')).toEqual({
    'FG-XK-0001': '2026-03-02',
    'FG-XK-0006': '2026-03-11',
    'HB-XK-0002': '2026-03-11',
    'SL-XK-0001': '2026-03-11'
  })
  expect(await due('statutory')).toEqual({
    'FG-XK-0001': '2026-03-02',
    'FG-XK-0006': '2026-03-23',
    'HB-XK-0002': '2026-04-01',
    'SL-XK-0001': '2026-03-16'
  })
  const [opinion] = await officers.opinionsOf(filing)
  expect(await flow.db('clocks').where({ ownerId: opinion!.id }).first()).toMatchObject({
    dueOn: '2026-03-09'
  })
  const lead = await officers.lead(filing)
  const { clocks } = (await lead.get(`/api/dossiers/${filing.number}`)).json<{
    clocks: { kind: string; dueOn: string }[]
  }>()
  expect(clocks.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
    ['receipt', '2026-03-09'],
    ['promised', '2026-03-11'],
    // 45 working days, over Qingming (4–6 April) and the first days of May with its make-up day.
    ['joint', '2026-05-08']
  ])

  const certificate = await officers.caseOf(filing, 'FG-XK-0001')
  await officers.handles(certificate)
  await issued(filing, 1)
  const [paper] = (await applicant.page(filing.projectId)).results
  const delivery = () => flow.db('clocks').where({ ownerId: certificate.id, kind: 'delivery' }).first()
  expect(await delivery()).toMatchObject({ dueOn: '2026-03-16', stoppedOn: null })
  const file = await applicant.get(`/api/files/${paper!.fileId}`)
  expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'application/pdf'])
  expect(await delivery()).toMatchObject({ stoppedOn: FIRST_DAY })
  expect((await applicant.get(`/api/check/${paper!.checkCode}`)).json()).toMatchObject({
    number: paper!.number,
    valid: true,
    issuedOn: FIRST_DAY
  })
})
