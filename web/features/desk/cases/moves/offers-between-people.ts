import type { InboxRow } from '../../../../../server/inbox/schema.ts'
import type { MoveOffer } from '../../../../../server/moves/schema.ts'

/** What comes after a handler's step can wait for others, too. */
const BEFORE_A_DECISION = ['yimen:review', 'yimen:review-opinion']

/** A countersign is asked in three ways; the two about one's own step are offered where there is one. */
export function spreadCountersign(offer: MoveOffer, task: InboxRow | null): MoveOffer[] {
  if (offer.move !== 'countersign' || !task || task.doneAt) return [offer]
  const claimed = task.assignee?.me ? offer.refused : { code: 'CLAIM_FIRST', message: 'Claim the step first' }
  const after = BEFORE_A_DECISION.includes(task.form ?? '')
  return [
    offer,
    { move: 'countersign-before', refused: claimed },
    ...(after ? [{ move: 'countersign-after', refused: claimed }] : [])
  ]
}

/** What officers do among themselves; each dialog says to whom it is open. */
export const BETWEEN_PEOPLE: MoveOffer[] = ['transfer', 'circulate', 'urge'].map((move) => ({
  move,
  refused: null
}))
