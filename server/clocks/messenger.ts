import type { Knex } from 'knex'
import type { FastifyInstance } from 'fastify'
import { findMoveSubscribers, findSubscribers } from '../engine/subscriptions.ts'
import { reportUndelivered } from '../window/report-undelivered.ts'
import type { Messenger, Telling } from './sweep.ts'

/** Process instances that are subscribed; `here`: no step of a diagram waits for it; `over`: nobody is left to tell. */
type Reach = { instances: string[] } | 'here' | 'over'

declare module 'knex/types/tables' {
  interface Tables {
    clock_tellings: { clockId: number; message: string; day: string; processInstanceId: string }
  }
}

/** To the process instances that wait, not to the business key: a number may have several processes. */
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

    async tell(telling, reach, trx) {
      if (reach === 'over') return true
      if (reach === 'here') {
        await trx.transaction((inner) => actHere(telling, inner))
        return true
      }
      const left = await stillToTell(trx, telling, reach.instances)
      let taken = left.length === 0
      for (const processInstanceId of left) {
        const answer = await engine.correlateMessage({ name: telling.message, processInstanceId }, 'platform')
        if (answer !== 'taken') continue
        taken = true
        if (reach.instances.length > 1) await rememberTelling(trx, telling, processInstanceId)
      }
      return taken
    }
  }
}

/** Nobody is urged about a look at papers: the lead's list says who has not answered. */
const isHere = ({ kind, message }: Telling) =>
  kind === 'paper-check' || (kind === 'delivery' && message === 'clock.due')

/** Whoever hands results over is told here. */
async function actHere(telling: Telling, trx: Knex.Transaction): Promise<void> {
  if (telling.kind === 'delivery') await reportUndelivered(trx, telling)
}

/** Of several instances one may have taken it before another failed: that one is not told again. */
async function stillToTell(
  trx: Knex.Transaction,
  { id, message, day }: Telling,
  instances: readonly string[]
): Promise<string[]> {
  if (instances.length === 1) return [...instances]
  const told = await trx('clock_tellings').where({ clockId: id, message, day }).select('processInstanceId')
  return instances.filter((one) => !told.some(({ processInstanceId }) => processInstanceId === one))
}

async function rememberTelling(
  trx: Knex.Transaction,
  { id, message, day }: Telling,
  processInstanceId: string
): Promise<void> {
  await trx('clock_tellings').insert({ clockId: id, message, day, processInstanceId })
}
