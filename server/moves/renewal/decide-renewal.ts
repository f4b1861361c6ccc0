import { stopClock } from '../../clocks/store.ts'
import { LegalBasisMissing, NotTwoPersons } from '../../errors.ts'
import { notify } from '../../notifications/notify.ts'
import { servePaper } from '../../official-papers/serve-paper.ts'
import { writePaper } from '../../official-papers/write-paper.ts'
import type { Act } from '../../tasks/act.ts'
import { endMove, moveOfTask, noteMove } from '../store.ts'
import { renew } from './renew.ts'

/** The handler's word; the head has the last one. */
export const reviewRenewal: Act<'yimen:review-renewal'> = async (context, body) => {
  const { trx, task, user } = context
  const move = await moveOfTask(trx, task)
  if (body.outcome === 'propose-decline' && !body.legalBasis?.trim()) throw new LegalBasisMissing()
  await noteMove(trx, move, {
    proposal: body.outcome,
    review: body.text.trim(),
    reviewBasis: body.legalBasis?.trim() ?? null,
    reviewedBy: user.id,
    reviewedFor: task.principal
  })
  return { variables: {}, event: 'renewal-reviewed', detail: { move: move.id } }
}

/** By another person than who reviewed it. */
export const decideRenewal: Act<'yimen:decide-renewal'> = async (context, body) => {
  const { trx, task, user, today, now, application, case: row } = context
  const move = await moveOfTask(trx, task)
  const authors = [move.detail.reviewedBy, move.detail.reviewedFor]
  if (authors.includes(user.id) || (task.principal && authors.includes(task.principal)))
    throw new NotTwoPersons()
  if (body.outcome === 'renew') {
    const { newUntil, paper } = await renew(trx, application, row!, { deemed: false, today, now })
    await endMove(trx, move, { on: today, outcome: 'renew', detail: { newUntil } })
    return { variables: { renewal: 'renew' }, event: 'renewed', detail: { newUntil, paper } }
  }
  const legalBasis = body.legalBasis?.trim()
  if (!legalBasis) throw new LegalBasisMissing()
  const validUntil = String(move.detail.validUntil)
  const paper = await writePaper(
    trx,
    'renewal-refusal',
    { application, case: row, today },
    {
      text: body.text.trim(),
      legalBasis,
      validUntil
    }
  )
  await servePaper(trx, paper, { now, told: true })
  await stopClock(trx, { ownerKind: 'case', ownerId: row!.id, kind: 'renewal', on: today })
  await endMove(trx, move, { on: today, outcome: 'decline' })
  await notify(trx, {
    application,
    kind: 'renewal-refused',
    businessKey: row!.number,
    content: { text: body.text, legalBasis, validUntil, paper: paper.number }
  })
  return { variables: { renewal: 'decline' }, event: 'renewal-refused', detail: { paper: paper.number } }
}
