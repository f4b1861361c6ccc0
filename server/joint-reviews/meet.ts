import { candidateGroup } from '../directory/candidate-group.ts'
import { MeetingInFuture } from '../errors.ts'
import { endMeeting } from '../meetings/store.ts'
import { notify } from '../notifications/notify.ts'
import type { Act } from '../tasks/act.ts'
import { beginRound, getJointReview, isAgainst, latestOf, listFindings } from './store.ts'

/** 联合会审 of a joint review: whoever disagreed answers once more, in a round of its own; the rest stands. */
export const meet: Act<'yimen:minutes'> = async ({ trx, application, case: row, today }, body) => {
  if (body.heldOn > today) throw new MeetingInFuture()
  await endMeeting(trx, application.id)
  const review = await getJointReview(trx, row!.id)
  const against = latestOf(await listFindings(trx, review.id)).filter(isAgainst)
  for (const finding of against)
    await notify(trx, {
      application,
      to: candidateGroup(finding, 'handler'),
      kind: 'answer-wanted',
      businessKey: row!.number
    })
  return {
    variables: await beginRound(trx, review, against),
    event: 'joint-meeting',
    detail: { heldOn: body.heldOn, participants: body.participants }
  }
}
