import type { Knex } from 'knex'
import type { FastifyInstance } from 'fastify'
import { findMoveSubscribers, findSubscribers } from '../engine/subscriptions.ts'
import { followAftercare, hasAftercare } from './follow-aftercare.ts'
import { reportUndelivered } from '../window/report-undelivered.ts'
import type { Messenger, Telling } from './sweep.ts'

/** Executions that are subscribed; `here`: no step of a diagram waits for it; `over`: nobody is left to tell. */
type Reach = { executions: string[] } | 'here' | 'over'

declare module 'knex/types/tables' {
  interface Tables {
    clock_tellings: { clockId: number; message: string; day: string; executionId: string }
  }
}

/**
 * To the executions that wait, not to the business key: a number may have several processes. Not by correlation either:
 * the engine looks for processes that such a message could start among all subscriptions of its name, one a case.
 */
export function createMessenger({ engine }: Pick<FastifyInstance, 'engine'>): Messenger<Reach> {
  return {
    async look(db, tellings) {
      const here = tellings.filter(isHere)
      const there = tellings.filter((telling) => !isHere(telling))
      const ofMove = (telling: Telling) => telling.ownerKind === 'move'
      const found = new Map([
        ...(await findSubscribers(
          db,
          there.filter((telling) => !ofMove(telling))
        )),
        ...(await findMoveSubscribers(db, there.filter(ofMove)))
      ])
      const reaches = new Map<number, Reach | null>(here.map(({ id }) => [id, 'here']))
      for (const [id, reach] of found) {
        if (reach === 'ended') reaches.set(id, 'over')
        // Not begun yet, or on its way to the step that waits: it stays to be told.
        else reaches.set(id, typeof reach === 'string' ? null : reach)
      }
      return reaches
    },

    async tellTogether(message, reached) {
      const plain = reached.flatMap(({ telling, reach }) => oneToTell(telling, reach))
      // A process of which two clocks are over at once hears of it once.
      const executions = [...new Set(plain.map(({ executionId }) => executionId))]
      // Alone it says why it cannot be told.
      const taken = executions.length > 1 && (await engine.triggerTogether(message, executions, 'platform'))
      return taken ? plain.map(({ id }) => id) : []
    },

    async tell(telling, reach, trx) {
      if (reach === 'over') return true
      if (reach === 'here') {
        await trx.transaction((inner) => actHere(telling, inner))
        return true
      }
      const left = await stillToTell(trx, telling, reach.executions)
      let taken = left.length === 0
      for (const executionId of left) {
        const answer = await engine.triggerMessage(executionId, telling.message, 'platform')
        if (answer !== 'taken') continue
        taken = true
        if (reach.executions.length > 1) await rememberTelling(trx, telling, executionId)
      }
      if (taken) await followAftercare(trx, telling)
      return taken
    }
  }
}

/** Whom one execution hears, and for whom nothing is written here. */
function oneToTell(telling: Telling, reach: Reach): { id: number; executionId: string }[] {
  if (typeof reach === 'string' || hasAftercare(telling)) return []
  const [executionId, ...others] = reach.executions
  return executionId && others.length === 0 ? [{ id: telling.id, executionId }] : []
}

/** Nobody is urged about a look at papers: the lead's list says who has not answered. */
const isHere = ({ kind, message }: Telling) =>
  kind === 'paper-check' || (kind === 'delivery' && message === 'clock.due')

/** Whoever hands results over is told here. */
async function actHere(telling: Telling, trx: Knex.Transaction): Promise<void> {
  if (telling.kind === 'delivery') await reportUndelivered(trx, telling)
}

/** Of several executions one may have taken it before another failed: that one is not told again. */
async function stillToTell(
  trx: Knex.Transaction,
  { id, message, day }: Telling,
  executions: readonly string[]
): Promise<string[]> {
  if (executions.length === 1) return [...executions]
  const told = await trx('clock_tellings').where({ clockId: id, message, day }).select('executionId')
  return executions.filter((one) => !told.some(({ executionId }) => executionId === one))
}

async function rememberTelling(
  trx: Knex.Transaction,
  { id, message, day }: Telling,
  executionId: string
): Promise<void> {
  await trx('clock_tellings').insert({ clockId: id, message, day, executionId })
}
