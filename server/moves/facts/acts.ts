import { asFiled } from '../../applications/store.ts'
import { candidateGroup } from '../../directory/candidate-group.ts'
import { ReasonMissing } from '../../errors.ts'
import { notify } from '../../notifications/notify.ts'
import type { Act, ActContext, ActResult } from '../../tasks/act.ts'
import { findSubject } from '../../tasks/subject.ts'
import { endMove, moveOfTask, noteMove, type MoveRow } from '../store.ts'
import { compareCorrected } from './compare.ts'
import { takeEffect } from './take-effect.ts'

/** 核实缺项 by the lead: proposes what would bring the item, or says why nothing is missing. */
export const answerMissing: Act<'yimen:answer-missing'> = async (context, body) => {
  const { trx, task, today, evaluate } = context
  const application = asFiled(context.application)
  const move = await moveOfTask(trx, task)
  if (body.outcome === 'decline') {
    await endMove(trx, move, { on: today, outcome: 'decline' })
    await tellDepartment(context, move, body.text)
    return { variables: { missing: 'decline' }, event: 'missing-declined', detail: { move: move.id } }
  }
  const { changes, items = [] } = body
  const { comparison } = await compareCorrected(trx, evaluate, application, { changes, items })
  await noteMove(trx, move, { changes, items, comparison, reason: body.text.trim() })
  await notify(trx, {
    application,
    kind: 'facts-proposed',
    businessKey: application.number,
    content: { text: body.text.trim() }
  })
  return {
    variables: { missing: 'propose' },
    event: 'facts-proposed',
    detail: { move: move.id, changes, items, comparison }
  }
}

/** 核实更正 by the lead: what the applicant proposed. */
export const confirmFacts: Act<'yimen:confirm-facts'> = async (context, body) =>
  answerProposal(context, body, body.outcome === 'confirm', async (move) => {
    await notify(context.trx, {
      application: context.application,
      kind: 'facts-declined',
      businessKey: move.number,
      content: { text: body.text ?? '' }
    })
  })

/** 确认更正 by the applicant: what the lead proposed. */
export const agreeFacts: Act<'yimen:agree-facts'> = async (context, body) =>
  answerProposal(context, body, body.outcome === 'agree', async (move) => {
    await notify(context.trx, {
      application: context.application,
      to: context.application.leadGroup!,
      kind: 'facts-declined',
      businessKey: context.application.number!,
      content: { text: body.text ?? '' }
    })
    await tellDepartment(context, move, body.text ?? '')
  })

async function answerProposal(
  context: ActContext,
  body: { text?: string },
  agreed: boolean,
  tell: (move: MoveRow) => Promise<void>
): Promise<ActResult> {
  const { trx, task, today } = context
  const move = await moveOfTask(trx, task)
  if (agreed)
    return {
      variables: {},
      event: 'facts-corrected',
      detail: { move: move.id, changes: move.detail.changes, comparison: move.detail.comparison },
      before: await takeEffect(context, move)
    }
  if (!body.text?.trim()) throw new ReasonMissing()
  await endMove(trx, move, { on: today, outcome: 'decline' })
  await tell(move)
  return { variables: {}, event: 'facts-declined', detail: { move: move.id } }
}

/** Who missed an item hears what came of it. */
async function tellDepartment({ trx, application }: ActContext, move: MoveRow, text: string): Promise<void> {
  const { from } = move.detail
  const subject = typeof from === 'string' ? await findSubject(trx, from) : undefined
  const office = subject?.case ?? subject?.opinion
  if (!office) return
  await notify(trx, {
    application,
    to: candidateGroup(office, 'handler'),
    kind: 'missing-declined',
    businessKey: String(from),
    content: { text }
  })
}
