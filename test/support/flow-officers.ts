import { legalToday } from '../../server/calendar/legal-date.ts'
import type { CaseRow } from '../../server/cases/store.ts'
import { listStages } from '../../server/items/store.ts'
import { asRun, findOwnRules } from '../../server/region-settings/own-rules.ts'
import type { StageOpinion } from '../../server/stage-opinions/store.ts'
import type { Flow } from './flow.ts'
import { findJointly } from './flow-joint.ts'
import { type Filing, type Person, signIn } from './flow-people.ts'
import { until } from './until.ts'

const CITY = '360500'

/** The officers of one run, each signed in once. */
export function createOfficers(flow: Flow) {
  const known = new Map<string, Promise<Person>>()

  /** By sample login: `hb-handler`, `fg-lead`, `hb-head-360521`. */
  function officer(username: string): Promise<Person> {
    if (!known.has(username)) known.set(username, signIn(flow, username))
    return known.get(username)!
  }

  const of = ({ department, region }: { department: string; region: string }, role: 'handler' | 'head') =>
    officer(`${department.toLowerCase()}-${role}${region === CITY ? '' : `-${region}`}`)

  async function lead({ applicationId }: Pick<Filing, 'applicationId'>): Promise<Person> {
    const row = await flow.db('applications').where({ id: applicationId }).first('leadGroup')
    const [department, region] = row!.leadGroup!.split(':')[0]!.split('@') as [string, string]
    return officer(`${department.toLowerCase()}-lead${region === CITY ? '' : `-${region}`}`)
  }

  const casesOf = ({ applicationId }: Pick<Filing, 'applicationId'>): Promise<CaseRow[]> =>
    flow.db('cases').where({ applicationId }).orderBy('number')

  const opinionsOf = ({ applicationId }: Pick<Filing, 'applicationId'>): Promise<StageOpinion[]> =>
    flow.db('stage_opinions').where({ applicationId }).orderBy('number')

  async function caseOf(filing: Filing, item: string): Promise<CaseRow> {
    const found = (await casesOf(filing)).find((row) => row.item === item)
    if (!found) throw new Error(`${filing.projectName} has no case of ${item}`)
    return found
  }

  /** The standing reviewers of the stage: only S1 has some. */
  async function countReviewers({ applicationId }: Filing): Promise<number> {
    const { stage } = (await flow.db('applications').where({ id: applicationId }).first('stage'))!
    const shipped = (await listStages(flow.db)).find(({ code }) => code === stage)
    return shipped ? asRun(shipped, await findOwnRules(flow.db, { applicationId })).opinions.length : 0
  }

  /** 受理 and 预审, until all departments have been asked. */
  async function accepts(filing: Filing): Promise<void> {
    const person = await lead(filing)
    await person.does(filing.number, { form: 'yimen:accept', outcome: 'accept' })
    await person.does(filing.number, { form: 'yimen:precheck', outcome: 'pass' })
    await until(
      async () => {
        const asked = (await opinionsOf(filing)).length
        const opened = (await casesOf(filing)).filter(({ openedAt }) => openedAt).length
        return opened > 0 && asked === (await countReviewers(filing))
      },
      120_000,
      () => `nobody was asked about ${filing.number}`
    )
  }

  /** One department's item from review to decision. */
  async function handles(row: CaseRow, outcome: 'grant' | 'refuse' = 'grant'): Promise<void> {
    const version = (await flow.db('item_versions').where({ id: row.itemVersionId }).first())!
    const { persons, kind, processKey } = version
    const decision = {
      outcome,
      text: outcome === 'grant' ? '符合条件' : '不符合条件',
      legalBasis: '行政许可法38条'
    }
    if (processKey.startsWith('joint-')) await findJointly(flow, row, (office) => of(office, 'handler'))
    if (persons === 1)
      return (await of(row, 'handler')).does(row.number, { form: 'yimen:record', ...decision })
    if (kind === 'forward') return passesLevels(row, decision)
    await reviews(row, outcome === 'grant' ? 'propose-grant' : 'propose-refuse')
    const head = await of(row, 'head')
    if (processKey !== 'confirm-item') return head.does(row.number, { form: 'yimen:decide', ...decision })
    const { text, legalBasis } = decision
    return head.does(
      row.number,
      outcome === 'grant'
        ? { form: 'yimen:register', outcome, text, registerNumber: `${row.number}-1` }
        : { form: 'yimen:register', outcome, text, legalBasis }
    )
  }

  /** Level by level, and what the province decides is entered on the same day. */
  async function passesLevels(
    { id, number }: CaseRow,
    { outcome, text, legalBasis }: { outcome: 'grant' | 'refuse'; text: string; legalBasis: string }
  ): Promise<void> {
    let atProvince = false
    while (!atProvince) {
      const here = (await flow.db('cases').where({ id }).first())!
      await reviews(here)
      const head = await of(here, 'head')
      const forwarding = outcome === 'grant' ? 'forward' : 'refuse'
      await head.does(number, { form: 'yimen:forward', outcome: forwarding, text, legalBasis })
      if (outcome === 'refuse') return
      const stay = await flow.db('case_levels').where({ caseId: id }).whereNull('leftOn').first('level')
      atProvince = stay!.level === 'province'
    }
    const last = (await flow.db('cases').where({ id }).first())!
    await (
      await of(last, 'handler')
    ).does(number, {
      form: 'yimen:enter-result',
      outcome: 'grant',
      documentNumber: `赣批〔2026〕${number}`,
      decidedBy: '江西省人民政府',
      decidedOn: legalToday(flow.clock.now())
    })
  }

  async function reviews(
    row: CaseRow,
    outcome: 'propose-grant' | 'propose-refuse' = 'propose-grant'
  ): Promise<void> {
    const handler = await of(row, 'handler')
    await handler.does(row.number, {
      form: 'yimen:review',
      outcome,
      text: '已审查',
      legalBasis: '行政许可法34条'
    })
  }

  type Answer = 'agree' | 'conditions' | 'disagree'
  async function answers(
    opinion: StageOpinion,
    outcome: Answer = 'agree',
    conditions?: { text: string; appliesTo: string }[]
  ): Promise<void> {
    const handler = await of(opinion, 'handler')
    await handler.does(opinion.number, {
      form: 'yimen:review-opinion',
      outcome,
      text: '阶段意见',
      legalBasis: '环境影响评价法16条',
      conditions
    })
    const head = await of(opinion, 'head')
    await head.does(opinion.number, { form: 'yimen:sign-opinion', outcome: 'sign' })
  }

  /** All departments at once: every opinion and every item that has a process of its own. */
  async function allDecide(
    filing: Filing,
    refused: string[] = [],
    disagreeing: string[] = []
  ): Promise<void> {
    const cases = (await casesOf(filing)).filter((row) => row.hostedBy === null)
    await Promise.all([
      ...(await opinionsOf(filing)).map((opinion) =>
        answers(opinion, disagreeing.includes(opinion.department) ? 'disagree' : 'agree')
      ),
      ...cases.map((row) => handles(row, refused.includes(row.item) ? 'refuse' : 'grant'))
    ])
  }

  async function concludes(filing: Filing, outcome: 'passed' | 'failed' = 'passed'): Promise<void> {
    await (
      await lead(filing)
    ).does(filing.number, { form: 'yimen:conclude', outcome, text: '汇总各部门意见' })
  }

  return {
    officer,
    of,
    lead,
    casesOf,
    caseOf,
    opinionsOf,
    accepts,
    handles,
    reviews,
    answers,
    allDecide,
    concludes
  }
}
