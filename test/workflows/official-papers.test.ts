import { expect, test } from '@jest/globals'
import { sweepOn, useFlow } from '../support/flow-suite.ts'
import type { Filing } from '../support/flow-people.ts'
import { readPdf } from '../support/read-pdf.ts'

const suite = useFlow()
const PLANT = '锂电隔膜生产线建设项目'
const WAREHOUSE = '社区便民仓储'

const papersOf = async (filing: Filing) => (await suite.applicant.page(filing.projectId)).papers
async function paperOf(filing: Filing, kind: string, businessKey?: string) {
  const found = (await papersOf(filing)).find(
    (paper) => paper.kind === kind && (!businessKey || paper.businessKey === businessKey)
  )
  if (!found) throw new Error(`${filing.projectName} has no ${kind}`)
  return found
}
async function wordsOf(paperId: string): Promise<string> {
  const answer = await suite.applicant.get(`/api/official-papers/${paperId}/file`)
  expect(answer.statusCode).toBe(200)
  return (await readPdf(answer.rawPayload)).text
}

test('an incomplete filing brings one notice with every line and its day; the accepted one a notice with its departments', async () => {
  const { applicant, officers } = suite
  const filing = await applicant.files(PLANT)
  const lead = await officers.lead(filing)
  await lead.does(filing.number, {
    form: 'yimen:accept',
    outcome: 'correct',
    days: 5,
    lines: [
      { material: 'M12', what: '缺少平面布置图' },
      { material: null, what: '说明年综合能耗的计算依据' }
    ]
  })
  const asked = await wordsOf((await paperOf(filing, 'correction')).id)
  for (const words of ['一次性补正告知书', '缺少平面布置图', '说明年综合能耗的计算依据', '2026年3月9日'])
    expect(asked).toContain(words)

  await applicant.attaches(filing.applicationId, 'M12')
  await applicant.does(filing.number, {
    form: 'yimen:supply-corrections',
    outcome: 'supplied',
    answers: [{ line: '2', text: '按额定功率计算' }]
  })
  await lead.does(filing.number, { form: 'yimen:accept', outcome: 'accept' })
  const { id, number, title } = await paperOf(filing, 'acceptance')
  expect([title, number]).toEqual(['受理通知书', expect.stringMatching(/^余发改受〔2026〕\d+号$/)])
  const accepted = await wordsOf(id)
  for (const words of [number, filing.number, '新余市生态环境局', PLANT, '已加盖电子印章'])
    expect(accepted).toContain(words)
  const notice = await suite.flow
    .db('notifications')
    .where({ projectId: filing.projectId, kind: 'accepted' })
    .first()
  expect(notice!.content).toMatchObject({ paper: number })
})

test('silence accepts, and the notice says so and since when', async () => {
  const { flow, applicant, officers } = suite
  const filing = await applicant.files(WAREHOUSE)
  const lead = await officers.lead(filing)
  await lead.task(filing.number, 'yimen:accept')
  await sweepOn(flow, '2026-03-10', filing.number)
  await lead.task(filing.number, 'yimen:precheck')
  const paper = await paperOf(filing, 'acceptance')
  const text = await wordsOf(paper.id)
  expect(text).toContain('视为受理')
  expect(text).toContain('2026年3月2日起')
})

test('a filing that needs no permission gets a notice that names reason, law and remedies', async () => {
  const { applicant, officers } = suite
  const filing = await applicant.files(WAREHOUSE)
  await (
    await officers.lead(filing)
  ).does(filing.number, {
    form: 'yimen:accept',
    outcome: 'reject',
    reason: 'not-needed',
    text: '该事项已取消许可',
    legalBasis: '国发〔2020〕13号'
  })
  const { id, title } = await paperOf(filing, 'rejection')
  expect(title).toBe('不受理通知书')
  const text = await wordsOf(id)
  for (const words of ['该事项已取消许可', '国发〔2020〕13号', '六十日', '人民政府申请行政复议', '六个月'])
    expect(text).toContain(words)
})

test('each decision goes out as a paper; what the departments write to each other does not', async () => {
  const { flow, applicant, officers } = suite
  const filing = await applicant.files(PLANT)
  await officers.accepts(filing)
  const cases = (await officers.casesOf(filing)).filter(({ hostedBy }) => hostedBy === null)
  const permits = await flow
    .db('item_versions')
    .whereIn(
      'id',
      cases.map(({ itemVersionId }) => itemVersionId)
    )
    .whereIn('kind', ['promise', 'instant', 'joint', 'forward'])
    .pluck('item')
  const [refused] = cases.filter(
    ({ item, prerequisites }) => permits.includes(item) && prerequisites === 'none'
  )
  await officers.allDecide(filing, [refused!.item])

  const refusal = await paperOf(filing, 'refusal', refused!.number)
  const text = await wordsOf(refusal.id)
  for (const words of ['不予行政许可决定书', '不符合条件', '行政许可法38条', refused!.number, '行政诉讼'])
    expect(text).toContain(words)

  const decided = (await officers.casesOf(filing)).filter(({ state }) => state === 11)
  const granted = (await papersOf(filing)).filter(({ kind }) => kind === 'grant')
  expect(granted.map(({ businessKey }) => businessKey).sort()).toEqual(
    decided
      .filter(({ item, hostedBy }) => hostedBy === null && permits.includes(item))
      .map(({ number }) => number)
      .sort()
  )
  expect(await wordsOf(granted[0]!.id)).toContain('准予行政许可决定书')

  const lead = await officers.lead(filing)
  const { papers } = (await lead.get(`/api/dossiers/${filing.number}`)).json()
  const opinions = papers.filter(({ kind }: { kind: string }) => kind === 'opinion')
  expect(opinions).toHaveLength(4)
  expect((await papersOf(filing)).some(({ kind }) => kind === 'opinion')).toBe(false)
  const url = `/api/official-papers/${opinions[0].id}/file`
  expect((await applicant.get(url)).statusCode).toBe(404)
  expect((await readPdf((await lead.get(url)).rawPayload)).text).toContain('阶段审查意见书')
})
