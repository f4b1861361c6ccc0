import { expect, test } from '@jest/globals'
import { useFlow } from '../support/flow-suite.ts'
import type { Filing } from '../support/flow-people.ts'
import { sampleProject, sampleProjects } from '../support/sample-projects.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
const STAGES = ['S1', 'S2', 'S3', 'S4', 'S5'] as const
type StageCode = (typeof STAGES)[number]

/** From the acceptance to the results, every department granting. */
async function passes(filing: Filing): Promise<void> {
  const { applicant, officers } = suite
  await officers.accepts(filing)
  await officers.allDecide(filing)
  await officers.concludes(filing)
  const { stages } = await applicant.page(filing.projectId)
  expect(stages.find(({ application }) => application?.id === filing.applicationId)?.state).toBe('passed')
}

const fileStage = (code: StageCode, before: Filing | undefined, name: string): Promise<Filing> =>
  before ? suite.applicant.filesNext(before, code) : suite.applicant.files(name)

async function itemsOf(filing: Filing): Promise<string[]> {
  return (await suite.officers.casesOf(filing)).map(({ item }) => item)
}

/** One project from its first filing to the end; answers the items that its five stages opened. */
async function carries(name: string): Promise<{ items: string[]; filing: Filing }> {
  const items: string[] = []
  let filing: Filing | undefined
  for (const code of STAGES) {
    filing = await fileStage(code, filing, name)
    items.push(...(await itemsOf(filing)))
    await passes(filing)
  }
  return { items, filing: filing! }
}

test('the four sample projects pass all five stages with their items and promised days, and are finished', async () => {
  const { flow, applicant } = suite
  const carried = await Promise.all(sampleProjects.map(({ nameZh }) => carries(nameZh)))
  for (const { items, filing } of carried) {
    const expected = sampleProject(filing.projectName)
    expect([filing.projectName, ...items.toSorted()]).toEqual([
      filing.projectName,
      ...expected.items.toSorted()
    ])
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
  }
}, 600_000)
