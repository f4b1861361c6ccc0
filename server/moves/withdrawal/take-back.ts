import { NotPossibleNow, WithdrawalSigned } from '../../errors.ts'
import { notify } from '../../notifications/notify.ts'
import { defineMove } from '../move.ts'
import { endMove, findOpenMove } from '../store.ts'
import { listConcerned } from './concerned.ts'
import { takeBackWithdrawal, type WithdrawalSignature } from './schema.ts'
import { resumeClocks } from './suspend-clocks.ts'

/** The applicant goes on after all, as long as nobody has signed. */
export const withdrawalTakenBack = defineMove({
  name: 'withdrawal-taken-back',
  endpoint: takeBackWithdrawal,
  of: ['application', 'case'],
  by: ['applicant'],
  guard: async ({ db, number, application }) => {
    const open = await findOpenMove(db, number, 'withdrawal')
    if (!open) throw new NotPossibleNow(application.state)
    if ((open.detail.signatures as WithdrawalSignature[]).length) throw new WithdrawalSigned()
  },
  perform: async (context) => {
    const { trx, number, today, application } = context
    const open = (await findOpenMove(trx, number, 'withdrawal'))!
    await endMove(trx, open, { on: today, outcome: 'cancelled' })
    await resumeClocks(trx, context, await listConcerned(trx, context), today)
    for (const to of open.detail.signers as string[])
      await notify(trx, { application, to, kind: 'withdrawal-taken-back', businessKey: number })
    return {
      event: 'withdrawal-taken-back',
      detail: {},
      before: [
        {
          kind: 'set-variables',
          businessKey: number,
          processKey: 'withdrawal',
          variables: { takenBack: true }
        }
      ]
    }
  }
})
