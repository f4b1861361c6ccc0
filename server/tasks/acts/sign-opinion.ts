import { stopClock } from '../../clocks/store.ts'
import { setConditions } from '../../conditions/set-conditions.ts'
import { ReasonMissing } from '../../errors.ts'
import { signedName } from '../../delegations/acting-for.ts'
import { writeOpinion } from '../../official-papers/decision-papers.ts'
import { needsMeeting, updateOpinion } from '../../stage-opinions/store.ts'
import type { Act } from '../act.ts'

/** 签发 by the head, another person than who wrote it; a return opens a new round and keeps the clock. */
export const signOpinion: Act<'yimen:sign-opinion'> = async (context, body) => {
  const { trx, application, today, now } = context
  const opinion = context.opinion!
  const { round } = opinion
  if (body.outcome === 'return') {
    if (!body.text?.trim()) throw new ReasonMissing()
    await updateOpinion(trx, opinion.id, { state: 'open', round: round + 1 })
    return { variables: { signing: 'return' }, event: 'returned', detail: { round } }
  }

  await updateOpinion(trx, opinion.id, { state: 'signed', signedAt: now.toISOString() })
  await stopClock(trx, { ownerKind: 'opinion', ownerId: opinion.id, kind: 'opinion', on: today })
  await setConditions(trx, application, opinion)
  await writeOpinion(trx, application, opinion, {
    signer: await signedName(trx, context.user, context.task.principal),
    today
  })
  return {
    variables: { signing: 'sign' },
    // The stage must know before its join is reached.
    before: needsMeeting(opinion.answer)
      ? [
          {
            kind: 'set-variables',
            businessKey: application.number!,
            processKey: application.processKey!,
            variables: { disagreement: true }
          }
        ]
      : [],
    event: 'opinion-signed',
    detail: { round, answer: opinion.answer }
  }
}
