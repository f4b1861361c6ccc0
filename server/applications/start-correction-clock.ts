import type { Knex } from 'knex'
import { loadCalendar } from '../calendar/store.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { startCaseCorrection } from '../moves/correction/start-answer.ts'
import { startClock } from '../clocks/store.ts'
import type { OfficialPaperRow } from '../official-papers/store.ts'

/** The days for the answer begin with the service of the notice (rules §2.4); of a case's own notice they are the case's. */
export async function startCorrectionClock(
  trx: Knex.Transaction,
  { paper, servedOn }: { paper: OfficialPaperRow; servedOn: string }
): Promise<void> {
  const { applicationId, businessKey, caseId } = paper
  if (caseId !== null) return startCaseCorrection(trx, { paper, servedOn })
  const correction = await trx('corrections').where({ applicationId }).whereNull('caseId').forUpdate().first()
  // Answered before the receipt of the paper was entered: nothing runs any more.
  if (!correction || correction.answeredAt || correction.days === null) return

  const dueOn = addWorkingDays(await loadCalendar(trx), servedOn, correction.days)
  await trx('corrections').where({ id: correction.id }).update({ dueOn })
  await startClock(trx, {
    ownerKind: 'application',
    ownerId: applicationId,
    kind: 'correction',
    businessKey,
    startsOn: servedOn,
    limit: { days: correction.days, unit: 'wd' }
  })
}
