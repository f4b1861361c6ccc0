import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { isAwaited } from '../engine/tables.ts'
import { MoveNotDrawn, WithdrawalOpen } from '../errors.ts'
import type { User } from '../policies.ts'
import { isRefusal } from '../tasks/block.ts'
import type { Subject } from '../tasks/subject.ts'
import { isDrawnInLife } from './life/life-drawn.ts'
import { groupsFor } from './may-move.ts'
import type { AnyMove, MoveContext } from './move.ts'
import { moves } from './moves.ts'
import type { MoveOffer, MoveRecord } from './schema.ts'
import { listTimes } from './list-times.ts'
import { findOpenWithdrawal } from './withdrawal/open-withdrawal.ts'
import { listMoves } from './store.ts'

/** What this person's roles allow at this number; what is not possible now says why. */
export async function listOffers(
  db: Knex,
  { number, subject, user, now }: { number: string; subject: Subject; user: User; now: Date }
): Promise<MoveOffer[]> {
  const context: MoveContext = { ...subject, db, number, user, now, today: legalToday(now) }
  const offers: MoveOffer[] = []
  for (const move of moves)
    if ((await groupsFor(db, move, subject, user)).length)
      offers.push({ move: move.name, refused: await findRefusal(move, context) })
  return offers
}

/** The number whose diagram has the block. */
export const placeOf = ({ at }: AnyMove, { number, application }: MoveContext) =>
  at === 'application' ? application.number! : number

/** The move's own guard speaks first: its sentence says more than that no block waits. */
export async function assertMovePossible(move: AnyMove, context: MoveContext): Promise<void> {
  await move.guard(context)
  // Nothing else begins while it is open whether the case goes on at all.
  if (!move.name.startsWith('withdrawal') && (await findOpenWithdrawal(context.db, context.number, context)))
    throw new WithdrawalOpen()
  const { message, life } = move
  if (!message) return
  // The licence's own process begins with the first of its blocks.
  const drawn = life
    ? isDrawnInLife(context.db, context.number, message)
    : isAwaited(context.db, placeOf(move, context), message)
  if (!(await drawn)) throw new MoveNotDrawn()
}

async function findRefusal(move: AnyMove, context: MoveContext): Promise<MoveOffer['refused']> {
  try {
    await assertMovePossible(move, context)
    return null
  } catch (error) {
    if (isRefusal(error)) return { code: error.code, message: error.message }
    throw error
  }
}

/** What was set going at these numbers, oldest first, with the names of who did. */
export async function listMoveRecords(
  db: Knex,
  numbers: readonly string[],
  now: Date
): Promise<MoveRecord[]> {
  const rows = await listMoves(db, numbers)
  const times = await listTimes(
    db,
    rows.map(({ id }) => id),
    legalToday(now)
  )
  const people = await db('people')
    .whereIn(
      'id',
      rows.flatMap(({ orderedBy }) => orderedBy ?? [])
    )
    .select('id', 'name')
  return rows.map(({ id, number, move, state, orderedBy, orderedOn, endedOn, outcome, detail }) => ({
    id,
    number,
    move,
    state,
    orderedBy: people.find((person) => person.id === orderedBy)?.name ?? null,
    orderedOn,
    endedOn,
    outcome,
    detail,
    dueOn: times.get(id)?.dueOn ?? null,
    held: times.get(id)?.held ?? null
  }))
}
