import type { Knex } from 'knex'
import type { IsoDate } from '../calendar/iso-date.ts'
import { playedNow } from '../clock.ts'
import { findMoveIdOf } from '../engine/tables.ts'
import { NotPossibleNow } from '../errors.ts'
import type { OpenTask } from '../inbox/store.ts'
import type { Subject } from '../tasks/subject.ts'

/** What was set going beside the main line of a number. `detail` is the move's own. */
export interface MoveRow {
  id: string
  number: string
  applicationId: string
  caseId: string | null
  stageOpinionId: string | null
  move: string
  state: 'open' | 'done' | 'cancelled'
  orderedBy: string | null
  candidateGroup: string | null
  orderedOn: IsoDate
  orderedAt: string
  endedOn: IsoDate | null
  outcome: string | null
  detail: Record<string, unknown>
}
type NewMove = Omit<MoveRow, 'state' | 'endedOn' | 'outcome' | 'detail'> &
  Partial<Pick<MoveRow, 'state' | 'endedOn'>> & { detail: string }
type Change = Partial<Pick<MoveRow, 'state' | 'endedOn' | 'outcome'>> & { detail?: string | Knex.Raw }

declare module 'knex/types/tables' {
  interface Tables {
    case_moves: Knex.CompositeTableType<MoveRow, NewMove, Change>
  }
}

export async function insertMove(
  trx: Knex.Transaction,
  { application, case: row, opinion }: Subject,
  {
    over,
    ...move
  }: Pick<MoveRow, 'id' | 'number' | 'move' | 'orderedBy' | 'candidateGroup' | 'orderedOn' | 'detail'> & {
    /** Nothing of it is left to do. */
    over: boolean
  }
): Promise<void> {
  await trx('case_moves').insert({
    ...move,
    detail: JSON.stringify(move.detail),
    applicationId: application.id,
    caseId: row?.id ?? null,
    stageOpinionId: opinion?.id ?? null,
    orderedAt: playedNow()?.toISOString() ?? (trx.fn.now() as never),
    ...(over && { state: 'done', endedOn: move.orderedOn })
  })
}

/** Oldest first. */
export async function listMoves(db: Knex, numbers: readonly string[]): Promise<MoveRow[]> {
  return db('case_moves').whereIn('number', numbers).orderBy('orderedAt').orderBy('id')
}

/** Of the number, the open one of that kind, if there is one. */
export async function findOpenMove(db: Knex, number: string, move: string): Promise<MoveRow | undefined> {
  return db('case_moves').where({ number, move, state: 'open' }).orderBy('orderedAt', 'desc').first()
}

/** The move whose notice the paper is. */
export async function findMoveOfPaper(trx: Knex.Transaction, paperId: string): Promise<MoveRow | undefined> {
  return trx('case_moves')
    .whereRaw(`? in (detail ->> 'paperId', detail ->> 'sessionPaperId')`, [paperId])
    .forUpdate()
    .first()
}

/** The move to which a task of its process belongs. */
export async function moveOfTask(trx: Knex.Transaction, task: Pick<OpenTask, 'taskId'>): Promise<MoveRow> {
  const id = await findMoveIdOf(trx, task.taskId)
  const row = id && (await trx('case_moves').where({ id }).forUpdate().first())
  if (!row || row.state !== 'open') throw new NotPossibleNow('ended')
  return row
}

/** Keeps what its steps learn on the way. */
export async function noteMove(
  trx: Knex.Transaction,
  { id }: Pick<MoveRow, 'id'>,
  detail: Record<string, unknown>
): Promise<void> {
  await trx('case_moves')
    .where({ id })
    .update({ detail: trx.raw('detail || ?::jsonb', [JSON.stringify(detail)]) })
}

export async function endMove(
  trx: Knex.Transaction,
  { id }: Pick<MoveRow, 'id'>,
  { on, outcome, detail = {} }: { on: IsoDate; outcome: string; detail?: Record<string, unknown> }
): Promise<void> {
  const state = outcome === 'cancelled' || outcome === 'lapsed' ? 'cancelled' : 'done'
  await trx('case_moves').where({ id, state: 'open' }).update({ state, endedOn: on, outcome })
  await noteMove(trx, { id }, detail)
}
