import { expect, test } from '@jest/globals'
import { on, useFlow } from '../support/flow-suite.ts'
import type { Filing } from '../support/flow-people.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
const SCHOOL = '第三中学新校区'

async function accepted(): Promise<Filing> {
  const filing = await suite.applicant.files(SCHOOL)
  await suite.officers.accepts(filing)
  return filing
}
const clocksOf = (ownerId: string) => suite.flow.db('clocks').where({ ownerId }).orderBy('kind')

test('the feasibility study waits for proposal and land, and its clocks start on the day the last is decided', async () => {
  const { flow, officers } = suite
  const filing = await accepted()
  const study = await officers.caseOf(filing, 'FG-XK-0004')
  const merged = await officers.caseOf(filing, 'FG-QT-0007')
  expect(study.prerequisites).toBe('open')
  expect(merged.hostedBy).toBe(study.id)
  expect(await clocksOf(study.id)).toEqual([])

  // Reviewed early, decided only after both.
  await officers.reviews(study)
  await on(flow, '2026-03-04', async () => officers.handles(await officers.caseOf(filing, 'FG-XK-0003')))
  expect(await clocksOf(study.id)).toEqual([])
  const track = async () => {
    const lead = await officers.lead(filing)
    const dossier = (await lead.get(`/api/dossiers/${study.number}`)).json()
    return dossier.track as { step: string }
  }
  await until(async () => (await track()).step === 'waiting', 60_000, 'it does not wait')

  await on(flow, '2026-03-09', async () => officers.handles(await officers.caseOf(filing, 'ZR-XK-0001')))
  expect((await clocksOf(study.id)).map(({ kind, startsOn, dueOn }) => [kind, startsOn, dueOn])).toEqual([
    ['promised', '2026-03-09', '2026-03-12'],
    ['statutory', '2026-03-09', '2026-04-07']
  ])

  const head = await officers.of(study, 'head')
  expect((await head.task(study.number, 'yimen:decide')).dueOn).toBe('2026-03-12')
  await head.does(study.number, { form: 'yimen:decide', outcome: 'grant' })
  // The tender scope is decided inside it: same state, a paper of its own, and never a clock that nobody can meet.
  const decided = await officers.caseOf(filing, 'FG-QT-0007')
  expect([decided.state, decided.openedAt]).toEqual([11, null])
  expect((await clocksOf(merged.id)).map(({ kind }) => kind)).toEqual(['delivery'])
  await until(
    async () => (await flow.db('licences').whereIn('caseId', [study.id, merged.id])).length === 2,
    60_000,
    'host and merged item have no papers'
  )
})

test('a refused prerequisite ends the waiting case at once, during its open review, and the applicant is told why', async () => {
  const { flow, officers } = suite
  const filing = await accepted()
  const study = await officers.caseOf(filing, 'FG-XK-0004')
  const handler = await officers.of(study, 'handler')
  await handler.task(study.number, 'yimen:review')
  await officers.handles(await officers.caseOf(filing, 'ZR-XK-0001'), 'refuse')

  await until(
    async () =>
      !(await flow.db('inbox_entries').where({ businessKey: study.number }).whereNull('doneAt').first()),
    60_000,
    'its review stays open'
  )
  await until(
    async () => (await officers.caseOf(filing, 'FG-XK-0004')).state === 0,
    60_000,
    'it is not recorded as impossible'
  )
  const told = () => flow.db('notifications').where({ businessKey: study.number, kind: 'impossible' }).first()
  await until(async () => (await told()) !== undefined, 60_000, 'nobody was told')
  const land = await flow.db('item_versions').where({ item: 'ZR-XK-0001' }).first('nameZh')
  expect((await told())!.content).toMatchObject({ because: land!.nameZh })
})

test('when a prerequisite is refused, the waiting case ends as not possible, with what is merged into it', async () => {
  const { flow, applicant, officers } = suite
  const filing = await accepted()
  const study = await officers.caseOf(filing, 'FG-XK-0004')
  await officers.reviews(study)
  await officers.handles(await officers.caseOf(filing, 'ZR-XK-0001'), 'refuse')

  const stateOf = async (item: string) => (await officers.caseOf(filing, item)).state
  await until(async () => (await stateOf('FG-XK-0004')) === 0, 60_000, 'it did not end')
  expect(await stateOf('FG-QT-0007')).toBe(0)
  await until(
    async () =>
      (await flow.db('notifications').where({ businessKey: study.number, kind: 'impossible' })).length === 1,
    60_000,
    'nobody was told'
  )
  const page = await applicant.page(filing.projectId)
  const track = page.stages[0]!.tracks.find(({ item }) => item === 'FG-XK-0004')
  expect(track).toMatchObject({ outcome: 'impossible', step: 'done' })

  const rest = (await officers.casesOf(filing)).filter(
    ({ state, hostedBy }) => state < 11 && state > 0 && !hostedBy
  )
  await Promise.all([
    ...rest.map((row) => officers.handles(row)),
    ...(await officers.opinionsOf(filing)).map((opinion) => officers.answers(opinion))
  ])
  await officers.concludes(filing, 'failed')
})
