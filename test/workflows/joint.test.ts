import { expect, test } from '@jest/globals'
import type { CaseRow } from '../../server/cases/store.ts'
import type { Dossier } from '../../server/dossiers/schema.ts'
import type { JointReview } from '../../server/joint-reviews/schema.ts'
import type { TaskCompletion } from '../../server/tasks/schema.ts'
import { makeJoint, type Jointly } from '../support/flow-joint.ts'
import { on, sweepOn, useFlow } from '../support/flow-suite.ts'
import type { Filing } from '../support/flow-people.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
const PLANT = '锂电隔膜生产线建设项目'
const ITEM = 'SL-XK-0001'

/** 水利's item of a plant, handled in a joint diagram with these departments; 环保 has an item of its own in the stage. */
async function jointCase(
  processKey: Jointly['processKey'],
  concurDepts: string[],
  persons: 1 | 2 = 2
): Promise<{ filing: Filing; row: CaseRow }> {
  const { flow, applicant, officers } = suite
  const filing = await applicant.files(PLANT)
  await makeJoint(flow, filing, ITEM, { processKey, concurDepts, persons })
  await officers.accepts(filing)
  return { filing, row: await officers.caseOf(filing, ITEM) }
}

type Said = { outcome: string; text?: string } & Record<string, unknown>
async function finds({ number }: CaseRow, department: string, said: Said): Promise<void> {
  const officer = await suite.officers.officer(`${department}-handler`)
  await officer.does(number, { form: 'yimen:joint-finding', ...said } as TaskCompletion)
}

async function dossierOf(row: CaseRow): Promise<Dossier> {
  return (await (await suite.officers.of(row, 'head')).get(`/api/dossiers/${row.number}`)).json<Dossier>()
}
/** Department → what it said, round by round; an own item's number where it was not asked. */
const wordsOf = ({ departments }: JointReview) =>
  Object.fromEntries(
    departments.map(({ department, ownItem, findings }) => [
      department,
      ownItem ? 'own' : findings.map(({ round, outcome }) => `${round} ${outcome}`).join(', ')
    ])
  )
const isAsked = async (row: CaseRow, department: string) =>
  (await (await suite.officers.officer(`${department}-handler`)).inbox('todo', row.number)).some(
    ({ form }) => form === 'yimen:joint-finding'
  )
async function decides(row: CaseRow): Promise<void> {
  await suite.officers.reviews(row)
  const head = await suite.officers.of(row, 'head')
  await head.does(row.number, { form: 'yimen:decide', outcome: 'grant', text: '同意' })
}
const letterOf = async (row: CaseRow, kind: 'joint-review' | 'joint-acceptance') => {
  const found = await suite.flow
    .db('official_papers')
    .where({ businessKey: row.number, kind } as never)
    .first()
  if (found?.kind !== kind) throw new Error(`${row.number} has no ${kind}`)
  return found
}

test('方案联审: conditions bind, a disagreement is met over and only its department answers again', async () => {
  const { flow, officers } = suite
  const { filing, row } = await jointCase('joint-design-review', ['HB', 'WG', 'CG', 'QX'])
  const condition = { text: '排水接入市政管网', appliesTo: 'S5' }
  // What was said first is said anew while others are asked; its conditions with it.
  const other = { text: '另设雨水口', appliesTo: 'S5' }
  await finds(row, 'cg', { outcome: 'conditions', text: '同意', conditions: [other] })
  const again = async (department: string, said: Said) =>
    (await officers.officer(`${department}-handler`)).post(`/api/joint-reviews/${row.number}/finding`, {
      form: 'yimen:joint-finding',
      ...said
    })
  const conditional = { outcome: 'conditions', text: '同意', conditions: [condition] }
  expect((await again('cg', conditional)).statusCode).toBe(200)
  expect((await again('fg', conditional)).statusCode).toBe(403)
  expect((await again('qx', { outcome: 'agree', text: '同意' })).json().code).toBe('NOT_FOUND')
  expect(await isAsked(row, 'hb')).toBe(false)
  await finds(row, 'qx', { outcome: 'disagree', text: '影响探测环境', legalBasis: '气象法19条' })
  await finds(row, 'wg', { outcome: 'agree', text: '不涉及文物' })
  expect((await again('cg', conditional)).json().code).toBe('FINDINGS_MERGED')

  const handler = await officers.of(row, 'handler')
  await handler.does(row.number, {
    form: 'yimen:minutes',
    outcome: 'recorded',
    heldOn: '2026-03-02',
    participants: '水利、气象、申请人',
    text: '建筑高度降低 6 米'
  })
  await finds(row, 'qx', { outcome: 'agree', text: '降低后不影响' })
  await handler.task(row.number, 'yimen:review')
  expect(await isAsked(row, 'wg')).toBe(false)
  const { joint } = await dossierOf(row)
  expect(wordsOf(joint!)).toEqual({ HB: 'own', CG: '1 conditions', WG: '1 agree', QX: '1 disagree, 2 agree' })

  await decides(row)
  const letter = await letterOf(row, 'joint-review')
  expect(letter.snapshot).toMatchObject({ passed: true, conditions: [expect.stringContaining('排水接入')] })
  const said = JSON.stringify(letter.snapshot)
  expect(said).toContain('同意（第 2 轮）')
  expect(said).toContain('另行决定')
  const bound = await flow.db('opinion_conditions').where({ applicationId: filing.applicationId })
  expect(bound).toMatchObject([{ department: 'CG', appliesTo: 'S5', stageOpinionId: null }])
})

test('方案联审: over a disagreement that is maintained nothing is granted, and the head refuses', async () => {
  const { officers } = suite
  const { row } = await jointCase('joint-design-review', ['WG'])
  const against = { outcome: 'disagree', text: '在建设控制地带内', legalBasis: '文物保护法18条' } as const
  await finds(row, 'wg', against)
  const handler = await officers.of(row, 'handler')
  await handler.does(row.number, {
    form: 'yimen:minutes',
    outcome: 'recorded',
    heldOn: '2026-03-02',
    participants: '水利、文旅',
    text: '未达成一致'
  })
  await finds(row, 'wg', against)
  const grant = { form: 'yimen:review', outcome: 'propose-grant', text: '仍建议' } as const
  expect((await handler.answers(row.number, grant)).json().code).toBe('JOINT_FINDINGS_AGAINST')
  await officers.reviews(row, 'propose-refuse')
  const head = await officers.of(row, 'head')
  const decision = await head.answers(row.number, { form: 'yimen:decide', outcome: 'grant' })
  expect(decision.json().code).toBe('JOINT_FINDINGS_AGAINST')
  await head.does(row.number, { form: 'yimen:decide', outcome: 'return', text: '写明理由' })
  await officers.reviews(row, 'propose-refuse')
  await head.does(row.number, {
    form: 'yimen:decide',
    outcome: 'refuse',
    text: '文物部门不同意',
    legalBasis: '文物保护法18条'
  })
  expect((await letterOf(row, 'joint-review')).snapshot).toMatchObject({ passed: false })
})

test('图纸联审: what failed goes back in one list, only its departments look again, one person concludes', async () => {
  const { flow, officers, applicant } = suite
  const { filing, row } = await jointCase('joint-drawing-review', ['WG', 'QX', 'HB'], 1)
  const fit = { outcome: 'fit', text: '合格' } as const
  const line = { part: '接地', what: '引下线间距超过规范' }
  await finds(row, 'sl', fit)
  await finds(row, 'wg', fit)
  await finds(row, 'qx', { outcome: 'unfit', lines: [line] })
  const handler = await officers.of(row, 'handler')
  await handler.does(row.number, {
    form: 'yimen:merge-findings',
    outcome: 'rectify',
    days: 5,
    materials: ['M84']
  })
  const rectifies = async () => {
    const { caseCorrections } = await applicant.page(filing.projectId)
    const [asked] = caseCorrections
    expect(asked!.lines.map(({ material }) => material)).toEqual([null, 'M84'])
    expect(asked!.lines[0]!.what).toContain('引下线间距')
    const answers = [{ line: '1', text: '已加密引下线' }]
    const report = { form: 'yimen:supply-corrections', outcome: 'supplied', answers } as const
    expect((await applicant.answers(row.number, report)).json().code).toBe('CORRECTION_INCOMPLETE')
    await applicant.attaches(filing.applicationId, 'M84')
    await applicant.does(row.number, report)
  }
  await rectifies()
  await finds(row, 'qx', { outcome: 'unfit', lines: [line] })
  expect(await isAsked(row, 'wg')).toBe(false)

  // Nothing comes by the day: the lead has it again and gives another list.
  await handler.does(row.number, {
    form: 'yimen:merge-findings',
    outcome: 'rectify',
    days: 5,
    materials: ['M84']
  })
  const move = await flow.db('case_moves').where({ number: row.number, state: 'open' }).first()
  await applicant.task(row.number, 'yimen:supply-corrections')
  await sweepOn(flow, '2026-03-31', move!.id)
  await handler.task(row.number, 'yimen:merge-findings')
  await handler.does(row.number, {
    form: 'yimen:merge-findings',
    outcome: 'rectify',
    days: 5,
    materials: ['M84']
  })
  await rectifies()
  await finds(row, 'qx', fit)

  // 环保 was to answer by its own item, which ends without a result: it is heard itself.
  const granted = { form: 'yimen:record', outcome: 'grant', text: '各专业合格' } as const
  const says = async () =>
    (await officers.officer('hb-handler')).post(`/api/joint-reviews/${row.number}/finding`, {
      form: 'yimen:joint-finding',
      ...fit
    })
  expect((await says()).json().code).toBe('NOT_FOUND')
  const own = await officers.caseOf(filing, 'HB-XK-0002')
  await flow.db('cases').where({ id: own.id }).update({ state: 2 })
  expect((await handler.answers(row.number, granted)).json()).toMatchObject({
    code: 'JOINT_FINDING_MISSING',
    message: expect.stringContaining('生态环境')
  })
  expect((await says()).statusCode).toBe(200)

  // Another office gets the case: its programme looks first, and nobody is asked again.
  const said = await handler.post(`/api/moves/${row.number}/not-mine`, { reason: '属于林业' })
  expect(said.statusCode).toBe(200)
  await (
    await officers.lead(filing)
  ).does(row.number, { form: 'yimen:reassign', outcome: 'transfer', department: 'LY', text: '林业办' })
  const moved = await officers.caseOf(filing, ITEM)
  const next = await officers.of(moved, 'handler')
  await next.task(row.number, 'yimen:record')
  const checks = await flow.db('findings').where({ businessKey: row.number }).orderBy('id').pluck('topic')
  expect(checks.at(-1)).toBe('check.LY')
  expect(await isAsked(row, 'sl')).toBe(false)
  await next.does(row.number, granted)
  expect(wordsOf((await dossierOf(moved)).joint!)).toEqual({
    HB: '1 fit',
    SL: '1 fit',
    WG: '1 fit',
    QX: '1 unfit, 2 unfit, 3 fit'
  })
  expect((await letterOf(row, 'joint-review')).snapshot).toMatchObject({ passed: true })
})

test('联合验收: another day, one visit, rectification of what failed, clocks held, one letter', async () => {
  const { flow, officers, applicant } = suite
  const { filing, row } = await jointCase('joint-acceptance', ['HB', 'WG', 'CG'])
  const handler = await officers.of(row, 'handler')
  await handler.task(row.number, 'yimen:appoint-visit')
  const offices = (await handler.get(`/api/joint-reviews/${row.number}/officers`)).json<
    { department: string; region: string; officers: { id: string }[] }[]
  >()
  expect(offices.map(({ department }) => department).sort()).toEqual(['CG', 'HB', 'SL', 'WG'])
  const visit = (day: string) => ({
    form: 'yimen:appoint-visit' as const,
    outcome: 'appointed' as const,
    day,
    time: '9时',
    place: '项目现场'
  })
  const appoints = (day: string) =>
    handler.does(row.number, { ...visit(day), officers: offices.map(({ officers: [one] }) => one!.id) })
  // Nobody of 文旅 comes: the lead says why, and the letter says it.
  const culture = offices.find(({ department }) => department === 'WG')!
  const others = {
    ...visit('2026-03-06'),
    officers: offices.filter((one) => one !== culture).map(({ officers: [one] }) => one!.id)
  }
  const { department, region } = culture
  const withoutReason = await handler.answers(row.number, {
    ...others,
    absences: [{ department, region, reason: ' ' }]
  })
  expect(withoutReason.json()).toMatchObject({
    code: 'VISIT_WITHOUT_DEPARTMENT',
    message: expect.stringContaining('文化')
  })
  await appoints('2026-03-05')
  await (await officers.officer('cg-handler')).task(row.number, 'yimen:joint-finding')
  const early = await (
    await officers.officer('cg-handler')
  ).answers(row.number, { form: 'yimen:joint-finding', outcome: 'fit', text: '合格' })
  expect(early.json()).toMatchObject({
    code: 'VISIT_TO_COME',
    message: expect.stringContaining('2026-03-05')
  })

  const wish = { day: '2026-03-06', reason: '施工单位当天不在' }
  const blank = await applicant.post(`/api/joint-reviews/${row.number}/another-day`, { ...wish, reason: ' ' })
  expect(blank.statusCode).toBe(400)
  const asks = () => applicant.post(`/api/joint-reviews/${row.number}/another-day`, wish)
  expect((await asks()).statusCode).toBe(200)
  expect((await asks()).json().code).toBe('VISIT_FIXED')
  await until(async () => !(await isAsked(row, 'cg')), 60_000, 'the old visit is still on')
  await handler.does(row.number, {
    ...others,
    absences: [{ department, region, reason: '凭文物勘探报告出具意见' }]
  })
  expect((await applicant.page(filing.projectId)).visits).toMatchObject([
    { number: row.number, day: '2026-03-06', changeable: true }
  ])

  const fit = { outcome: 'fit', text: '合格' } as const
  await on(flow, '2026-03-06', async () => {
    // As long as the engine has not called it off: nothing is found at a visit that another day was asked for.
    const visit = flow
      .db('joint_visits')
      .where({ day: '2026-03-06' })
      .whereIn('reviewId', flow.db('joint_reviews').where({ caseId: row.id }).select('id'))
    await visit
      .clone()
      .update({ wishedDay: '2026-03-09', wishReason: '下雨', wishedAt: '2026-03-06T01:00:00Z' })
    const officer = await officers.officer('cg-handler')
    const off = await officer.answers(row.number, { form: 'yimen:joint-finding', ...fit })
    expect(off.json()).toMatchObject({ code: 'VISIT_NOT_SET' })
    await visit.clone().update({ wishedDay: null, wishReason: null, wishedAt: null })
    await finds(row, 'sl', fit)
    await finds(row, 'wg', fit)
    await finds(row, 'cg', { outcome: 'unfit', lines: [{ part: '出入口', what: '未接管网' }] })
    await handler.does(row.number, {
      form: 'yimen:merge-findings',
      outcome: 'rectify',
      days: 10,
      materials: ['M84']
    })
  })
  const pauses = () => flow.db('clock_pauses').where({ ownerId: row.id })
  expect(await pauses()).toMatchObject([{ fromOn: '2026-03-06', toOn: null }])
  await on(flow, '2026-03-13', async () => {
    await applicant.attaches(filing.applicationId, 'M84')
    await applicant.does(row.number, {
      form: 'yimen:supply-corrections',
      outcome: 'supplied',
      answers: [{ line: '1', text: '已接入，见照片' }]
    })
    await finds(row, 'cg', fit)
    await decides(row)
  })
  expect(await pauses()).toMatchObject([{ fromOn: '2026-03-06', toOn: '2026-03-13' }])
  const letter = await letterOf(row, 'joint-acceptance')
  expect(letter.snapshot).toMatchObject({ visitedOn: '2026-03-06', place: '项目现场', passed: true })
  expect(letter.snapshot).toMatchObject({
    absent: [{ department: expect.stringContaining('文化'), reason: '凭文物勘探报告出具意见' }]
  })
  expect((await applicant.page(filing.projectId)).papers.map(({ kind }) => kind)).toContain(
    'joint-acceptance'
  )
})
