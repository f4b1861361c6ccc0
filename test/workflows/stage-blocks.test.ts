import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from '@jest/globals'
import { placeBlockIn } from '../../server/blocks/place-block.ts'
import { readBlocks } from '../../server/blocks/read-blocks.ts'
import { keepTaskDefinitions } from '../../server/release/release-at-start.ts'
import { releaseFiles } from '../../server/release/release-folder.ts'
import { startFlow } from '../support/flow.ts'
import type { Filing } from '../support/flow-people.ts'
import { sweepOn, useFlow } from '../support/flow-suite.ts'
import { type OwnEngine, startOwnEngine } from '../support/own-engine.ts'
import { until } from '../support/until.ts'
import { withoutBlocks } from '../support/without-blocks.ts'

/** Of its own: the stages of the other suites keep their diagrams. */
let engine: OwnEngine
const suite = useFlow(async () => {
  engine = await startOwnEngine()
  return startFlow(engine)
})
afterAll(() => engine?.remove())

const PLANT = '锂电隔膜生产线建设项目'
const WATER = 'SL-XK-0001'
/** Without the soil-and-water plan; corrected, with it. */
const SMALL = { earthworkM3: 0, landAreaHa: 0.2 }
const LARGE = { earthworkM3: 80_000, landAreaHa: 6 }
const AFTER = '2026-03-10'

const shipped = (name: string) =>
  readFileSync(new URL(`../../workflows/construction/${name}`, import.meta.url), 'utf8')

/** The stage and its opinions as they ship, with these blocks alone; the stage asks the table of its own deployment. */
async function release(placed: string[]): Promise<void> {
  const files = [{ name: 'applicable-items.dmn', content: shipped('applicable-items.dmn') }]
  for (const name of ['stage-opinion.bpmn', 's1-project-approval.bpmn']) {
    const whole = shipped(name)
    let content = withoutBlocks(whole)
    for (const { block, fragment } of readBlocks())
      if (placed.includes(block) && whole.includes(`<bpmn:subProcess id="${block}"`))
        content = await placeBlockIn(content, fragment)
    files.push({ name, content })
  }
  const { app, db } = suite.flow
  const released = await releaseFiles(app.engine, `test-stage-${placed.length}`, files, 'platform')
  await keepTaskDefinitions(db, released)
}
async function inReview(): Promise<Filing> {
  const filing = await suite.applicant.files(PLANT, SMALL)
  await suite.officers.accepts(filing)
  for (const opinion of await suite.officers.opinionsOf(filing))
    await (await suite.officers.of(opinion, 'handler')).task(opinion.number, 'yimen:review-opinion')
  return filing
}
const propose = async (filing: Filing) =>
  (await suite.officers.lead(filing)).post(`/api/moves/${filing.number}/facts-corrected`, {
    changes: LARGE,
    reason: '土石方量填错'
  })
const withdraw = ({ number }: Filing) =>
  suite.applicant.post(`/api/moves/${number}/withdrawal`, { reason: '项目改址', seen: [] })
const sweepOpinion = async (filing: Filing) => {
  const [opinion] = await suite.officers.opinionsOf(filing)
  return (await sweepOn(suite.flow, AFTER, opinion!.number)).told
}

test('a stage and opinions without blocks: no facts are corrected, nothing is withdrawn, nobody waits for the clock', async () => {
  await release([])
  const filing = await inReview()
  expect((await propose(filing)).json().code).toBe('MOVE_NOT_DRAWN')
  expect((await withdraw(filing)).json().code).toBe('MOVE_NOT_DRAWN')
  expect(await sweepOpinion(filing)).toBe(0)
})

test('with the blocks placed: a case is added and decided, silence is told, and a withdrawal ends stage and opinions', async () => {
  const { flow, officers, applicant } = suite
  await release([
    'facts-corrected',
    'cases-added',
    'stage-over',
    'opinion-over',
    'silent-consent',
    'withdrawal'
  ])
  const filing = await inReview()
  expect((await propose(filing)).statusCode).toBe(200)
  await applicant.does(filing.number, { form: 'yimen:agree-facts', outcome: 'agree' })
  await officers.handles(await officers.caseOf(filing, WATER))
  expect(await sweepOpinion(filing)).toBe(1)

  const seen = (await officers.casesOf(filing))
    .filter(({ decidedAt }) => decidedAt)
    .map(({ number }) => number)
  const asked = await applicant.post(`/api/moves/${filing.number}/withdrawal`, { reason: '项目改址', seen })
  expect([asked.statusCode, asked.body]).toEqual([200, expect.stringContaining('moveId')])
  const move = await flow.db('case_moves').where({ number: filing.number, move: 'withdrawal' }).first()
  for (const group of move!.detail.signers as string[]) {
    const [department, region] = group.split(':')[0]!.split('@')
    const head = await officers.of({ department: department!, region: region! }, 'head')
    await head.does(filing.number, { form: 'yimen:sign-withdrawal', outcome: 'agree', text: '同意撤件' })
  }
  const numbers = [filing.number, ...(await officers.opinionsOf(filing)).map(({ number }) => number)]
  const open = () => flow.db('inbox_entries').whereIn('businessKey', numbers).whereNull('doneAt')
  await until(async () => (await open()).length === 0, 60_000, 'tasks stay open')
}, 300_000)
