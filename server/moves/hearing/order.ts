import type { Knex } from 'knex'
import { CASE_STATE, isBegun } from '../../cases/store.ts'
import { startClock } from '../../clocks/store.ts'
import { HearingOver, MoveOpen, NotPossibleNow, ProcedureNotListed } from '../../errors.ts'
import { servePaper } from '../../official-papers/serve-paper.ts'
import { writePaper } from '../../official-papers/write-paper.ts'
import type { Subject } from '../../tasks/subject.ts'
import { enterState } from '../case-state.ts'
import { defineMove, type MoveContext } from '../move.ts'
import { findOpenMove, noteMove } from '../store.ts'
import { DAYS_TO_ASK, DAYS_TO_HOLD } from './days.ts'
import { orderHearing } from './schema.ts'
import { decidesCase } from '../../tasks/deciding.ts'

/** 告知 or ordered by the organ → 通知 → held, with minutes; the decision follows the minutes (行政许可法 46–48). */
export const hearing = defineMove({
  name: 'hearing',
  endpoint: orderHearing,
  of: ['case'],
  by: ['handler'],
  message: 'hearing.ordered',
  process: 'hearing',
  guard: async (context) => {
    assertInWork(context)
    if (await findOpenMove(context.db, context.number, 'hearing')) throw new MoveOpen('hearing')
    if (await wasHeard(context)) throw new HearingOver()
  },
  perform: async (context, body) => {
    const { trx, application, case: row, moveId, today, now } = context
    if (body.hearing === 'right' && !(await isHearingListed(trx, context))) throw new ProcedureNotListed()
    const { organisationId } = (await trx('projects')
      .where({ id: application.projectId })
      .first('organisationId'))!
    await enterState(context, 'hearing')
    return {
      event: 'hearing-ordered',
      detail: { ...body, round: row!.round, ...(body.hearing === 'public' && { requestedOn: today }) },
      variables: { hearingKind: body.hearing, applicantGroup: `organisation:${organisationId}` },
      after: async () => {
        if (body.hearing === 'public') {
          await startHoldingClock(context, moveId)
          return
        }
        const paper = await writePaper(
          trx,
          'hearing-notice',
          { application, case: row, today },
          { intended: body.intended, text: body.reason, legalBasis: body.legalBasis, days: DAYS_TO_ASK }
        )
        await noteMove(trx, { id: moveId }, { paper: paper.number, paperId: paper.id })
        await servePaper(trx, paper, { now })
      }
    }
  },
  holds: decidesCase
})

export const startHoldingClock = (
  { trx, today }: { trx: MoveTrx; today: string },
  moveId: string
): Promise<void> =>
  startClock(trx, {
    ownerKind: 'move',
    ownerId: moveId,
    businessKey: moveId,
    kind: 'hearing',
    startsOn: today,
    limit: { days: DAYS_TO_HOLD, unit: 'wd' }
  })
type MoveTrx = Parameters<typeof startClock>[0]

function assertInWork({ case: row, application }: MoveContext): void {
  const working = row && row.openedAt && (isBegun(row) || row.state === CASE_STATE.accepted)
  if (!working || application.state !== 'in-review') throw new NotPossibleNow(application.state)
}

/** Told of the right once in a round; whoever waived, or was heard, is not asked again. */
async function wasHeard({ db, number, case: row }: MoveContext): Promise<boolean> {
  const over = await db('case_moves')
    .where({ number, move: 'hearing', state: 'done' })
    .whereRaw(`(detail ->> 'round')::int = ?`, [row!.round])
    .first('id')
  return over !== undefined
}

export async function isHearingListed(db: Knex, { case: row }: Pick<Subject, 'case'>): Promise<boolean> {
  if (!row) return false
  const version = await db('item_versions').where({ id: row.itemVersionId }).first('specialProcedures')
  return version!.specialProcedures.some(({ kind }) => kind === 'hearing')
}
