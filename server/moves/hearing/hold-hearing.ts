import { HearingInFuture, ReasonMissing } from '../../errors.ts'
import { writePaper } from '../../official-papers/write-paper.ts'
import type { Act } from '../../tasks/act.ts'
import { concludeMove } from '../hold-clocks.ts'
import { moveOfTask } from '../store.ts'
import type { HearingDetail } from './schema.ts'

/** 笔录: who was there and what was said; the decision is made by it (行政许可法 48(5)). */
export const holdHearing: Act<'yimen:hold-hearing'> = async (context, body) => {
  const { trx, task, application, case: row, today } = context
  const move = await moveOfTask(trx, task)
  if (body.outcome === 'cancelled') {
    if (!body.text.trim()) throw new ReasonMissing()
    await concludeMove(trx, move, 'special-procedure', {
      on: today,
      outcome: 'cancelled',
      detail: { cancelled: body.text.trim() }
    })
    return { variables: {}, event: 'procedure-cancelled', detail: { procedure: 'hearing' } }
  }
  const { session } = move.detail as unknown as HearingDetail
  const { heldOn, recorder, participants, text, conclusion } = body
  if (heldOn > today || heldOn < session!.heldOn) throw new HearingInFuture(session!.heldOn)
  const paper = await writePaper(
    trx,
    'minutes',
    { application, case: row, today },
    {
      meeting: '听证会',
      heldOn,
      place: session!.place,
      chair: session!.chair.name,
      recorder,
      people: readPeople(participants),
      points: [{ who: '听证笔录', said: text }],
      conclusion
    }
  )
  await concludeMove(trx, move, 'special-procedure', {
    on: today,
    outcome: 'held',
    detail: { minutes: { heldOn, recorder, participants, text, conclusion, paper: paper.number } }
  })
  return { variables: {}, event: 'hearing-held', detail: { heldOn, participants } }
}

/** A line each: whom somebody stands for, then the name. */
const readPeople = (lines: string) =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [, department, person] = /^(\S+?)[\s：:]+(.+)$/.exec(line) ?? [null, '听证参加人', line]
      return { department: department!, person: person! }
    })
