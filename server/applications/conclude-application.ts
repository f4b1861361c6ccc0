import type { Knex } from 'knex'
import { stopCaseClocks } from '../cases/case-clocks.ts'
import { CASE_STATE, isEnded, lockCasesOf, updateCase } from '../cases/store.ts'
import { stopClock } from '../clocks/store.ts'
import type { Command } from '../engine/commands.ts'
import type { ApplicationRow } from './store.ts'

interface Conclusion {
  on: string
  at: Date
}

/**
 * All milestones are granted: the next stage is offered (by the topic `platform.deliver-results`). Answers what the
 * project's own process must be told.
 */
export async function passApplication(
  trx: Knex.Transaction,
  application: ApplicationRow,
  conclusion: Conclusion
): Promise<Command[]> {
  await end(trx, application, 'passed', conclusion)
  return finishProject(trx, application)
}

const LAST_STAGE = 'S5'
const RUNNING: readonly ApplicationRow['state'][] = ['filed', 'awaiting-correction', 'accepted', 'in-review']

/** The project is finished when its last stage passed and none that was filed earlier still runs beside it. */
async function finishProject(trx: Knex.Transaction, { projectId }: ApplicationRow): Promise<Command[]> {
  // Items that are filed alone belong to no stage.
  const filed = await trx('applications').where({ projectId, item: null }).select('stage', 'state')
  const last = filed.some(({ stage, state }) => stage === LAST_STAGE && state === 'passed')
  if (!last || filed.some(({ state }) => RUNNING.includes(state))) return []
  const [project] = await trx('projects')
    .where({ id: projectId })
    .update({ state: 'finished' })
    .returning('code')
  return [
    {
      kind: 'set-variables',
      businessKey: project!.code!,
      processKey: 'project',
      variables: { finished: true }
    }
  ]
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
