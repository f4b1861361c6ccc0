import type { Knex } from 'knex'
import type { ApplicationRow } from '../../applications/store.ts'
import type { IsoDate } from '../../calendar/iso-date.ts'
import { recordEvent } from '../../case-events/store.ts'
import { CASE_STATE, type CaseRow, updateCase } from '../../cases/store.ts'
import { stopClock } from '../../clocks/store.ts'
import { candidateGroup } from '../../directory/candidate-group.ts'
import { command } from '../../engine/commands.ts'
import { notify } from '../../notifications/notify.ts'
import { endMove, findOpenMove } from '../store.ts'
import type { RevocationDetail } from '../revocation/schema.ts'

/** The promise is kept: 12 becomes 11, and a revocation that was proposed for the missing papers has lost its ground. */
export async function endTolerance(
  trx: Knex.Transaction,
  application: ApplicationRow,
  /** The case that has a process of its own first, and what is handled in it. */
  cases: CaseRow[],
  { personId, today }: { personId: string; today: IsoDate }
): Promise<void> {
  const host = cases.find(({ hostedBy }) => hostedBy === null)!
  for (const { id, state } of cases)
    if (state === CASE_STATE.grantedOnTolerance) await updateCase(trx, id, { state: CASE_STATE.granted })
  const owner = { ownerKind: 'case', ownerId: host.id } as const
  await stopClock(trx, { ...owner, kind: 'tolerance', on: today })

  const tolerance = await findOpenMove(trx, host.number, 'tolerance')
  if (tolerance) await endMove(trx, tolerance, { on: today, outcome: 'kept' })
  const revocation = await findOpenMove(trx, host.number, 'revocation')
  if (revocation && (revocation.detail as RevocationDetail).kind === 'late-papers') {
    await endMove(trx, revocation, { on: today, outcome: 'cancelled' })
    await stopClock(trx, { ...owner, kind: 'statement', on: today })
  }
  await recordEvent(trx, {
    projectId: host.projectId,
    applicationId: host.applicationId,
    caseId: host.id,
    businessKey: host.number,
    kind: 'promise-kept',
    personId,
    happenedOn: today
  })
  await notify(trx, {
    application,
    to: candidateGroup(host, 'handler'),
    kind: 'promise-kept',
    businessKey: host.number
  })
  await command(trx, {
    tree: host.projectId,
    idempotency: `promise-kept:${host.id}`,
    command: {
      kind: 'correlate-message',
      businessKey: host.number,
      processKey: 'tolerance',
      message: 'promise.kept',
      variables: {}
    },
    person: personId
  })
}
