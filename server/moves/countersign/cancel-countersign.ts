import { CountersignOver, NotYourCountersign } from '../../errors.ts'
import { defineMove } from '../move.ts'
import { endMove, findOpenMove } from '../store.ts'
import { countersign } from './ask-countersign.ts'
import { cancelCountersign, type CountersignDetail } from './schema.ts'
import { tellCancelled } from './tell.ts'

/** Who asked takes it back: nobody is asked any more, what was answered stays in the record, and the step goes on. */
export const countersignCancelled = defineMove({
  name: 'countersign-cancelled',
  endpoint: cancelCountersign,
  of: ['case', 'opinion'],
  by: ['handler', 'head', 'lead'],
  guard: async ({ db, number }) => {
    if (!(await findOpenMove(db, number, countersign.name))) throw new CountersignOver()
  },
  perform: async (context, { countersign: id, reason }) => {
    const { trx, number, today, user } = context
    const move = await trx('case_moves').where({ id, number, move: countersign.name }).forUpdate().first()
    if (!move || move.state !== 'open') throw new CountersignOver()
    const detail = move.detail as CountersignDetail
    if (!detail.askers.includes(user.id)) throw new NotYourCountersign()
    const said = reason.trim()
    await endMove(trx, move, { on: today, outcome: 'cancelled', detail: { cancelled: said } })
    if (detail.begun) await tellCancelled(trx, context, detail, said)
    return {
      event: 'countersign-cancelled',
      detail: { countersign: id, reason: said },
      before: detail.begun
        ? [
            {
              kind: 'set-variables',
              businessKey: number,
              processKey: countersign.process!,
              moveId: id,
              variables: { cancelled: true }
            }
          ]
        : []
    }
  }
})
