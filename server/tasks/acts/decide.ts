import { ban } from '../../bans/store.ts'
import { decideCase } from '../../cases/decide-case.ts'
import { updateCase } from '../../cases/store.ts'
import { assertConditionsMet } from '../../conditions/check-conditions.ts'
import { LegalBasisMissing, ReasonMissing } from '../../errors.ts'
import { assertCarried } from '../../joint-reviews/assert-carried.ts'
import { writeJointLetter } from '../../joint-reviews/write-letter.ts'
import { beginCommitmentCheck } from '../../moves/commitment/begin-commitment.ts'
import { beginTolerance } from '../../moves/tolerance/begin-tolerance.ts'
import { writeDecision } from '../../official-papers/decision-papers.ts'
import { servePaper } from '../../official-papers/serve-paper.ts'
import type { ActContext, Act, ActResult } from '../act.ts'

/** 决定: by another person than the reviewer; a return inside the department opens a new round, the clock goes on. */
export const decide: Act<'yimen:decide'> = async (context, body) => {
  const { trx } = context
  const row = context.case!
  if (body.outcome !== 'return') return grantOrRefuse(context, { ...body, outcome: body.outcome })

  if (!body.text?.trim()) throw new ReasonMissing()
  await updateCase(trx, row.id, { round: row.round + 1 })
  return { variables: { decision: 'return' }, event: 'returned', detail: { round: row.round } }
}

/** Shared with items that one person records. A refusal gives reasons (行政许可法 38). */
export async function grantOrRefuse(
  { trx, application, case: row, today, now, user }: ActContext,
  body: { outcome: 'grant' | 'refuse'; text?: string; legalBasis?: string; falseFiling?: boolean }
): Promise<ActResult> {
  if (body.outcome === 'refuse' && !body.text?.trim()) throw new ReasonMissing()
  if (body.outcome === 'refuse' && !body.legalBasis?.trim()) throw new LegalBasisMissing()

  const granted = body.outcome === 'grant'
  if (granted) await assertCarried(trx, row!, today)
  if (granted) await assertConditionsMet(trx, { application, case: row, opinion: null })
  const { before, late } = await decideCase(trx, row!, { granted, on: today, at: now, personId: user.id })
  await writeJointLetter(trx, { application, row: row!, granted, text: body.text ?? '', today, now })
  const paper = await writeDecision(trx, application, row!, { ...body, today })
  // Of a refusal the diagram tells, with its reasons.
  if (paper) await servePaper(trx, paper, { now, told: !granted })
  const after = { personId: user.id, today }
  if (granted) {
    await beginTolerance(trx, { application, case: row, opinion: null }, late, after)
    await beginCommitmentCheck(trx, { application, case: row, opinion: null }, after)
  }
  const banUntil = body.falseFiling && !granted ? await ban(trx, row!, 'false-filing', today) : null
  return {
    variables: { decision: body.outcome },
    before,
    event: granted ? 'granted' : 'refused',
    detail: { legalBasis: body.legalBasis, ...(banUntil && { banUntil }) }
  }
}
