import type { Knex } from 'knex'
import { isEnded } from '../../cases/store.ts'
import {
  CaseNotOpened,
  DecidedUnseen,
  InnerNotFiledByYou,
  NotPossibleNow,
  WithdrawalOpen,
  WithdrawalTooLate
} from '../../errors.ts'
import { notify } from '../../notifications/notify.ts'
import { defineMove, type MoveContext } from '../move.ts'
import { listConcerned, signersOf } from './concerned.ts'
import { askWithdrawal } from './schema.ts'
import { suspendClocks } from './suspend-clocks.ts'

const RUNNING: readonly string[] = ['filed', 'awaiting-correction', 'accepted', 'in-review']

/** 撤件: asked by the applicant; what is decided was shown first and stays; each department with something open signs. */
export const withdrawal = defineMove({
  name: 'withdrawal',
  endpoint: askWithdrawal,
  of: ['application', 'case'],
  by: ['applicant'],
  message: 'withdrawal.asked',
  process: 'withdrawal',
  guard: assertWithdrawable,
  perform: async (context, { reason, seen }) => {
    const { trx, application, number, today } = context
    const concerned = await listConcerned(trx, context)
    const unseen = concerned.decided.filter((row) => !seen.includes(row.number))
    if (unseen.length) throw new DecidedUnseen(unseen.map((row) => row.number).join(', '))

    const signers = signersOf(context, concerned)
    await suspendClocks(trx, context, concerned, { on: today, reason: reason.trim() })
    for (const to of new Set([...signers, application.leadGroup!]))
      await notify(trx, {
        application,
        to,
        kind: 'withdrawal-asked',
        businessKey: number,
        content: { text: reason.trim() }
      })
    return {
      event: 'withdrawal-asked',
      detail: { reason: reason.trim(), signers, signatures: [] },
      variables: { signers }
    }
  }
})

async function assertWithdrawable(context: MoveContext): Promise<void> {
  const { db, application, case: row } = context
  if (!RUNNING.includes(application.state)) throw new NotPossibleNow(application.state)
  if (application.item && (await isInner(db, application.item))) throw new InnerNotFiledByYou()
  const open = db('case_moves').where({ applicationId: application.id, move: 'withdrawal', state: 'open' })
  if (row) open.whereIn('number', [row.number, application.number!])
  if (await open.first('id')) throw new WithdrawalOpen()
  if (row && isEnded(row)) throw new WithdrawalTooLate()
  // Its own process does not run yet: before the pre-check the filing is withdrawn as a whole.
  if (row && (!row.openedAt || row.hostedBy)) throw new CaseNotOpened()
  const concerned = await listConcerned(db, context)
  if (concerned.open.length === 0 && concerned.opinions.length === 0) throw new WithdrawalTooLate()
}

/** 内部事项: a department opened it, the applicant filed nothing (rules §9). */
async function isInner(db: Knex, item: string): Promise<boolean> {
  return (await db('item_versions').where({ item, kind: 'inner' }).first('id')) !== undefined
}
