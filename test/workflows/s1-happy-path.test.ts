import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startFlow, type Flow, FIRST_DAY } from '../support/flow.ts'
import { createOfficers } from '../support/flow-officers.ts'
import { signInApplicant, type Applicant } from '../support/flow-people.ts'
import { sampleProjects } from '../support/sample-projects.ts'
import { until } from '../support/until.ts'

let flow: Flow
let applicant: Applicant
let officers: ReturnType<typeof createOfficers>
beforeAll(async () => {
  flow = await startFlow()
  applicant = await signInApplicant(flow)
  officers = createOfficers(flow)
}, 180_000)
afterAll(() => flow?.stop())

const S1 = async (items: string[]) =>
  (await flow.db('item_versions').where({ stage: 'S1' }).whereIn('item', items).select('item', 'kind')).map(
    ({ item, kind }) => ({ item, merged: kind === 'merged' })
  )

test.each(sampleProjects)(
  '$nameZh passes S1 from the filing to its licences',
  async ({ nameZh, items, promisedDaysByStage }) => {
    const filing = await applicant.files(nameZh)
    await officers.accepts(filing)

    const expected = await S1(items)
    const cases = await officers.casesOf(filing)
    expect(cases.map(({ item }) => item).sort()).toEqual(expected.map(({ item }) => item).sort())
    expect(cases.filter(({ hostedBy }) => hostedBy).map(({ item }) => item)).toEqual(
      expected.filter(({ merged }) => merged).map(({ item }) => item)
    )

    await officers.allDecide(filing)
    await officers.concludes(filing)
    await until(
      async () => (await applicant.page(filing.projectId)).results.length === cases.length,
      20_000,
      'not all licences were issued'
    )

    const page = await applicant.page(filing.projectId)
    const [s1, s2] = page.stages
    expect(s1!.state).toBe('passed')
    expect(s1!.promisedDays).toBe(promisedDaysByStage.S1)
    expect(s2!.state).toBe('offered')
    expect(page.next).toMatchObject({ stage: 'S2', checklist: { days: promisedDaysByStage.S2 } })
    expect(page.results.every(({ issuedOn }) => issuedOn === FIRST_DAY)).toBe(true)
  },
  60_000
)
