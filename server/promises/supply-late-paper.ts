import type { Knex } from 'knex'
import type { Paper } from '../applications/schema.ts'
import { listPapers } from '../applications/slots.ts'
import { lockApplication } from '../applications/store.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { recordEvent } from '../case-events/store.ts'
import { CASE_STATE, type CaseRow, lockCasesOf } from '../cases/store.ts'
import { NotFound, NotPromised } from '../errors.ts'
import { endTolerance } from '../moves/tolerance/end-tolerance.ts'
import { startToleranceClock } from '../moves/tolerance/tolerance-clock.ts'
import { listLateOf, listOwed } from './late-papers.ts'

/** Papers of a promise come in a round of their own, beside the filing (1) and corrections (2, 3). */
const LATE_ROUND = 4

interface Supply {
  applicationId: string
  material: string
  fileId: string
  personId: string
  now: Date
}

/**
 * A promised paper comes in, before the decision or after it. With the last one of a case that was granted on tolerance
 * the grant is plain: whatever was begun because of the missing papers ends.
 */
export async function supplyLatePaper(
  db: Knex,
  { applicationId, material, fileId, personId, now }: Supply
): Promise<Paper> {
  const today = legalToday(now)
  return db.transaction(async (trx) => {
    const application = await lockApplication(trx, applicationId)
    const paper = application.filedAt
      ? (await listLateOf(trx, applicationId)).find((one) => one.material === material)
      : undefined
    const cases = await lockCasesOf(trx, applicationId)
    const waits = (row: CaseRow) => paper?.neededBy.includes(row.item) && !isOver(row)
    if (!paper || !cases.some(waits)) throw new NotPromised()
    const file = await trx('files')
      .join('projects', 'projects.organisation_id', 'files.organisation_id')
      .where({ 'files.id': fileId, 'projects.id': application.projectId })
      .first('files.id')
    if (!file) throw new NotFound(`file ${fileId}`)

    await trx('application_papers')
      .insert({ applicationId, material, fileId, round: LATE_ROUND, addedAt: now.toISOString() })
      .onConflict(['applicationId', 'material', 'fileId'])
      .ignore()
    await recordEvent(trx, {
      projectId: application.projectId,
      applicationId,
      businessKey: application.number!,
      kind: 'late-paper-supplied',
      personId,
      happenedOn: today,
      detail: { material: paper.nameZh, dueOn: paper.dueOn }
    })
    for (const row of cases.filter(({ hostedBy }) => hostedBy === null)) {
      const own = cases.filter(({ id, hostedBy }) => id === row.id || hostedBy === row.id)
      if (!own.some(({ state }) => state === CASE_STATE.grantedOnTolerance)) continue
      const owed = await listOwed(trx, row)
      if (owed.length === 0) await endTolerance(trx, application, own, { personId, today })
      else await startToleranceClock(trx, row, owed, today)
    }
    const papers = await listPapers(trx, applicationId)
    return papers.find((one) => one.material === material && one.file.id === fileId)!
  })
}

/** Nothing more can be brought for it. */
const isOver = ({ state }: CaseRow) =>
  [CASE_STATE.impossible, CASE_STATE.withdrawn, CASE_STATE.notNeeded, CASE_STATE.notCompetent].includes(
    state as 0
  ) || [CASE_STATE.refused, CASE_STATE.recalled, CASE_STATE.revoked].includes(state as 13)
