import type { Knex } from 'knex'
import { stopCaseClocks } from '../cases/case-clocks.ts'
import { CASE_STATE, isEnded, lockCasesOf, updateCase } from '../cases/store.ts'
import { stopClock } from '../clocks/store.ts'
import type { ApplicationRow } from './store.ts'

interface Conclusion {
  on: string
  at: Date
}

/** All milestones are granted: the next stage is offered (by the topic `platform.deliver-results`). */
export async function passApplication(
  trx: Knex.Transaction,
  application: ApplicationRow,
  conclusion: Conclusion
): Promise<void> {
  await end(trx, application, 'passed', conclusion)
  await finishProject(trx, application)
}

const LAST_STAGE = 'S5'
const RUNNING: readonly ApplicationRow['state'][] = ['filed', 'awaiting-correction', 'accepted', 'in-review']

/** The project is finished when its last stage passed and none that was filed earlier still runs beside it. */
async function finishProject(trx: Knex.Transaction, { projectId }: ApplicationRow): Promise<void> {
  const filed = await trx('applications').where({ projectId }).select('stage', 'state')
  if (filed.some(({ state }) => RUNNING.includes(state))) return
  if (filed.some(({ stage, state }) => stage === LAST_STAGE && state === 'passed'))
    await trx('projects').where({ id: projectId }).update({ state: 'finished' })
}

/** Cases that are still open end with the stage. */
export async function failApplication(
  trx: Knex.Transaction,
  application: ApplicationRow,
  conclusion: Conclusion
): Promise<void> {
  for (const row of await lockCasesOf(trx, application.id)) {
    if (isEnded(row)) continue
    await updateCase(trx, row.id, { state: CASE_STATE.impossible, decidedAt: conclusion.at.toISOString() })
    await stopCaseClocks(trx, row, conclusion.on, false)
  }
  await end(trx, application, 'failed', conclusion)
}

async function end(
  trx: Knex.Transaction,
  application: ApplicationRow,
  state: 'passed' | 'failed',
  { on, at }: Conclusion
): Promise<void> {
  await trx('applications').where({ id: application.id }).update({ state, concludedAt: at.toISOString() })
  const owner = { ownerKind: 'application', ownerId: application.id } as const
  await stopClock(trx, { ...owner, kind: 'promised', on })
  await stopClock(trx, { ...owner, kind: 'joint', on })
}
