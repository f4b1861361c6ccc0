import { CASE_STATE, type CaseRow } from '../../server/cases/store.ts'
import type { TaskCompletion } from '../../server/tasks/schema.ts'
import { sweepOn, type FlowSuite } from './flow-suite.ts'
import type { Filing } from './flow-people.ts'
import { until } from './until.ts'

/** A case as real acts have brought it there; a draft has neither numbers nor a case. */
export interface Made {
  applicationId: string
  filing: Filing | null
  row: CaseRow | null
}

type Opened = Made & { row: CaseRow; filing: Filing }

const PLANT = '锂电隔膜生产线建设项目'
/** A permit of two persons with a statutory clock, an extension and a technical review. */
const WATER = 'SL-XK-0001'
/** Its applicant may ask for a hearing; no extension. */
const REPORT = 'HB-XK-0001'
/** Here the feasibility study waits for the proposal and the land. */
const SCHOOL = '第三中学新校区'
const STUDY = 'FG-XK-0004'
const LAND = 'ZR-XK-0001'
/** Its office may look at the site. */
const FOREST = 'LY-XK-0001'

/** May follow the decision on the land. */
const MAP = 'M25'

export const SIGNER = { group: 'WG@360500', username: 'wg-head' }

/** How a case of each state of the table is made, by its key. */
export function caseStates(suite: FlowSuite): Record<string, () => Promise<Made>> {
  const { flow, applicant, officers } = suite
  const must = async (answer: Promise<{ statusCode: number; body: string }>) => {
    const { statusCode, body } = await answer
    if (statusCode !== 200) throw new Error(body)
  }
  const made = async (filing: Filing, item = WATER): Promise<Made> => ({
    applicationId: filing.applicationId,
    filing,
    row: await officers.caseOf(filing, item)
  })
  const leadDoes = async (filing: Filing, body: TaskCompletion) =>
    (await officers.lead(filing)).does(filing.number, body)
  const leadWaits = async (filing: Filing, form: TaskCompletion['form']) =>
    (await officers.lead(filing)).task(filing.number, form)

  async function filed(name = PLANT): Promise<Filing> {
    const filing = await applicant.files(name)
    await leadWaits(filing, 'yimen:accept')
    return filing
  }
  async function awaiting(): Promise<Filing> {
    const filing = await filed()
    const lines = [{ material: null, what: '补充用地红线坐标' }]
    await leadDoes(filing, { form: 'yimen:accept', outcome: 'correct', days: 3, lines })
    await applicant.task(filing.number, 'yimen:supply-corrections')
    return filing
  }
  async function rejected(body: object): Promise<Made> {
    const filing = await filed()
    const refusal = {
      form: 'yimen:accept',
      outcome: 'reject',
      text: '不属于本机关',
      legalBasis: '行政许可法32条'
    }
    await leadDoes(filing, { ...refusal, ...body } as TaskCompletion)
    return made(filing)
  }
  async function opened(name = PLANT, item = WATER, changes = {}): Promise<Opened> {
    const filing = await applicant.files(name, changes)
    await officers.accepts(filing)
    const row = await officers.caseOf(filing, item)
    await (await officers.of(row, 'handler')).task(row.number, 'yimen:review')
    return { applicationId: filing.applicationId, filing, row }
  }
  async function reviewed() {
    const one = await opened()
    await officers.reviews(one.row)
    await (await officers.of(one.row, 'head')).task(one.row.number, 'yimen:decide')
    return one
  }
  /** Reviewed early: nobody has it until its prerequisites are decided. */
  async function waiting() {
    const one = await opened(SCHOOL, STUDY)
    await officers.reviews(one.row)
    return one
  }
  const asks = async ({ row }: Opened, move: string, body: object) =>
    must((await officers.of(row, 'handler')).post(`/api/moves/${row.number}/${move}`, body))
  async function paused() {
    const one = await opened()
    const ordered = { procedure: 'assessment', days: 10, reason: '须技术评审', legalBasis: '行政许可法45条' }
    await asks(one, 'special-procedure', ordered)
    await (await officers.of(one.row, 'handler')).task(one.row.number, 'yimen:record-procedure')
    return one
  }
  async function inspecting() {
    const one = await opened(PLANT, FOREST, { forestLand: 'permanent' })
    const ordered = { procedure: 'inspection', days: 5, reason: '须核对现场', legalBasis: '行政许可法45条' }
    await asks(one, 'special-procedure', ordered)
    await (await officers.of(one.row, 'handler')).task(one.row.number, 'yimen:name-inspectors')
    return one
  }
  async function toldOfHearing() {
    const one = await opened(PLANT, REPORT, { eiaClass: 'report' })
    const reason = { reason: '选址邻近居民区', legalBasis: '行政许可法47条' }
    await asks(one, 'hearing', { hearing: 'right', intended: '不予批准环境影响报告书', ...reason })
    await applicant.task(one.row.number, 'yimen:ask-hearing')
    return one
  }
  const officesOf = async ({ row }: Opened) =>
    (await (await officers.of(row, 'handler')).get(`/api/moves/${row.number}/officers`)).json<
      { id: string; reviewer: boolean }[]
    >()
  /** Every department has answered and decided. */
  async function answered(form: 'yimen:minutes' | 'yimen:conclude') {
    const filing = await applicant.files(PLANT)
    await officers.accepts(filing)
    const [opinion] = await officers.opinionsOf(filing)
    await officers.allDecide(filing, [], form === 'yimen:minutes' ? [opinion!.department] : [])
    await leadWaits(filing, form)
    return made(filing)
  }
  async function withdrawing() {
    const one = await opened()
    await must(applicant.post(`/api/moves/${one.row.number}/withdrawal`, { reason: '项目改址', seen: [] }))
    await (await officers.of(one.row, 'head')).task(one.row.number, 'yimen:sign-withdrawal')
    return one
  }
  async function granted(name = PLANT, item = WATER) {
    const one = await opened(name, item)
    await officers.handles(one.row)
    const licence = () => flow.db('licences').where({ caseId: one.row.id }).whereNotNull('fileId').first()
    await until(async () => (await licence()) !== undefined, 60_000, 'no licence is issued')
    return { ...one, fileId: (await licence())!.fileId }
  }
  const reaches = ({ row }: { row: CaseRow }, state: number) =>
    until(
      async () => (await flow.db('cases').where({ id: row.id }).first())!.state === state,
      60_000,
      `${row.number} does not become ${state}`
    )

  async function revoking(kind: 'wrong' | 'public-interest') {
    const one = await granted()
    const found = { text: '审查时遗漏了河道管理范围', document: '水复〔2026〕3号', days: 5 }
    await asks(one, 'revocation', { kind, legalBasis: '行政许可法69条', ...found })
    await applicant.task(one.row.number, 'yimen:make-statement')
    return one
  }
  async function revoked(kind: 'wrong' | 'public-interest', state: number) {
    const one = await revoking(kind)
    await applicant.does(one.row.number, { form: 'yimen:make-statement', outcome: 'waived' })
    const decision = { form: 'yimen:decide-revocation', outcome: 'revoke', text: '事实清楚' } as const
    await (await officers.of(one.row, 'head')).does(one.row.number, decision)
    await reaches(one, state)
    return one
  }

  return {
    async draft() {
      const { applicationId } = await applicant.drafts(PLANT)
      await applicant.suppliesPapers(applicationId)
      return { applicationId, filing: null, row: null }
    },
    filed: async () => made(await filed()),
    awaiting: async () => made(await awaiting()),
    async corrected() {
      const filing = await awaiting()
      const answers = [{ line: '1', text: '见红线图' }]
      await applicant.does(filing.number, { form: 'yimen:supply-corrections', outcome: 'supplied', answers })
      await leadWaits(filing, 'yimen:accept')
      return made(filing)
    },
    async lapsed() {
      const filing = await awaiting()
      await sweepOn(flow, '2026-03-06', filing.number)
      const one = await made(filing)
      await reaches({ row: one.row! }, CASE_STATE.withdrawn)
      return one
    },
    'not-needed': () => rejected({ reason: 'not-needed' }),
    'not-competent': () => rejected({ reason: 'not-competent', competentDepartment: '商务局' }),
    async accepted() {
      const filing = await filed()
      await leadDoes(filing, { form: 'yimen:accept', outcome: 'accept' })
      await leadWaits(filing, 'yimen:precheck')
      return made(filing)
    },
    async deemed() {
      const filing = await filed()
      await sweepOn(flow, '2026-03-10', filing.number)
      await leadWaits(filing, 'yimen:precheck')
      return made(filing)
    },
    async 'turned-down'() {
      const filing = await filed()
      await leadDoes(filing, { form: 'yimen:accept', outcome: 'accept' })
      const refusal = {
        outcome: 'refuse',
        text: '不符合产业政策',
        legalBasis: '产业结构调整指导目录'
      } as const
      await leadDoes(filing, { form: 'yimen:precheck', ...refusal })
      const one = await made(filing)
      await reaches({ row: one.row! }, CASE_STATE.impossible)
      return one
    },
    opened: () => opened(),
    async 'in-work'() {
      const one = await opened()
      const handler = await officers.of(one.row, 'handler')
      const { taskId } = await handler.task(one.row.number, 'yimen:review')
      await must(handler.post(`/api/tasks/${taskId}/claim`))
      return one
    },
    reviewed: () => reviewed(),
    waiting,
    async correcting() {
      const one = await opened()
      const lines = [{ material: null, what: '说明弃渣场选址' }]
      await asks(one, 'correction-after-acceptance', { lines, days: 5 })
      await applicant.task(one.row.number, 'yimen:supply-corrections')
      return one
    },
    async supplied() {
      const one = await opened()
      const lines = [{ material: null, what: '说明弃渣场选址' }]
      await asks(one, 'correction-after-acceptance', { lines, days: 5 })
      const answers = [{ line: '1', text: '见补充报告' }]
      await applicant.does(one.row.number, { form: 'yimen:supply-corrections', outcome: 'supplied', answers })
      return one
    },
    paused,
    async resumed() {
      const one = await paused()
      const result = { form: 'yimen:record-procedure', outcome: 'recorded', text: '评审通过' } as const
      await (await officers.of(one.row, 'handler')).does(one.row.number, result)
      await reaches(one, CASE_STATE.procedureEnded)
      return one
    },
    'hearing-item': () => opened(PLANT, REPORT, { eiaClass: 'report' }),
    inspecting,
    async inspected() {
      const one = await inspecting()
      const handler = await officers.of(one.row, 'handler')
      const inspectors = (await officesOf(one)).map(({ id }) => id)
      await handler.does(one.row.number, { form: 'yimen:name-inspectors', outcome: 'named', inspectors })
      const result = { form: 'yimen:record-procedure', outcome: 'recorded', text: '与材料一致' } as const
      await handler.does(one.row.number, result)
      await (await officers.of(one.row, 'head')).task(one.row.number, 'yimen:sign-inspection')
      return one
    },
    hearing: toldOfHearing,
    async 'hearing-set'() {
      const one = await toldOfHearing()
      await applicant.does(one.row.number, { form: 'yimen:ask-hearing', outcome: 'ask', text: '要求听证' })
      const handler = await officers.of(one.row, 'handler')
      await handler.does(one.row.number, {
        form: 'yimen:notify-hearing',
        outcome: 'notified',
        heldOn: '2026-03-16',
        time: '9时30分',
        place: '政务服务中心三楼听证室',
        chair: (await officesOf(one)).find(({ reviewer }) => !reviewer)!.id,
        open: true,
        text: '拟不予批准环境影响报告书'
      })
      await handler.task(one.row.number, 'yimen:hold-hearing')
      return one
    },
    async extending() {
      const one = await opened()
      await asks(one, 'extension', { days: 5, reason: '须补充调查' })
      await (await officers.of(one.row, 'head')).task(one.row.number, 'yimen:decide-extension')
      return one
    },
    async countersigning() {
      const one = await reviewed()
      const asked = { kind: 'plain', order: 'parallel', rule: 'all', veto: false, text: '请会签' }
      await asks(one, 'countersign', { ...asked, signers: [SIGNER.group] })
      await (await officers.officer(SIGNER.username)).task(one.row.number, 'yimen:countersign')
      return one
    },
    async 'not-mine'() {
      const one = await opened()
      await asks(one, 'not-mine', { reason: '不涉及水土保持' })
      await (await officers.lead(one.filing)).task(one.row.number, 'yimen:reassign')
      return one
    },
    async 'facts-proposed'() {
      const one = await opened()
      const proposal = { changes: { housing: true }, reason: '申报时填错' }
      const lead = await officers.lead(one.filing)
      await must(lead.post(`/api/moves/${one.filing.number}/facts-corrected`, proposal))
      await applicant.task(one.filing.number, 'yimen:agree-facts')
      return one
    },
    withdrawing,
    async withdrawn() {
      const one = await withdrawing()
      const sign = { form: 'yimen:sign-withdrawal', outcome: 'agree', text: '同意撤件' } as const
      await (await officers.of(one.row, 'head')).does(one.row.number, sign)
      await reaches(one, CASE_STATE.withdrawn)
      return one
    },
    async impossible() {
      const one = await waiting()
      await officers.handles(await officers.caseOf(one.filing, LAND), 'refuse')
      await reaches(one, CASE_STATE.impossible)
      return one
    },
    granted: () => granted(),
    async delivered() {
      const one = await granted()
      await must(applicant.get(`/api/files/${one.fileId}`))
      return one
    },
    async 'on-tolerance'() {
      const draft = await applicant.drafts(SCHOOL)
      await applicant.suppliesPapers(draft.applicationId, [MAP])
      const late = [{ material: MAP, dueOn: '2026-03-16' }]
      await must(
        applicant.put(`/api/applications/${draft.applicationId}/promises`, { late, commitments: [] })
      )
      const filing = await applicant.submits(draft)
      await officers.accepts(filing)
      const row = await officers.caseOf(filing, LAND)
      await officers.handles(row)
      const licence = () => flow.db('licences').where({ caseId: row.id }).first()
      await until(async () => (await licence()) !== undefined, 60_000, 'no licence is issued')
      return made(filing, LAND)
    },
    async renewing() {
      const one = await granted(SCHOOL, LAND)
      await must(applicant.post(`/api/moves/${one.row.number}/renewal`, {}))
      const review = { form: 'yimen:review-renewal', outcome: 'propose-renew', text: '条件没有变化' } as const
      await (await officers.of(one.row, 'handler')).does(one.row.number, review)
      await (await officers.of(one.row, 'head')).task(one.row.number, 'yimen:decide-renewal')
      return one
    },
    disagreed: () => answered('yimen:minutes'),
    concluding: () => answered('yimen:conclude'),
    revoking: () => revoking('wrong'),
    async stated() {
      const one = await revoking('wrong')
      const statement = { form: 'yimen:make-statement', outcome: 'stated', text: '弃渣场已调整' } as const
      await applicant.does(one.row.number, statement)
      await (await officers.of(one.row, 'head')).task(one.row.number, 'yimen:decide-revocation')
      return one
    },
    revoked: () => revoked('wrong', CASE_STATE.revoked),
    recalled: () => revoked('public-interest', CASE_STATE.recalled),
    async 'not-applicable'() {
      const one = await opened()
      const proposal = { changes: { earthworkM3: 0, landAreaHa: 0.2 }, reason: '申报时填错' }
      const lead = await officers.lead(one.filing)
      await must(lead.post(`/api/moves/${one.filing.number}/facts-corrected`, proposal))
      await applicant.does(one.filing.number, { form: 'yimen:agree-facts', outcome: 'agree' })
      await reaches(one, CASE_STATE.notApplicable)
      return one
    },
    async refused() {
      const one = await opened()
      await officers.handles(one.row, 'refuse')
      return one
    }
  }
}
