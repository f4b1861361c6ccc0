import { candidateGroup } from '../../directory/candidate-group.ts'
import { MeetingInFuture } from '../../errors.ts'
import { meet } from '../../joint-reviews/meet.ts'
import { endMeeting } from '../../meetings/store.ts'
import { notify } from '../../notifications/notify.ts'
import { listDisagreeing } from '../../stage-opinions/store.ts'
import type { Act } from '../act.ts'

/**
 * 联合会审: a disagreement is talked over at the lead, and what was said is written down before the conclusion. Then it is
 * the turn of the departments that disagreed.
 */
export const minutes: Act<'yimen:minutes'> = async (context, body) => {
  if (context.case) return meet(context, body)
  const { trx, application, today } = context
  if (body.heldOn > today) throw new MeetingInFuture()
  await endMeeting(trx, application.id)
  for (const opinion of await listDisagreeing(trx, application.id))
    await notify(trx, {
      application,
      to: candidateGroup(opinion, 'head'),
      kind: 'answer-wanted',
      businessKey: application.number!
    })
  return {
    variables: {},
    event: 'joint-meeting',
    detail: { heldOn: body.heldOn, participants: body.participants }
  }
}
