import { expect, test } from '@jest/globals'
import { readBlocks } from '../../server/blocks/read-blocks.ts'
import { CASE_STATE, type CaseRow } from '../../server/cases/store.ts'
import type { TaskCompletion } from '../../server/tasks/schema.ts'
import { sweepOn, useFlow } from '../support/flow-suite.ts'
import type { Filing } from '../support/flow-people.ts'
import { caseInOwnDiagram } from '../support/own-diagram.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
const PLANT = '锂电隔膜生产线建设项目'
const WATER = 'SL-XK-0001'
const SCHOOL = '第三中学新校区'

interface Use {
  /** placed beside it, where it is of use only with another */
  with?: string[]
  project?: string
  item?: string
  changes?: Record<string, unknown>
  /** that it is refused changes nothing: one case in a bare diagram does for all */
  shares?: true
  /** what the diagram without the block refuses or leaves undone */
  without: (row: CaseRow, filing: Filing) => Promise<void>
  done: (row: CaseRow, filing: Filing) => Promise<void>
}

type Role = 'handler' | 'head' | 'applicant'
const personOf = (row: CaseRow, role: Role) =>
  role === 'applicant' ? Promise.resolve(suite.applicant) : suite.officers.of(row, role)
const codeOf = async (answer: Promise<{ statusCode: number; json: () => { code?: string } }>) => {
  const { statusCode, json } = await answer
  return statusCode === 200 ? 200 : json().code
}
const sign = async (row: CaseRow, body: TaskCompletion) =>
  (await suite.officers.of(row, 'head')).does(row.number, body)
const stateOf = async ({ id }: CaseRow) => (await suite.flow.db('cases').where({ id }).first('state'))!.state
const isReviewed = async (row: CaseRow) =>
  (await (await suite.officers.of(row, 'handler')).inbox('todo', row.number)).some(
    ({ businessKey, form }) => businessKey === row.number && form === 'yimen:review'
  )
const saidOf = (row: CaseRow, kind: string) =>
  suite.flow.db('notifications').where({ businessKey: row.number, kind: kind as never })

/** A block that somebody sets going: refused where it is not drawn. */
const moved = (
  move: string,
  role: Role,
  body: object,
  ends: (row: CaseRow) => Promise<void>,
  rest: Pick<Use, 'item' | 'changes'> = {}
): Use => {
  const ask = async (row: CaseRow) =>
    codeOf((await personOf(row, role)).post(`/api/moves/${row.number}/${move}`, body))
  return {
    without: async (row) => expect(await ask(row)).toBe('MOVE_NOT_DRAWN'),
    done: async (row) => {
      expect(await ask(row)).toBe(200)
      await ends(row)
    },
    shares: true,
    ...rest
  }
}

/** A block that the sweep sets going: where it is not drawn, nobody waits for the message. */
const told = (pass: 'warning' | 'due'): Use => {
  const sweep = async (row: CaseRow) => {
    const clock = await suite.flow.db('clocks').where({ ownerId: row.id, kind: 'promised' }).first()
    return sweepOn(suite.flow, pass === 'warning' ? clock!.warningOn! : '2026-03-24', row.number)
  }
  return {
    shares: true,
    without: async (row) => expect(await sweep(row)).toMatchObject({ told: 0 }),
    done: async (row) => {
      expect((await sweep(row)).told).toBeGreaterThan(0)
      await until(async () => (await saidOf(row, pass)).length > 0, 60_000, 'nobody is told')
    }
  }
}

const asked = { kind: 'plain', order: 'parallel', rule: 'all', veto: false, text: '请会签' }
const withdraw = async (row: CaseRow) => {
  const body = { reason: '项目改址', seen: [] }
  expect(await codeOf(suite.applicant.post(`/api/moves/${row.number}/withdrawal`, body))).toBe(200)
  await sign(row, { form: 'yimen:sign-withdrawal', outcome: 'agree', text: '同意撤件' })
  expect(await stateOf(row)).toBe(CASE_STATE.withdrawn)
}
const refuseLand = async (_row: CaseRow, filing: Filing) =>
  suite.officers.handles(await suite.officers.caseOf(filing, 'ZR-XK-0001'), 'refuse')

const uses: Record<string, Use> = {
  extension: moved('extension', 'handler', { days: 5, reason: '须补充调查' }, async (row) => {
    await sign(row, { form: 'yimen:decide-extension', outcome: 'approve', text: '同意' })
    await suite.officers.handles(row)
  }),
  countersign: moved('countersign', 'handler', { ...asked, signers: ['WG@360500'] }, async (row) => {
    const signer = await suite.officers.officer('wg-head')
    await signer.does(row.number, { form: 'yimen:countersign', outcome: 'agree' })
    await suite.officers.handles(row)
  }),
  withdrawal: moved('withdrawal', 'applicant', { reason: '项目改址', seen: [] }, async (row) => {
    await sign(row, { form: 'yimen:sign-withdrawal', outcome: 'agree', text: '同意撤件' })
    expect(await stateOf(row)).toBe(CASE_STATE.withdrawn)
  }),
  'not-mine': moved('not-mine', 'handler', { reason: '不涉及水土保持' }, async (row) => {
    const lead = await suite.officers.lead(row)
    await lead.does(row.number, { form: 'yimen:reassign', outcome: 'back', text: '按清单由水利办理' })
    await suite.officers.handles(row)
  }),
  'correction-after-acceptance': moved(
    'correction-after-acceptance',
    'handler',
    { lines: [{ material: null, what: '说明弃渣场选址' }], days: 5 },
    async (row) => {
      const answers = [{ line: '1', text: '见补充报告' }]
      const supplied = { form: 'yimen:supply-corrections', outcome: 'supplied', answers } as const
      await suite.applicant.does(row.number, supplied)
      await suite.officers.handles(row)
    }
  ),
  'special-procedure': moved(
    'special-procedure',
    'handler',
    { procedure: 'assessment', days: 10, reason: '须技术评审', legalBasis: '行政许可法45条' },
    async (row) => {
      const handler = await suite.officers.of(row, 'handler')
      await handler.does(row.number, {
        form: 'yimen:record-procedure',
        outcome: 'recorded',
        text: '评审通过'
      })
      await suite.officers.handles(row)
    }
  ),
  hearing: moved(
    'hearing',
    'handler',
    { hearing: 'right', intended: '不予批准', reason: '选址邻近居民区', legalBasis: '行政许可法47条' },
    async (row) => {
      await suite.applicant.does(row.number, { form: 'yimen:ask-hearing', outcome: 'waive' })
      await suite.officers.handles(row)
    },
    { item: 'HB-XK-0001', changes: { eiaClass: 'report' } }
  ),
  'case-over': {
    with: ['withdrawal'],
    without: async (row) => {
      await withdraw(row)
      expect(await isReviewed(row)).toBe(true)
    },
    done: async (row) => {
      await withdraw(row)
      await until(async () => !(await isReviewed(row)), 60_000, 'its task stays open')
    }
  },
  'prerequisite-refused': {
    project: SCHOOL,
    item: 'FG-XK-0004',
    without: async (row, filing) => {
      await refuseLand(row, filing)
      await suite.officers.reviews(row)
      const head = await suite.officers.of(row, 'head')
      const decision = { form: 'yimen:decide', outcome: 'grant', text: '符合条件' } as const
      expect((await head.answers(row.number, decision)).json().code).toBe('PREREQUISITE_OPEN')
    },
    done: async (row, filing) => {
      await refuseLand(row, filing)
      await until(async () => (await stateOf(row)) === CASE_STATE.impossible, 60_000, 'it goes on')
      await until(async () => !(await isReviewed(row)), 60_000, 'its task stays open')
    }
  },
  'clock-warning': told('warning'),
  'clock-due': told('due')
}

const itemBlocks = readBlocks().filter((block) => block.in === 'item')

test('every block of an item is used here', () => {
  expect(Object.keys(uses).sort()).toEqual(itemBlocks.map(({ block }) => block).sort())
})

let bare: ReturnType<typeof caseInOwnDiagram> | undefined

test.each(Object.entries(uses))(
  '%s: nothing without it in the diagram, done with it in one that was not made for it',
  async (block, { with: beside = [], project = PLANT, item = WATER, changes, shares, without, done }) => {
    const own = { project, item, ...(changes && { changes }) }
    const bareOf = () => caseInOwnDiagram(suite, { ...own, key: `without-${block}`, placed: beside })
    const shared = () =>
      (bare ??= caseInOwnDiagram(suite, { project: PLANT, item: WATER, key: 'bare', placed: [] }))
    const { row, filing } = await (shares ? shared() : bareOf())
    await without(row, filing)
    const placed = await caseInOwnDiagram(suite, { ...own, key: `with-${block}`, placed: [...beside, block] })
    await done(placed.row, placed.filing)
  },
  300_000
)
