import { SAMPLE_PASSWORD } from '../../server/people/sample.ts'
import type { TaskCompletion } from '../../server/tasks/schema.ts'
import type { countWork, Work } from './count-work.ts'
import { on, type FlowSuite } from './flow-suite.ts'
import type { Filing, Person } from './flow-people.ts'
import { promiseAwaited, promiseBroken } from './late-promise.ts'
import { until } from './until.ts'

const PLANT = '锂电隔膜生产线建设项目'
const WATER = 'SL-XK-0001'
const SCHOOL = '第三中学新校区'
/** 用地预审, and its map that may follow. */
const SITE = 'ZR-XK-0001'
const MAP = 'M25'
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)
const SIGN = { form: 'yimen:sign-withdrawal', outcome: 'agree', text: '同意撤件' } as const

/** Three filings on their way, each act counted the first time that it is done. */
export async function playFigures(
  suite: FlowSuite,
  work: ReturnType<typeof countWork>
): Promise<Map<string, Work>> {
  const { flow, applicant, officers } = suite
  const found = new Map<string, Work>()
  const ids = new Map<Person, string>()

  async function count(
    act: string,
    person: Person,
    request: () => Promise<{ statusCode: number; body: string }>
  ) {
    if (!ids.has(person))
      ids.set(person, (await person.get('/api/session')).json<{ user: { id: string } }>().user.id)
    const answers: { statusCode: number; body: string }[] = []
    const one = await work.count(ids.get(person)!, async () => answers.push(await request()))
    if (answers[0]!.statusCode !== 200) throw new Error(`${act}: ${answers[0]!.body}`)
    if (!found.has(act)) found.set(act, one)
  }
  /** The completion alone: neither the look before it nor the password. */
  async function completes(act: string, person: Person, number: string, body: TaskCompletion) {
    const { taskId } = await person.task(number, body.form)
    const judged = await person.judges(number, body)
    await person.post('/api/session/confirmation', { password: SAMPLE_PASSWORD })
    await count(act, person, () => person.post(`/api/tasks/${taskId}/complete`, judged))
  }
  const moves = (act: string, person: Person, number: string, move: string, body: object) =>
    count(act, person, () => person.post(`/api/moves/${number}/${move}`, body))

  async function files(): Promise<Filing> {
    const draft = await applicant.drafts(PLANT)
    await applicant.suppliesPapers(draft.applicationId)
    await count('提交申报', applicant, () => applicant.post(`/api/applications/${draft.applicationId}/file`))
    const row = (await flow.db('applications').where({ id: draft.applicationId }).first('number'))!
    return { ...draft, number: row.number! }
  }

  const filing = await files()
  const lead = await officers.lead(filing)
  const lines = [{ material: null, what: '补充用地红线坐标' }]
  await completes('一次性补正', lead, filing.number, {
    form: 'yimen:accept',
    outcome: 'correct',
    days: 5,
    lines
  })
  const answers = [{ line: '1', text: '见红线图' }]
  const supplied = { form: 'yimen:supply-corrections', outcome: 'supplied', answers } as const
  await completes('补正材料', applicant, filing.number, supplied)
  await completes('受理', lead, filing.number, { form: 'yimen:accept', outcome: 'accept' })
  await completes('预审', lead, filing.number, { form: 'yimen:precheck', outcome: 'pass' })

  const row = await officers.caseOf(filing, WATER)
  const handler = await officers.of(row, 'handler')
  const head = await officers.of(row, 'head')
  const { taskId } = await handler.task(row.number, 'yimen:review')
  await count('打开任务', handler, () => handler.get(`/api/tasks/${taskId}`))
  await count('收件箱', handler, () => handler.get('/api/inbox?view=todo'))
  await count('案卷', handler, () => handler.get(`/api/dossiers/${row.number}`))
  await count('可办事项', handler, () => handler.get(`/api/moves/${row.number}`))
  await count('项目页', applicant, () => applicant.get(`/api/projects/${filing.projectId}`))
  await count('签收', handler, () => handler.post(`/api/tasks/${taskId}/claim`))

  const colleague = await colleagueOf(suite, 'SL', 'wg-handler')
  const handOn = (toPersonId: string) => ({ toPersonId, reason: '外出勘查' })
  await count('转办', handler, () => handler.post(`/api/tasks/${taskId}/transfer`, handOn(colleague.id)))
  const back = handOn(ids.get(handler)!)
  await count('转办', colleague.person, () => colleague.person.post(`/api/tasks/${taskId}/transfer`, back))

  await moves('申请延期', handler, row.number, 'extension', { days: 5, reason: '须补充调查' })
  const approve = { form: 'yimen:decide-extension', outcome: 'approve', text: '同意' } as const
  await completes('批准延期', head, row.number, approve)
  const asked = { kind: 'plain', order: 'parallel', rule: 'all', veto: false, text: '请会签' }
  await moves('提请会签', handler, row.number, 'countersign', { ...asked, signers: ['WG@360500'] })
  const signer = await officers.officer('wg-head')
  await completes('会签', signer, row.number, { form: 'yimen:countersign', outcome: 'agree' })
  await moves('提请会签', handler, row.number, 'countersign', { ...asked, signers: ['WG@360500'] })
  await signer.task(row.number, 'yimen:countersign')
  const open = (await flow.db('case_moves').where({ number: row.number, state: 'open' }).first('id'))!
  const cancelled = { countersign: open.id, reason: '已当面商定' }
  await moves('取消会签', handler, row.number, 'countersign-cancelled', cancelled)
  await moves('申请撤件', applicant, row.number, 'withdrawal', { reason: '项目改址', seen: [] })
  await moves('取回撤件申请', applicant, row.number, 'withdrawal-taken-back', {})

  const review = {
    form: 'yimen:review',
    outcome: 'propose-grant',
    text: '已审查',
    legalBasis: '行政许可法34条'
  } as const
  await completes('审查', handler, row.number, review)
  await completes('退回', head, row.number, { form: 'yimen:decide', outcome: 'return', text: '请再核实' })
  await completes('审查', handler, row.number, review)
  await completes('准予许可', head, row.number, { form: 'yimen:decide', outcome: 'grant', text: '符合条件' })
  await delivers(row.number)

  const [opinion] = await officers.opinionsOf(filing)
  const reviewer = await officers.of(opinion!, 'handler')
  const written = {
    form: 'yimen:review-opinion',
    outcome: 'agree',
    text: '同意',
    legalBasis: '城乡规划法36条'
  } as const
  await completes('审查意见', reviewer, opinion!.number, written)
  const signed = { form: 'yimen:sign-opinion', outcome: 'sign' } as const
  await completes('签发意见', await officers.of(opinion!, 'head'), opinion!.number, signed)
  await Promise.all([
    ...(await officers.opinionsOf(filing))
      .filter(({ id }) => id !== opinion!.id)
      .map((one) => officers.answers(one)),
    ...(await officers.casesOf(filing))
      .filter((one) => one.hostedBy === null && one.id !== row.id)
      .map((one) => officers.handles(one))
  ])
  const conclusion = { form: 'yimen:conclude', outcome: 'passed', text: '汇总各部门意见' } as const
  await completes('汇总结论', lead, filing.number, conclusion)

  const other = await applicant.files(PLANT)
  const deputy = await officers.officer('fg-head')
  const end = await delegates(lead, deputy)
  await completes('受理（代）', deputy, other.number, { form: 'yimen:accept', outcome: 'accept' })
  await end()
  await lead.does(other.number, { form: 'yimen:precheck', outcome: 'pass' })
  const water = await officers.caseOf(other, WATER)
  await handler.task(water.number, 'yimen:review')
  await count('催办', head, () => head.post(`/api/urges/${water.number}`, { text: '请抓紧办理' }))
  await moves('非本部门事项', handler, water.number, 'not-mine', { reason: '不涉及水土保持' })
  const given = { form: 'yimen:reassign', outcome: 'back', text: '按清单由水利办理' } as const
  await completes('退回原部门', lead, water.number, given)
  const later = { lines: [{ material: null, what: '说明弃渣场选址' }], days: 5 }
  await moves('受理后补正', handler, water.number, 'correction-after-acceptance', later)
  await completes('补正材料（受理后）', applicant, water.number, supplied)
  const procedure = { procedure: 'assessment', days: 10, reason: '须技术评审', legalBasis: '行政许可法45条' }
  await moves('特别程序', handler, water.number, 'special-procedure', procedure)
  const result = { form: 'yimen:record-procedure', outcome: 'recorded', text: '评审通过' } as const
  await completes('记录特别程序结果', handler, water.number, result)
  const hearing = { hearing: 'public', reason: '涉及公共利益', legalBasis: '行政许可法46条' }
  await moves('听证', handler, water.number, 'hearing', hearing)
  await moves('申请撤件（听证中）', applicant, water.number, 'withdrawal', { reason: '项目改址', seen: [] })
  await completes('签署撤件', head, water.number, SIGN)
  const proposal = { changes: { housing: true }, reason: '申报时填错' }
  await moves('更正事实', lead, other.number, 'facts-corrected', proposal)
  const agreed = { form: 'yimen:agree-facts', outcome: 'agree' } as const
  await completes('同意更正', applicant, other.number, agreed)

  await moves('提出撤销', handler, row.number, 'revocation', {
    kind: 'wrong',
    text: '审查时遗漏了河道管理范围',
    legalBasis: '行政许可法69条',
    document: '水复〔2026〕3号',
    days: 5
  })
  const statement = { form: 'yimen:make-statement', outcome: 'stated', text: '弃渣场已调整' } as const
  await completes('陈述申辩', applicant, row.number, statement)
  const revoked = { form: 'yimen:decide-revocation', outcome: 'revoke', text: '事实清楚' } as const
  await completes('决定撤销', head, row.number, revoked)
  await promises()
  return found

  /** 送达回证 at the window of what was granted. */
  async function delivers(number: string): Promise<void> {
    const url = `/api/window/deliveries/${number}`
    const window = await officers.officer('window')
    const issued = async () => (await flow.db('licences').where({ caseId: row.id })).length === 1
    await until(issued, 60_000, 'no licence is issued')
    const visitor = await window.session()
    const signature = await visitor.upload(`${url}/signature`, PNG, 'signature.png', 'image/png')
    const receipt = {
      recipient: '胡小兰',
      relation: '经办人',
      document: 'id-card',
      idNumber: '11010519491231002x',
      deliveredOn: '2026-03-02',
      signatureFileId: signature.json<{ id: string }>().id
    }
    await count('窗口送达', window, () => window.post(url, receipt))
  }

  /** 委托 for the day; answers how it ends. */
  async function delegates(from: Person, to: Person): Promise<() => Promise<unknown>> {
    const today = flow.clock.now().toISOString().slice(0, 10)
    const toPersonId = (await flow.db('people').where({ username: to.username }).first('id'))!.id
    const days = { fromOn: today, untilOn: today }
    const body = { toPersonId, ...days, items: null, regions: null, reason: '出差' }
    let id = ''
    await count('委托', from, async () => {
      const answer = await from.post('/api/delegations', body)
      id = answer.json<{ id: string }>().id
      return answer
    })
    return () => from.post(`/api/delegations/${id}/end`)
  }

  /** 容缺: granted on a promise that is broken, more time given, kept in the end. */
  async function promises(): Promise<void> {
    const draft = await applicant.drafts(SCHOOL)
    await applicant.suppliesPapers(draft.applicationId, [MAP])
    const late = [{ material: MAP, dueOn: '2026-03-16' }]
    await applicant.post('/api/session/confirmation', { password: SAMPLE_PASSWORD })
    await count('签署容缺承诺', applicant, () =>
      applicant.put(`/api/applications/${draft.applicationId}/promises`, { late, commitments: [] })
    )
    const school = await applicant.submits(draft)
    await officers.accepts(school)
    const site = await officers.caseOf(school, SITE)
    await officers.reviews(site)
    const [reviewer, decider] = [await officers.of(site, 'handler'), await officers.of(site, 'head')]
    const grant = { form: 'yimen:decide', outcome: 'grant', text: '符合条件' } as const
    await completes('容缺准予', decider, site.number, grant)
    await promiseBroken(flow, site, '2026-03-17')
    await on(flow, '2026-03-17', async () => {
      await completes('提请撤销（容缺逾期）', reviewer, site.number, {
        form: 'yimen:propose-revocation',
        outcome: 'proposed',
        text: '地形图逾期未交',
        legalBasis: '容缺受理承诺书',
        days: 5
      })
      await applicant.does(site.number, { form: 'yimen:make-statement', outcome: 'waived' })
      await completes('容缺宽限', decider, site.number, {
        form: 'yimen:decide-revocation',
        outcome: 'extra-time',
        text: '正在测绘',
        until: '2026-03-24'
      })
    })
    await promiseAwaited(flow, site)
    const fileId = await applicant.uploads(MAP)
    await count('补交容缺材料', applicant, () =>
      applicant.post(`/api/applications/${school.applicationId}/papers`, { material: MAP, fileId })
    )
  }
}

/** Another person of an office, so that work can change hands; the database is this suite's own. */
async function colleagueOf(
  { flow, officers }: FlowSuite,
  department: string,
  username: string
): Promise<{ id: string; person: Person }> {
  const unit = (await flow.db('org_units').where({ department, region: '360500' }).first('id'))!.id
  const { id } = (await flow.db('people').where({ username }).first('id'))!
  await flow.db('roles_held').insert({ personId: id, role: 'handler', orgUnitId: unit } as never)
  return { id, person: await officers.officer(username) }
}
