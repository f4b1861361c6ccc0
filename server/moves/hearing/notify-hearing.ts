import { loadCalendar } from '../../calendar/store.ts'
import { addWorkingDays } from '../../calendar/working-days.ts'
import { ChairIsReviewer, ChairNotOfOffice, HearingTooLate, HearingTooSoon } from '../../errors.ts'
import { servePaper } from '../../official-papers/serve-paper.ts'
import { writePaper } from '../../official-papers/write-paper.ts'
import type { Act, ActContext } from '../../tasks/act.ts'
import { listOfficers } from '../list-officers.ts'
import { moveOfTask, noteMove } from '../store.ts'
import { listReviewers } from './reviewers.ts'
import { DAYS_BEFORE, DAYS_TO_HOLD } from './days.ts'
import type { HearingDetail } from './schema.ts'

/** 通知: day, place and who presides, not who reviews the application (48(3)). */
export const notifyHearing: Act<'yimen:notify-hearing'> = async (context, body) => {
  const { trx, task, application, case: row, today, now } = context
  const move = await moveOfTask(trx, task)
  const detail = move.detail as unknown as HearingDetail
  await assertDay(context, body.heldOn, detail.requestedOn ?? today)
  const chair = await chairOf(context, body.chair)
  const { heldOn, time, place, open, text } = body
  const paper = await writePaper(
    trx,
    'hearing-session',
    { application, case: row, today },
    { heldOn, time, place, chair: chair.name, open, text }
  )
  await noteMove(trx, move, {
    session: { heldOn, time, place, chair, open, text },
    sessionPaper: paper.number,
    sessionPaperId: paper.id
  })
  await servePaper(trx, paper, { now })
  return {
    variables: {},
    event: 'hearing-notified',
    detail: { heldOn, time, place, chair: chair.name, open }
  }
}

async function assertDay({ trx, today }: ActContext, heldOn: string, requestedOn: string): Promise<void> {
  const calendar = await loadCalendar(trx)
  const earliest = addWorkingDays(calendar, today, DAYS_BEFORE)
  if (heldOn < earliest) throw new HearingTooSoon(earliest)
  const latest = addWorkingDays(calendar, requestedOn, DAYS_TO_HOLD)
  // Who told too late to keep both limits holds it on the first day that the notice allows.
  if (heldOn > latest && heldOn > earliest) throw new HearingTooLate(latest < earliest ? earliest : latest)
}

async function chairOf({ trx, case: row, task }: ActContext, id: string) {
  const officer = (await listOfficers(trx, row!)).find((one) => one.id === id)
  if (!officer) throw new ChairNotOfOffice()
  if ((await listReviewers(trx, task.businessKey)).includes(id)) throw new ChairIsReviewer()
  return { id: officer.id, name: officer.name }
}
