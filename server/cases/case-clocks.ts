import type { Knex } from 'knex'
import { endMovesWith } from '../moves/end-moves-with.ts'
import { startClock, startClocks, stopClock } from '../clocks/store.ts'
import { leaveLevel, startLevelClock } from '../levels/store.ts'
import { asPromised, findOwnRules } from '../region-settings/own-rules.ts'
import type { CaseRow } from './store.ts'

/** 行政许可法 44: delivered within 10 working days of the decision. */
const DELIVERY_DAYS = 10

/**
 * Two clocks run on a case (rules §2.4); where the statute binds the owner no statutory clock runs, and none runs on
 * a merged item: it is decided with its host.
 */
export async function startCaseClocks(trx: Knex.Transaction, row: CaseRow, on: string): Promise<void> {
  if (row.hostedBy !== null) return
  const own = await findOwnRules(trx, { applicationId: row.applicationId })
  const version = asPromised((await trx('item_versions').where({ id: row.itemVersionId }).first())!, own)
  const owner = { ownerKind: 'case', ownerId: row.id, businessKey: row.number, startsOn: on } as const
  const { promisedDays, promisedUnit, statutoryDays, statutoryUnit, statutoryOn } = version
  const promised = promisedDays !== null && {
    kind: 'promised' as const,
    days: promisedDays,
    unit: promisedUnit
  }
  const binding = statutoryDays !== null && statutoryOn === 'authority'
  const statutory = binding && { kind: 'statutory' as const, days: statutoryDays, unit: statutoryUnit }
  const clocks = [promised, statutory].filter((clock) => clock !== false)
  await startClocks(
    trx,
    owner,
    clocks.map(({ kind, ...limit }) => ({ kind, limit }))
  )
  if (version.kind === 'forward') await startLevelClock(trx, row, on)
}

/** At the decision both stop; a grant still has to reach the applicant. */
export async function stopCaseClocks(
  trx: Knex.Transaction,
  row: Pick<CaseRow, 'id' | 'number' | 'applicationId'>,
  on: string,
  granted: boolean
): Promise<void> {
  await endMovesWith(trx, { caseId: row.id }, on)
  const owner = { ownerKind: 'case', ownerId: row.id } as const
  await leaveLevel(trx, row, { on, outcome: granted ? 'granted' : 'ended' })
  await stopClock(trx, { ...owner, kind: ['promised', 'statutory'], on })
  if (granted)
    await startClock(trx, {
      ...owner,
      kind: 'delivery',
      businessKey: row.number,
      startsOn: on,
      limit: { days: DELIVERY_DAYS, unit: 'wd' }
    })
}
