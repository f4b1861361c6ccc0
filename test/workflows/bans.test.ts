import { afterEach, expect, test } from '@jest/globals'
import { type Applicant, signInApplicant } from '../support/flow-people.ts'
import { on, useFlow } from '../support/flow-suite.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
const PLANT = '锂电隔膜生产线建设项目'
const WATER = 'SL-XK-0001'
const NAME = '生产建设项目水土保持方案审批(报告书)'

/** An organisation with which no other suite files. */
const signInOther = () => signInApplicant(suite.flow, 'applicant2')
afterEach(async () => {
  const { organisationId } = (await suite.flow
    .db('memberships')
    .whereIn('personId', suite.flow.db('people').where({ username: 'applicant2' }).select('id'))
    .first())!
  await suite.flow.db('bans').where({ organisationId }).delete()
})

async function draft(applicant: Applicant): Promise<string> {
  const { applicationId } = await applicant.drafts(PLANT)
  await applicant.suppliesPapers(applicationId)
  return applicationId
}
const file = (applicant: Applicant, id: string) => applicant.post(`/api/applications/${id}/file`)

test('refused for a false filing: not again for a year, said with the item and the last day', async () => {
  const { flow, officers } = suite
  const applicant = await signInOther()
  const filing = await applicant.files(PLANT)
  await officers.accepts(filing)
  const row = await officers.caseOf(filing, WATER)
  await officers.reviews(row, 'propose-refuse')
  await (
    await officers.of(row, 'head')
  ).does(row.number, {
    form: 'yimen:decide',
    outcome: 'refuse',
    text: '隐瞒弃渣场',
    legalBasis: '行政许可法78条',
    falseFiling: true
  })

  const again = await draft(applicant)
  const { bans, problems } = await applicant.checklist(again)
  expect(bans).toEqual([
    expect.objectContaining({ item: WATER, nameZh: NAME, reason: 'false-filing', untilOn: '2027-03-02' })
  ])
  expect(problems).toContainEqual({ field: `items.${WATER}`, code: 'banned' })
  const refused = await file(applicant, again)
  expect([refused.statusCode, refused.json().code]).toEqual([409, 'FILING_BANNED'])
  expect(refused.json().message).toContain(`${NAME} (2027-03-02)`)
  // Others may apply for it all the while.
  expect((await suite.applicant.checklist(await draft(suite.applicant))).bans).toEqual([])

  const onLastDay = await on(flow, '2027-03-02', () => applicant.checklist(again))
  expect(onLastDay.bans).toHaveLength(1)
  const after = await on(flow, '2027-03-03', () => applicant.checklist(again))
  expect(after.bans).toEqual([])
})

test('a permit that was got by fraud: not again for three years after its revocation', async () => {
  const { flow, officers } = suite
  const applicant = await signInOther()
  const filing = await applicant.files('第三中学新校区')
  await officers.accepts(filing)
  const row = await officers.caseOf(filing, 'ZR-XK-0001')
  await officers.handles(row)
  await until(
    async () => (await flow.db('licences').where({ caseId: row.id }).first()) !== undefined,
    60_000,
    'no licence is issued'
  )
  const proposed = await (
    await officers.of(row, 'handler')
  ).post(`/api/moves/${row.number}/revocation`, {
    kind: 'fraud',
    text: '地形图系伪造',
    legalBasis: '行政许可法69条第二款',
    document: '鉴定意见（2026）5号',
    days: 5
  })
  expect(proposed.statusCode).toBe(200)
  await applicant.does(row.number, { form: 'yimen:make-statement', outcome: 'waived' })
  await (
    await officers.of(row, 'head')
  ).does(row.number, { form: 'yimen:decide-revocation', outcome: 'revoke', text: '事实清楚' })

  const bans = await flow.db('bans').where({ caseId: row.id })
  expect(bans).toMatchObject([
    { item: 'ZR-XK-0001', reason: 'fraud', fromOn: '2026-03-02', untilOn: '2029-03-02' }
  ])
})
