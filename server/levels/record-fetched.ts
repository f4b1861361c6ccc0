import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { recordEvent } from '../case-events/store.ts'
import { isGranted } from '../cases/store.ts'
import { command } from '../engine/commands.ts'
import { lockSubject } from '../tasks/subject.ts'
import type { ProvinceResult } from '../../workflows/topics.ts'
import { TryLater } from '../../workers/worker.ts'
import { findOpenWithdrawal } from '../moves/withdrawal/open-withdrawal.ts'
import { findHere } from './store.ts'
import { takeDecision } from './take-decision.ts'

const OUTCOMES = { granted: 'grant', refused: 'refuse', returned: 'return' } as const
/** Until it is asked again whether a withdrawal is over. */
const AGAIN_MS = 60_000
type Outcome = (typeof OUTCOMES)[keyof typeof OUTCOMES]

/** Serves `platform.record-province-result`: unless somebody entered it meanwhile, then that stands. */
export async function recordFetched(
  db: Knex,
  number: string,
  fetched: ProvinceResult,
  now: Date
): Promise<Outcome> {
  return db.transaction(async (trx) => {
    const { application, case: row } = await lockSubject(trx, number)
    if (!row) throw new Error(`${number} is no case`)
    const here = await findHere(trx, row.id)
    if (here?.level !== 'province') {
      if (here) return 'return'
      return isGranted(row) ? 'grant' : 'refuse'
    }
    // As of what a person enters: first it is known whether the case goes on at all.
    if (await findOpenWithdrawal(trx, number, { application }))
      throw new TryLater(`${number} is being withdrawn`, AGAIN_MS)
    const { documentNumber, decidedBy, decidedOn, reason, legalBasis, source } = fetched
    const result = {
      documentNumber,
      decidedBy,
      decidedOn,
      reason: reason ?? '',
      legalBasis: legalBasis ?? '',
      fileId: null,
      source
    }
    const today = legalToday(now)
    const outcome = OUTCOMES[fetched.result]
    const { before, event } = await takeDecision(
      trx,
      { application, case: row },
      { outcome, result, today, now, personId: null }
    )
    await recordEvent(trx, {
      projectId: application.projectId,
      applicationId: application.id,
      caseId: row.id,
      businessKey: number,
      kind: event,
      personId: null,
      happenedOn: today,
      detail: { province: documentNumber, decidedBy, decidedOn, source, text: reason ?? '' }
    })
    for (const [position, one] of before.entries())
      await command(trx, {
        tree: application.projectId,
        idempotency: `province:${here.id}:${position}`,
        command: one,
        person: 'platform'
      })
    return outcome
  })
}
