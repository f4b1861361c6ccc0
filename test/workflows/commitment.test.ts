import { expect, test } from '@jest/globals'
import type { CaseRow } from '../../server/cases/store.ts'
import { useFlow } from '../support/flow-suite.ts'

const suite = useFlow()
const PLANT = '锂电隔膜生产线建设项目'
/** 水土保持方案（报告表，承诺制）: decided on the commitment, which is itself the paper M79. */
const SOIL = 'SL-XK-0002'

/** Granted on the commitment of the applicant. */
async function grant(): Promise<CaseRow> {
  const { applicant, officers } = suite
  const draft = await applicant.drafts(PLANT, { landAreaHa: 2, earthworkM3: 5000 })
  const signed = await applicant.put(`/api/applications/${draft.applicationId}/promises`, {
    late: [],
    commitments: [SOIL]
  })
  expect(signed.statusCode).toBe(200)
  await applicant.suppliesPapers(draft.applicationId)
  const filing = await applicant.submits(draft)
  await officers.accepts(filing)
  const row = await officers.caseOf(filing, SOIL)
  await officers.handles(row)
  return row
}
const check = { form: 'yimen:check-commitment', text: '现场核查' } as const
const movesOf = (row: CaseRow) =>
  suite.flow
    .db('case_moves')
    .where({ number: row.number })
    .orderBy('orderedAt')
    .select('move', 'state', 'outcome')

test('signed, decided, checked: what is put right once holds', async () => {
  const { flow, applicant, officers } = suite
  const row = await grant()
  const papers = await flow.db('official_papers').where({ businessKey: row.number, kind: 'commitment' })
  expect(papers).toHaveLength(1)
  const clock = await flow.db('clocks').where({ ownerId: row.id, kind: 'after-check' }).first()
  expect(clock).toMatchObject({ limitDays: 30, unit: 'wd', stoppedOn: null })

  const handler = await officers.of(row, 'handler')
  await handler.does(row.number, { ...check, outcome: 'rectify', days: 10 })
  await applicant.does(row.number, { form: 'yimen:report-rectified', outcome: 'rectified', text: '已整改' })
  const again = await handler.answers(row.number, { ...check, outcome: 'rectify', days: 10 })
  expect([again.statusCode, again.json().code]).toEqual([409, 'RECTIFIED_ALREADY'])
  await handler.does(row.number, { ...check, outcome: 'holds' })
  expect(await movesOf(row)).toEqual([{ move: 'commitment', state: 'done', outcome: 'holds' }])
})

test('a broken commitment needs its legal basis, is heard, and revoked (15)', async () => {
  const { flow, applicant, officers } = suite
  const row = await grant()
  const handler = await officers.of(row, 'handler')
  const bare = await handler.answers(row.number, { ...check, outcome: 'fails', days: 5 })
  expect([bare.statusCode, bare.json().code]).toEqual([422, 'LEGAL_BASIS_MISSING'])
  await handler.does(row.number, { ...check, outcome: 'fails', days: 5, legalBasis: '水土保持法27条' })
  await applicant.does(row.number, { form: 'yimen:make-statement', outcome: 'waived' })
  await (
    await officers.of(row, 'head')
  ).does(row.number, { form: 'yimen:decide-revocation', outcome: 'revoke', text: '承诺不实' })
  expect((await flow.db('cases').where({ id: row.id }).first())!.state).toBe(15)
  expect((await movesOf(row)).every(({ state }) => state === 'done')).toBe(true)
})
