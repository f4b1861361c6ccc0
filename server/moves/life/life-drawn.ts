import type { Knex } from 'knex'
import { definesMessage, hasStarted, isAwaited } from '../../engine/tables.ts'
import type { MessageName } from '../../../workflows/messages.ts'

/** What follows a grant, until the permit ends: a process of its own, begun when first something follows. */
export const LIFE = 'licence-life'

/** Whether the licence's own process has the block that begins by the message: where it does not run yet, its diagram. */
export async function isDrawnInLife(db: Knex, number: string, message: MessageName): Promise<boolean> {
  return (await hasStarted(db, number, LIFE))
    ? isAwaited(db, number, message)
    : definesMessage(db, LIFE, message)
}
