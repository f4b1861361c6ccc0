import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import type { Stage } from '../items/schema.ts'
import { reportUndelivered } from '../window/report-undelivered.ts'
import { sweepClocks, type SendMessage } from './sweep.ts'

/** A clock is over at midnight; whoever waits for the day after hears of it within seconds. */
const EVERY_MS = 5_000

/** Tells the diagrams of the legal deadlines that have come, until stopped. */
export function startSweep(app: FastifyInstance): { stop: () => Promise<void> } {
  let sweeping = Promise.resolve()
  const timer = setInterval(() => {
    sweeping = sweeping.then(() => sweep(app))
  }, EVERY_MS)
  return {
    async stop() {
      clearInterval(timer)
      await sweeping
    }
  }
}

async function sweep(app: FastifyInstance): Promise<void> {
  try {
    const { failed } = await sweepClocks(
      app.db,
      createSendMessage(app),
      app.now,
      undefined,
      app.pastClocks.projects()
    )
    for (const { clock, error } of failed)
      app.log.warn({ clock, err: error }, 'the clock is told again later')
  } catch (error) {
    app.log.error({ err: error }, 'clocks were not swept; trying again')
  }
}

/** To the process instance, not to the business key: a number may have several processes. */
export function createSendMessage({ engine }: Pick<FastifyInstance, 'engine'>): SendMessage {
  return async (clock, name, trx) => {
    // Nobody is urged about a look at papers: the lead's list says who has not answered.
    if (clock.kind === 'paper-check') return true
    // No step of a diagram waits for it: whoever hands results over is told here.
    if (clock.kind === 'delivery' && name === 'clock.due') {
      await reportUndelivered(trx, clock)
      return true
    }
    // An officer is just deciding on it: were the engine told meanwhile, each would wait for the other's rows.
    if (!(await lockApplicationOf(trx, clock))) return false
    const processKey = await findProcessKey(trx, clock)
    const instance = processKey && (await engine.findProcessInstance(clock.businessKey, processKey))
    // Not begun yet: it may still wait for the message.
    if (!instance) return false
    // Over: there is nobody left to tell.
    if (instance.ended) return true
    return (await engine.correlateMessage({ name, processInstanceId: instance.id }, 'platform')) === 'taken'
  }
}

/** The lock that every act takes first, without waiting for it. */
async function lockApplicationOf(
  trx: Knex.Transaction,
  { ownerKind, ownerId }: Parameters<SendMessage>[0]
): Promise<boolean> {
  const part = { case: 'cases', opinion: 'stage_opinions', 'paper-check': 'paper_checks' } as const
  const application = trx('applications').forUpdate().skipLocked()
  if (ownerKind === 'application') application.where({ id: ownerId })
  else application.where('id', trx(part[ownerKind]).where({ id: ownerId }).select('applicationId'))
  return (await application.first('id')) !== undefined
}

async function findProcessKey(
  trx: Knex.Transaction,
  { ownerKind, ownerId }: Parameters<SendMessage>[0]
): Promise<string | null> {
  if (ownerKind === 'opinion') return 'stage-opinion'
  if (ownerKind === 'case') {
    const row = await trx('cases')
      .join('item_versions', 'item_versions.id', 'cases.item_version_id')
      .where({ 'cases.id': ownerId })
      .first('item_versions.processKey')
    return row?.processKey ?? null
  }
  const row = await trx('applications').where({ id: ownerId }).first('stage')
  const stage =
    row &&
    (await trx('stages')
      .where({ code: row.stage as Stage['code'] })
      .first('processKey'))
  return stage?.processKey ?? null
}
