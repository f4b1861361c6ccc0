import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { recordEvent } from '../case-events/store.ts'
import { command, type Command } from '../engine/commands.ts'
import { listLatestVersions } from '../engine/tables.ts'
import { MoveNotDrawn, NotAllowed } from '../errors.ts'
import type { EvaluateItems } from '../items/applicable-items.ts'
import type { User } from '../policies.ts'
import { lockSubject } from '../tasks/subject.ts'
import { assertMovePossible, placeOf } from './list-offers.ts'
import { lifeOrders } from './life/life-orders.ts'
import { groupsFor } from './may-move.ts'
import type { AnyMove, MoveContext } from './move.ts'
import { insertMove } from './store.ts'

interface Making {
  number: string
  body: unknown
  user: User
  now: Date
  evaluate: EvaluateItems
}

/** One transaction: lock, guard, what follows, the record, the event and the order to the engine. Answers the move's id. */
export function makeMove(db: Knex, move: AnyMove, making: Making): Promise<string> {
  const { number, body, user, now, evaluate } = making
  return db.transaction(async (trx) => {
    const subject = await lockSubject(trx, number)
    const [group] = await groupsFor(trx, move, subject, user)
    if (!group) throw new NotAllowed()
    const today = legalToday(now)
    const context: MoveContext & { trx: Knex.Transaction } = {
      ...subject,
      db: trx,
      trx,
      number,
      user,
      now,
      today
    }
    await assertMovePossible(move, context)

    const moveId = randomUUID()
    const made = await move.perform({ ...context, moveId, candidateGroup: group, evaluate }, body)
    const { event, detail, variables = {}, before = [], later = false } = made
    const place = placeOf(move, context)
    await insertMove(trx, subject, {
      id: moveId,
      number: place,
      move: move.name,
      orderedBy: user.id,
      candidateGroup: group,
      orderedOn: today,
      detail,
      over: !move.message
    })
    await recordEvent(trx, {
      projectId: subject.application.projectId,
      applicationId: subject.application.id,
      caseId: subject.case?.id ?? null,
      businessKey: number,
      kind: event,
      personId: user.id,
      candidateGroup: group,
      happenedOn: today,
      detail: { ...detail, move: moveId }
    })
    await made.after?.()
    const orders = later
      ? before
      : [...before, ...(await ordersOf(trx, move, context, { moveId, place, variables }))]
    for (const [position, order] of orders.entries())
      await command(trx, {
        tree: subject.application.projectId,
        idempotency: `move:${moveId}:${position}`,
        command: order,
        person: user.id
      })
    return moveId
  })
}

/** How the engine hears of it. */
async function ordersOf(
  trx: Knex.Transaction,
  move: AnyMove,
  context: MoveContext,
  { moveId, place, variables }: { moveId: string; place: string; variables: Record<string, unknown> }
): Promise<Command[]> {
  const { message, process, life } = move
  if (!message) return []
  if (life && process) return lifeOrders(trx, context, { message, process, moveId, variables })
  return [
    {
      kind: 'begin-move',
      businessKey: place,
      message,
      moveId,
      variables: { ...variables, ...(await versionOf(trx, move)), moveId }
    }
  ]
}

/** What is released later changes nothing that runs. */
export async function versionOf(
  trx: Knex.Transaction,
  { process }: AnyMove
): Promise<{ processVersion?: string }> {
  if (!process) return {}
  const processVersion = (await listLatestVersions(trx)).get(process)
  if (processVersion === undefined) throw new MoveNotDrawn()
  // A text: the engine reads a number variable as 1.0, which is no version.
  return { processVersion: String(processVersion) }
}
