import { randomUUID } from 'node:crypto'
import { PapersThere } from '../../errors.ts'
import { listOwed } from '../../promises/late-papers.ts'
import type { Act } from '../../tasks/act.ts'
import { openRevocation } from '../revocation/open-revocation.ts'
import { moveOfTask } from '../store.ts'

/** The promised day is over: the handler says what is missing, the applicant is heard, the head decides. */
export const proposeForLatePapers: Act<'yimen:propose-revocation'> = async (context, body) => {
  const { trx, task, case: row } = context
  await moveOfTask(trx, task)
  if ((await listOwed(trx, row!)).length === 0) throw new PapersThere()
  const moveId = randomUUID()
  await openRevocation(context, moveId, {
    kind: 'late-papers',
    text: body.text.trim(),
    legalBasis: body.legalBasis.trim(),
    document: null,
    days: body.days
  })
  return {
    variables: { revocationMove: moveId },
    event: 'revocation-proposed',
    detail: { kind: 'late-papers', move: moveId }
  }
}
