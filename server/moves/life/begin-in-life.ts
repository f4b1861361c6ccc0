import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import type { IsoDate } from '../../calendar/iso-date.ts'
import { candidateGroup } from '../../directory/candidate-group.ts'
import { command } from '../../engine/commands.ts'
import { MoveNotDrawn } from '../../errors.ts'
import type { MessageName } from '../../../workflows/messages.ts'
import type { Subject } from '../../tasks/subject.ts'
import { insertMove } from '../store.ts'
import { isDrawnInLife } from './life-drawn.ts'
import { lifeOrders } from './life-orders.ts'

interface Begun {
  move: string
  message: MessageName
  process: string
  detail: Record<string, unknown>
  /** Whose decision it follows from; null: one that was fetched. */
  personId: string | null
  today: IsoDate
}

/**
 * What follows from a decision by itself: recorded and ordered as if somebody had set it going. 409 MOVE_NOT_DRAWN where
 * the diagram of a permit's life lacks the block: an order that nothing waits for would hold up the whole project.
 */
export async function beginInLife(
  trx: Knex.Transaction,
  subject: Subject,
  { move, message, process, detail, personId, today }: Begun
): Promise<void> {
  const moveId = randomUUID()
  const row = subject.case!
  if (!(await isDrawnInLife(trx, row.number, message))) throw new MoveNotDrawn()
  await insertMove(trx, subject, {
    id: moveId,
    number: row.number,
    move,
    orderedBy: null,
    candidateGroup: candidateGroup(row, 'handler'),
    orderedOn: today,
    detail,
    over: false
  })
  const orders = await lifeOrders(trx, subject, { message, process, moveId })
  for (const [position, order] of orders.entries())
    await command(trx, {
      tree: row.projectId,
      idempotency: `move:${moveId}:${position}`,
      command: order,
      person: personId ?? 'platform'
    })
}
