import { DaysWrongWay, EntryInFuture } from '../../errors.ts'
import type { Act } from '../act.ts'

/** The announcement of a public procedure. */
export const announce: Act<'yimen:announce'> = async ({ today }, { announcedOn, closesOn, announcement }) => {
  if (announcedOn > today) throw new EntryInFuture()
  if (closesOn < announcedOn) throw new DaysWrongWay()
  return { variables: {}, event: 'announced', detail: { announcement, announcedOn, closesOn } }
}

/** What came of it. Without a bidder it is announced again, in a new round; the head confirms an award. */
export const recordTender: Act<'yimen:record-tender'> = async ({ case: row }, body) => ({
  variables: { tender: body.outcome },
  event: 'tender-recorded',
  detail: {
    round: row!.round,
    ...(body.outcome === 'awarded' && { winner: body.winner, price: body.price, document: body.document })
  }
})
