import { MeetingInFuture } from '../../errors.ts'
import { endMeeting } from '../../meetings/store.ts'
import type { Act } from '../act.ts'

/** 联合会审: a disagreement is talked over at the lead, and what was said is written down before the conclusion. */
export const minutes: Act<'yimen:minutes'> = async ({ trx, application, today }, body) => {
  if (body.heldOn > today) throw new MeetingInFuture()
  await endMeeting(trx, application.id)
  return {
    variables: {},
    event: 'joint-meeting',
    detail: { heldOn: body.heldOn, participants: body.participants }
  }
}
