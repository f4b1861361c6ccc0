import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { recordEvent } from '../case-events/store.ts'
import { startCaseClocks } from '../cases/case-clocks.ts'
import { CASE_STATE, isEnded, listCasesOf, updateCase } from '../cases/store.ts'
import { startClock, stopClock } from '../clocks/store.ts'
import { endPaperChecks } from '../paper-checks/end-paper-checks.ts'
import { notify } from '../notifications/notify.ts'
import { writeAcceptance } from '../official-papers/application-papers.ts'
import { servePaper } from '../official-papers/serve-paper.ts'
import { planStage } from './plan-stage.ts'
import type { ApplicationRow } from './store.ts'

interface Acceptance {
  /** Legal date of the acceptance: of silence, the day of receipt. */
  on: string
  at: Date
  deemed: boolean
  personId: string | null
}

/** 受理: recorded on the application and on each of its cases; the promised clocks run from here. */
export async function acceptApplication(
  trx: Knex.Transaction,
  application: ApplicationRow,
  { on, at, deemed, personId }: Acceptance
): Promise<void> {
  await trx('applications')
    .where({ id: application.id })
    .update({ state: 'accepted', acceptedAt: at.toISOString(), deemedAccepted: deemed })

  const owner = { ownerKind: 'application', ownerId: application.id } as const
  const businessKey = application.number!
  await stopClock(trx, { ...owner, kind: 'receipt', on })
  await endPaperChecks(trx, application.id, on)
  const { days, stage } = await planStage(trx, application)
  // Of an item that is filed alone the clocks of its case say all.
  if (!application.item) {
    await startClock(trx, {
      ...owner,
      kind: 'promised',
      businessKey,
      startsOn: on,
      limit: { days, unit: 'wd' }
    })
    await startClock(trx, {
      ...owner,
      kind: 'joint',
      businessKey,
      startsOn: on,
      limit: { days: stage.jointDays, unit: stage.jointUnit }
    })
  }

  for (const row of await listCasesOf(trx, application.id)) {
    // Fell away when facts were corrected.
    if (isEnded(row)) continue
    await updateCase(trx, row.id, { state: CASE_STATE.accepted })
    // Behind an open prerequisite both clocks start on the day it is decided.
    if (row.prerequisites !== 'open') await startCaseClocks(trx, row, on)
    await recordEvent(trx, {
      projectId: application.projectId,
      applicationId: application.id,
      caseId: row.id,
      businessKey: row.number,
      kind: deemed ? 'deemed-accepted' : 'accepted',
      personId,
      candidateGroup: application.leadGroup,
      happenedOn: on
    })
  }
  const own = { deemed, acceptedOn: on, days }
  const paper = await writeAcceptance(trx, application, own, legalToday(at))
  await servePaper(trx, paper, { now: at, told: true })
  await notify(trx, {
    application,
    kind: deemed ? 'deemed-accepted' : 'accepted',
    businessKey,
    content: { days, paper: paper.number }
  })
}
