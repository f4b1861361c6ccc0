import { candidateGroup } from '../directory/candidate-group.ts'
import { notify } from '../notifications/notify.ts'
import type { ActContext } from '../tasks/act.ts'
import { beginRound, getJointReview, isAgainst, latestOf, listFindings } from './store.ts'

/** The applicant reported: only the departments whose part failed look again. Answers the variables of the round. */
export async function lookAgain({ trx, application, case: row }: ActContext) {
  const review = await getJointReview(trx, row!.id)
  const failed = latestOf(await listFindings(trx, review.id)).filter(isAgainst)
  for (const finding of failed)
    await notify(trx, {
      application,
      to: candidateGroup(finding, 'handler'),
      kind: 'rectified',
      businessKey: row!.number
    })
  return beginRound(trx, review, failed)
}
