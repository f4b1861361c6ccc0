import { awaitsFacts } from '../../applications/unknown-facts.ts'
import { asFiled, type ApplicationRow } from '../../applications/store.ts'
import { listCasesOf } from '../../cases/store.ts'
import { isAwaited } from '../../engine/tables.ts'
import { MoveNotDrawn, MoveOpen, NotAllowed, NotPossibleNow } from '../../errors.ts'
import { notify } from '../../notifications/notify.ts'
import { defineMove, type MoveContext } from '../move.ts'
import type { MoveRow } from '../store.ts'
import { compareCorrected } from './compare.ts'
import { correctFacts, reportMissingItem } from './schema.ts'

const RUNNING: readonly ApplicationRow['state'][] = ['filed', 'awaiting-correction', 'accepted', 'in-review']
/** While it is open what a filing is about, nobody accepts, sends out or concludes it. */
const HELD: readonly string[] = ['yimen:accept', 'yimen:precheck', 'yimen:conclude']
const holds = (form: string, _row: MoveRow) => HELD.includes(form)
const BLOCK = { message: 'facts.proposed', process: 'facts-corrected' } as const

/** 更正事实: the applicant proposes and the lead confirms, or the lead proposes and the applicant agrees. */
export const factsCorrected = defineMove({
  name: 'facts-corrected',
  endpoint: correctFacts,
  of: ['application'],
  by: ['lead', 'applicant'],
  ...BLOCK,
  guard: assertCorrectable,
  holds,
  perform: async (context, { changes, items, reason }) => {
    const { trx, user, number, evaluate } = context
    const application = asFiled(context.application)
    const proposedBy = user.groups.includes(application.leadGroup) ? 'lead' : 'applicant'
    // What the table does not name, only the lead may add.
    if (items?.length && proposedBy !== 'lead') throw new NotAllowed()
    const { comparison } = await compareCorrected(trx, evaluate, application, { changes, items })
    if (comparison.itemsAdded.length) await assertMayGrow(context)
    await notify(trx, {
      application,
      ...(proposedBy === 'applicant' && { to: application.leadGroup }),
      kind: 'facts-proposed',
      businessKey: number,
      content: { text: reason.trim() }
    })
    return {
      event: 'facts-proposed',
      detail: { changes, items: items ?? [], reason: reason.trim(), proposedBy, comparison },
      variables: { proposedBy }
    }
  }
})

/** In a stage that runs, cases that come later need a block of its diagram: said before the other side is asked. */
async function assertMayGrow({ db, application, number }: MoveContext): Promise<void> {
  if (application.state === 'in-review' && !(await isAwaited(db, number, 'cases.added')))
    throw new MoveNotDrawn()
}

/** 缺项: a handler at the review misses an item; the block is the stage's. */
export const itemMissing = defineMove({
  name: 'item-missing',
  endpoint: reportMissingItem,
  of: ['case', 'opinion'],
  by: ['handler'],
  at: 'application',
  ...BLOCK,
  guard: assertCorrectable,
  holds,
  perform: async ({ trx, application, number, case: row, opinion }, { item, reason }) => {
    await notify(trx, {
      application,
      to: application.leadGroup!,
      kind: 'item-missing',
      businessKey: application.number!,
      content: { text: reason.trim() }
    })
    return {
      event: 'item-missing',
      detail: {
        from: number,
        department: (row ?? opinion)!.department,
        item: item ?? null,
        reason: reason.trim(),
        proposedBy: 'department'
      },
      variables: { proposedBy: 'department' }
    }
  }
})

async function assertCorrectable({ db, application }: MoveContext): Promise<void> {
  const { state } = application
  // A fact that a department is still to determine is its answer, not a correction.
  if (!RUNNING.includes(state) || (state === 'filed' && awaitsFacts(application)))
    throw new NotPossibleNow(state)
  const open = await db('case_moves')
    .where({ applicationId: application.id, state: 'open' })
    .whereIn('move', ['facts-corrected', 'item-missing'])
    .first('move')
  if (open) throw new MoveOpen(open.move)
  // The cases are just being opened: the table would be asked twice.
  const cases = await listCasesOf(db, application.id)
  if (state === 'in-review' && !cases.some(({ openedAt }) => openedAt)) throw new NotPossibleNow(state)
}
