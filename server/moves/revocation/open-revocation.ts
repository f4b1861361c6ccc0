import type { Knex } from 'knex'
import type { IsoDate } from '../../calendar/iso-date.ts'
import { MoveOpen } from '../../errors.ts'
import { notify } from '../../notifications/notify.ts'
import { servePaper } from '../../official-papers/serve-paper.ts'
import { writePaper } from '../../official-papers/write-paper.ts'
import type { ActContext } from '../../tasks/act.ts'
import type { Subject } from '../../tasks/subject.ts'
import { findOpenMove, insertMove } from '../store.ts'
import type { RevocationDetail } from './schema.ts'

/** Tells the applicant in writing what is intended and why, before it is decided; the days for its statement begin with the service. */
export async function tellIntention(
  trx: Knex.Transaction,
  { application, case: row }: Pick<Subject, 'application' | 'case'>,
  { kind, text, legalBasis, document, days }: RevocationDetail,
  { today, now }: { today: IsoDate; now: Date }
): Promise<void> {
  const paper = await writePaper(
    trx,
    'revocation-notice',
    { application, case: row, today },
    {
      intended: kind === 'public-interest' ? '撤回' : '撤销',
      text,
      legalBasis,
      document,
      days
    }
  )
  await servePaper(trx, paper, { now, told: true })
  await notify(trx, {
    application,
    kind: 'revocation-proposed',
    businessKey: row!.number,
    content: { text, legalBasis, days, paper: paper.number }
  })
}

/** As a step of another procedure: its own record, so that the diagram of the revocation finds it. */
export async function openRevocation(
  context: ActContext,
  moveId: string,
  detail: RevocationDetail
): Promise<void> {
  const { trx, user, task, today } = context
  if (await findOpenMove(trx, context.case!.number, 'revocation')) throw new MoveOpen('revocation')
  await insertMove(trx, context, {
    id: moveId,
    number: context.case!.number,
    move: 'revocation',
    orderedBy: user.id,
    candidateGroup: task.owner,
    orderedOn: today,
    detail: { ...detail, proposedFor: task.principal },
    over: false
  })
  await tellIntention(trx, context, detail, context)
}
