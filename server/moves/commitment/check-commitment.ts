import { randomUUID } from 'node:crypto'
import { startClock, stopClock } from '../../clocks/store.ts'
import { LegalBasisMissing, RectifiedAlready } from '../../errors.ts'
import { notify } from '../../notifications/notify.ts'
import type { Act } from '../../tasks/act.ts'
import { openRevocation } from '../revocation/open-revocation.ts'
import { endMove, moveOfTask, noteMove } from '../store.ts'

const RECTIFY_DAYS = 10
const STATEMENT_DAYS = 5

/** 事后核查: what was committed to holds, is to be put right by a day, or is broken, and then the permit is at stake. */
export const checkCommitment: Act<'yimen:check-commitment'> = async (context, body) => {
  const { trx, task, today, application, case: row } = context
  const move = await moveOfTask(trx, task)
  const owner = { ownerKind: 'case', ownerId: row!.id, kind: 'after-check' } as const
  if (body.outcome === 'rectify' && move.detail.rectifyDays) throw new RectifiedAlready()
  if (body.outcome === 'fails' && !body.legalBasis?.trim()) throw new LegalBasisMissing()
  await stopClock(trx, { ...owner, on: today })

  if (body.outcome === 'holds') {
    await endMove(trx, move, { on: today, outcome: 'holds', detail: { checked: body.text } })
    return { variables: { commitment: 'holds' }, event: 'commitment-holds', detail: { move: move.id } }
  }
  if (body.outcome === 'rectify') {
    const days = body.days ?? RECTIFY_DAYS
    await noteMove(trx, move, { rectifyDays: days, rectify: body.text })
    await startClock(trx, {
      ...owner,
      businessKey: row!.number,
      startsOn: today,
      limit: { days, unit: 'wd' }
    })
    await notify(trx, {
      application,
      kind: 'commitment-rectify',
      businessKey: row!.number,
      content: { text: body.text, days }
    })
    return { variables: { commitment: 'rectify' }, event: 'commitment-rectify', detail: { days } }
  }
  const revocation = randomUUID()
  await openRevocation(context, revocation, {
    kind: 'broken-commitment',
    text: body.text.trim(),
    legalBasis: body.legalBasis!.trim(),
    document: null,
    days: Math.max(3, Math.min(30, body.days ?? STATEMENT_DAYS))
  })
  await noteMove(trx, move, { checked: body.text })
  return {
    variables: { commitment: 'fails', revocationMove: revocation },
    event: 'commitment-fails',
    detail: { move: revocation }
  }
}
