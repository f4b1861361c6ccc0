import type { HandlerArgs } from 'camunda-external-task-client-js'
import type { FastifyInstance } from 'fastify'
import type { Engine } from '../engine/client.ts'
import type { Handler } from '../../workers/worker.ts'
import { deliverNotice } from './deliver-notice.ts'
import { deliverUrgings } from './deliver-urgings.ts'
import { inRounds } from './in-rounds.ts'
import type { Urging } from './urge.ts'

/** At midnight as many wait as clocks were told; a transaction of so many holds their filings for some 50 ms. */
export const NOTICES_AT_ONCE = 50

/** Serves `platform.notify`: the notices of deadlines together, every other by itself. */
export function noticeHandler({
  db,
  now,
  pastClocks
}: Pick<FastifyInstance, 'db' | 'now' | 'pastClocks'>): Handler<'platform.notify'> {
  const urge = inRounds(NOTICES_AT_ONCE, (urgings: Urging[]) => deliverUrgings(db, urgings, now()))
  return async ({ notice }, { businessKey, taskId: once }) => {
    const isUrging = notice === 'warning' || notice === 'due'
    // While sample projects are made, each notice has the time of its own project.
    if (isUrging && pastClocks.projects().length === 0) await urge({ notice, businessKey, once })
    else await pastClocks.within(businessKey, () => deliverNotice(db, { notice, businessKey, once }, now()))
    return {}
  }
}

/** Tasks that write no variables are handed in together; when the engine refuses that, one by one. */
export function completeTogether(
  engine: Pick<Engine, 'completeTogether'>
): (args: HandlerArgs) => Promise<void> {
  return inRounds(NOTICES_AT_ONCE, async (round: HandlerArgs[]) => {
    const ids = round.map(({ task }) => task.id)
    const done = round.length > 1 && (await engine.completeTogether(round[0]!.task.workerId, ids))
    return Promise.allSettled(
      round.map(({ task, taskService }) => (done ? Promise.resolve() : taskService.complete(task)))
    )
  })
}
