import { getMaterials, insertCorrection } from '../../applications/correction-notice.ts'
import { nextNumber } from '../../applications/store.ts'
import { loadCalendar } from '../../calendar/store.ts'
import { addWorkingDays } from '../../calendar/working-days.ts'
import { CASE_STATE, isBegun } from '../../cases/store.ts'
import { CorrectionAskedInRound, MoveOpen, NotPossibleNow } from '../../errors.ts'
import { notify } from '../../notifications/notify.ts'
import { servePaper } from '../../official-papers/serve-paper.ts'
import { agreedService } from '../../official-papers/service-address.ts'
import { writePaper } from '../../official-papers/write-paper.ts'
import { enterState } from '../case-state.ts'
import { defineMove } from '../move.ts'
import { findOpenMove, noteMove } from '../store.ts'
import { askCorrectionAfterAcceptance } from './schema.ts'
import { decidesCase } from '../../tasks/deciding.ts'
import { findWalkIn } from '../../window/record-filing.ts'

/** 6 → 7 → 8 (rules §3): once in a round of the case; the clocks are held from the service to the answer. */
export const correctionAfterAcceptance = defineMove({
  name: 'correction-after-acceptance',
  endpoint: askCorrectionAfterAcceptance,
  of: ['case'],
  by: ['handler'],
  message: 'correction.asked',
  process: 'correction-after-acceptance',
  guard: async ({ db, number, case: row, application }) => {
    const working = row && row.openedAt && (isBegun(row) || row.state === CASE_STATE.accepted)
    if (!working || application.state !== 'in-review') throw new NotPossibleNow(application.state)
    for (const open of ['correction-after-acceptance', 'rectification'])
      if (await findOpenMove(db, number, open)) throw new MoveOpen(open)
    // What a joint review found is no notice of what is missing.
    const asked = await db('corrections')
      .join('case_moves', 'case_moves.id', 'corrections.move_id')
      .where({
        'corrections.case_id': row.id,
        round: row.round,
        move: 'correction-after-acceptance'
      } as never)
      .first('corrections.id')
    if (asked) throw new CorrectionAskedInRound()
  },
  perform: async (context, body) => {
    const { trx, application, moveId, today, now } = context
    const row = context.case!
    const materials = await getMaterials(
      trx,
      body.lines.map(({ material }) => material)
    )
    const lines = body.lines.map((line, index) => ({
      id: String(index + 1),
      ...line,
      what: line.what.trim()
    }))
    const { organisationId, method } = await agreedService(trx, application.projectId)
    const dueOn = method === 'electronic' ? addWorkingDays(await loadCalendar(trx), today, body.days) : null
    const number = await nextNumber(trx, `${row.number}-BZ`, today)
    await enterState(context, 'correction-after-acceptance')
    return {
      event: 'correction-after-acceptance',
      // Told the applicant as of the first notice; supervision reads the rule.
      detail: { lines, days: body.days, correction: number, rule: 'E02' },
      variables: { applicantGroup: `organisation:${organisationId}` },
      after: async () => {
        await insertCorrection(context, { number, days: body.days, lines, moveId })
        const printed = lines.map(({ material, what }) => ({
          material: materials.find(({ code }) => code === material)?.nameZh ?? null,
          what
        }))
        const paper = await writePaper(
          trx,
          'correction',
          { application, case: row, today },
          { lines: printed, days: body.days, dueOn }
        )
        await noteMove(trx, { id: moveId }, { paper: paper.number, paperId: paper.id })
        await servePaper(trx, paper, { now, told: true })
        const told = {
          application,
          kind: 'correction-asked' as const,
          businessKey: row.number,
          content: { dueOn, lines: lines.length, paper: paper.number }
        }
        await notify(trx, told)
        // As of the first notice: the window that filed for a walk-in telephones.
        const walkIn = await findWalkIn(trx, application.id)
        if (walkIn) await notify(trx, { ...told, to: `${walkIn.department}@${walkIn.region}:window` })
      }
    }
  },
  holds: decidesCase
})
