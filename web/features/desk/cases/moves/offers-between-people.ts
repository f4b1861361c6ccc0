import type { InboxRow } from '../../../../../server/inbox/schema.ts'
import type { MoveOffer } from '../../../../../server/moves/schema.ts'

/** What comes after a handler's step can wait for others, too. */
const BEFORE_A_DECISION = ['yimen:review', 'yimen:review-opinion']

/** A countersign is asked in three ways; the two about one's own step are offered where there is one. */
export function spreadCountersign(offer: MoveOffer, task: InboxRow | null): MoveOffer[] {
  if (offer.move !== 'countersign' || !task || task.doneAt) return [offer]
  const after = BEFORE_A_DECISION.includes(task.form ?? '')
  return [
    offer,
    { ...offer, move: 'countersign-before' },
    ...(after ? [{ ...offer, move: 'countersign-after' }] : [])
  ]
}

/** What officers do among themselves; each dialog says to whom it is open. */
export const BETWEEN_PEOPLE: MoveOffer[] = ['transfer', 'circulate', 'urge'].map((move) => ({
  move,
  refused: null
}))
