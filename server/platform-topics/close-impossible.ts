import type { Knex } from 'knex'
import { lockApplication } from '../applications/store.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { stopCaseClocks } from '../cases/case-clocks.ts'
import { bearingOn, lockProjectCases, openPrerequisites } from '../cases/open-prerequisites.ts'
import { CASE_STATE, isEnded, isGranted, lockCasesOf, updateCase, type CaseRow } from '../cases/store.ts'
import { command } from '../engine/commands.ts'
import { notify } from '../notifications/notify.ts'
import { nameItems } from '../official-papers/common-facts.ts'

/** Serves `platform.close-impossible`: a prerequisite was refused, so the waiting case ends and says why (rules §3). */
export async function closeImpossible(db: Knex, caseId: string, now: Date): Promise<void> {
  await db.transaction(async (trx) => {
    const { applicationId } = (await trx('cases').where({ id: caseId }).first('applicationId'))!
    const application = await lockApplication(trx, applicationId)
    const cases = await lockCasesOf(trx, applicationId)
    const row = cases.find(({ id }) => id === caseId)!
    if (isEnded(row)) return

    const today = legalToday(now)
    for (const ended of [row, ...cases.filter(({ hostedBy }) => hostedBy === caseId)]) {
      await updateCase(trx, ended.id, { state: CASE_STATE.impossible, decidedAt: now.toISOString() })
      await stopCaseClocks(trx, ended, today, false)
    }
    await notify(trx, {
      application,
      kind: 'impossible',
      businessKey: row.number,
      content: { item: row.item, because: await listRefused(trx, row) }
    })
    // Cases may wait for this one in turn.
    const orders = await openPrerequisites(trx, applicationId, today)
    for (const [position, order] of orders.entries())
      await command(trx, {
        tree: application.projectId,
        idempotency: `impossible:${caseId}:${position}`,
        command: order,
        person: 'platform'
      })
  })
}

/** Names of the prerequisites that ended without a grant: why. */
async function listRefused(trx: Knex.Transaction, row: CaseRow): Promise<string> {
  const cases = bearingOn(row.applicationId, await lockProjectCases(trx, row.projectId))
  const version = (await trx('item_versions').where({ id: row.itemVersionId }).first('prerequisites'))!
  const wanted = version.prerequisites.flat()
  const lost = cases.filter((one) => wanted.includes(one.item) && isEnded(one) && !isGranted(one))
  return (await nameItems(trx, lost)).map(({ name }) => name).join('、')
}
