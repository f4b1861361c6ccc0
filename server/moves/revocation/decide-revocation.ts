import { isGranted } from '../../cases/store.ts'
import { stopClock } from '../../clocks/store.ts'
import {
  LegalBasisMissing,
  NotGranted,
  NotPossibleNow,
  NotTwoPersons,
  PapersStillMissing,
  PapersThere
} from '../../errors.ts'
import { notify } from '../../notifications/notify.ts'
import { listOwed } from '../../promises/late-papers.ts'
import type { Act, ActContext, Completion } from '../../tasks/act.ts'
import { endMove, findOpenMove, moveOfTask, type MoveRow } from '../store.ts'
import { giveExtraTime } from '../tolerance/give-extra-time.ts'
import type { RevocationDetail } from './schema.ts'
import { takeBackPermit } from './take-back-permit.ts'

/** By another person than who proposed it; what was said in the statement is there to be read. */
export const decideRevocation: Act<'yimen:decide-revocation'> = async (context, body) => {
  const { trx, task, user, today, case: row } = context
  if (!row || !isGranted(row)) throw new NotGranted()
  const move = await moveOfTask(trx, task)
  const authors = [move.orderedBy, move.detail.proposedFor]
  if (authors.includes(user.id) || (task.principal && authors.includes(task.principal)))
    throw new NotTwoPersons()
  const { kind } = move.detail as RevocationDetail
  if (kind === 'late-papers') await assertFits(context, body.outcome)
  else if (body.outcome === 'extra-time') throw new NotPossibleNow(kind)

  await stopClock(trx, { ownerKind: 'case', ownerId: row.id, kind: 'statement', on: today })
  await endMove(trx, move, { on: today, outcome: body.outcome })
  if (body.outcome === 'revoke') return revoke(context, body, move)
  if (body.outcome === 'extra-time') return giveExtraTime(context, body)

  const commitment = await findOpenMove(trx, row.number, 'commitment')
  if (kind === 'broken-commitment' && commitment)
    await endMove(trx, commitment, { on: today, outcome: 'kept' })
  await notify(trx, {
    application: context.application,
    kind: 'revocation-dropped',
    businessKey: row.number,
    content: { text: body.text }
  })
  return { variables: { revocation: 'keep' }, event: 'revocation-dropped', detail: { move: move.id } }
}

/** While promised papers are missing it is revoked, or more time is given; once they are there, neither. */
async function assertFits(
  { trx, case: row }: ActContext,
  outcome: Completion<'yimen:decide-revocation'>['outcome']
): Promise<void> {
  const owed = await listOwed(trx, row!)
  if (outcome === 'keep' && owed.length) throw new PapersStillMissing()
  if (outcome !== 'keep' && owed.length === 0) throw new PapersThere()
}

async function revoke(context: ActContext, body: Completion<'yimen:decide-revocation'>, move: MoveRow) {
  const detail = move.detail as RevocationDetail
  const legalBasis = body.legalBasis?.trim() || detail.legalBasis
  if (!legalBasis) throw new LegalBasisMissing()
  const paper = await takeBackPermit(context, {
    kind: detail.kind,
    text: body.text.trim(),
    legalBasis
  })
  const recalled = detail.kind === 'public-interest'
  return {
    variables: { revocation: 'revoke' },
    event: recalled ? ('recalled' as const) : ('revoked' as const),
    detail: { move: move.id, kind: detail.kind, paper: paper.number, banUntil: paper.banUntil },
    after: [
      {
        kind: 'correlate-message' as const,
        businessKey: context.case!.number,
        processKey: 'licence-life',
        message: 'licence.ended' as const,
        variables: {}
      }
    ]
  }
}
