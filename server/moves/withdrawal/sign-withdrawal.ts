import { ReasonMissing } from '../../errors.ts'
import { officeName, officeOfGroup } from '../../official-papers/common-facts.ts'
import type { Act } from '../../tasks/act.ts'
import { endMove, moveOfTask, noteMove } from '../store.ts'
import { listConcerned } from './concerned.ts'
import { endWithdrawn } from './end-withdrawn.ts'
import type { WithdrawalSignature } from './schema.ts'
import { resumeClocks } from './suspend-clocks.ts'

/** A department's signature: all agree and it is withdrawn; one objects, with a reason, and it goes on as before. */
export const signWithdrawal: Act<'yimen:sign-withdrawal'> = async (context, body) => {
  const { trx, task, today, user } = context
  const text = body.text?.trim() ?? ''
  if (body.outcome === 'object' && !text) throw new ReasonMissing()
  const move = await moveOfTask(trx, task)
  const signature: WithdrawalSignature = {
    group: task.owner,
    department: await officeName(trx, officeOfGroup(task.owner)),
    person: user.name,
    outcome: body.outcome,
    text,
    on: today
  }
  const signatures = [...(move.detail.signatures as WithdrawalSignature[]), signature]
  await noteMove(trx, move, { signatures })

  const signed = { variables: { signature: body.outcome }, detail: { move: move.id, text } }
  if (body.outcome === 'object') {
    await endMove(trx, move, { on: today, outcome: 'object' })
    await resumeClocks(trx, context, await listConcerned(trx, context), today)
    return { ...signed, event: 'withdrawal-objected' }
  }
  const all = (move.detail.signers as string[]).every((group) =>
    signatures.some((one) => one.group === group)
  )
  if (!all) return { ...signed, event: 'withdrawal-signed' }
  await endMove(trx, move, { on: today, outcome: 'agree' })
  const before = await endWithdrawn(context, move, signatures)
  return { ...signed, event: 'withdrawn', before }
}
