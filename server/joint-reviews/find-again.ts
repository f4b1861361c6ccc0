import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { recordEvent } from '../case-events/store.ts'
import { isEnded } from '../cases/store.ts'
import { candidateGroup } from '../directory/candidate-group.ts'
import { FindingsMerged, NotFound, NotPossibleNow, WithdrawalOpen } from '../errors.ts'
import { findOpenWithdrawal } from '../moves/withdrawal/open-withdrawal.ts'
import type { User } from '../policies.ts'
import { insertAct } from '../tasks/store.ts'
import { lockSubject } from '../tasks/subject.ts'
import { sayFinding } from './find.ts'
import type { Finding } from './schema.ts'
import { findJointReview, listFindings, type FindingRow } from './store.ts'
import { listUnheard } from './unheard.ts'

interface Again {
  number: string
  body: Finding
  user: User
  now: Date
}

/**
 * Outside the engine: how the round ended is counted when the last one answers, and until then nobody has read it as
 * the round's result. A department whose own item came to no result is heard here as long as the case is open.
 */
export async function findItAgain(db: Knex, { number, body, user, now }: Again): Promise<void> {
  await db.transaction(async (trx) => {
    const { application, case: row } = await lockSubject(trx, number)
    const review = row && (await findJointReview(trx, row.id))
    if (!row || !review) throw new NotFound(`joint review ${number}`)
    if (isEnded(row) || application.state !== 'in-review') throw new NotPossibleNow(application.state)
    if (await findOpenWithdrawal(trx, number, { application })) throw new WithdrawalOpen()
    const asked = (await listFindings(trx, review.id)).filter(
      ({ round, ownCaseId }) => round === review.round && ownCaseId === null
    )
    const ofUser = (finding: FindingRow) => user.groups.includes(candidateGroup(finding, 'handler'))
    const unheard = (await listUnheard(trx, review.id)).find(ofUser)
    const mine = unheard ?? asked.find((finding) => finding.outcome !== null && ofUser(finding))
    if (!mine) throw new NotFound(`finding of ${user.username} in ${number}`)
    if (!unheard && asked.every(({ outcome }) => outcome !== null)) throw new FindingsMerged()

    const today = legalToday(now)
    await sayFinding(trx, { application, review, mine, body, personId: user.id, today })
    const { form, outcome, ...said } = body
    const { text = '', legalBasis, ...detail } = { legalBasis: '', ...said }
    const group = candidateGroup(mine, 'handler')
    await insertAct(trx, {
      // No task of the engine.
      taskId: `find-again:${randomUUID()}`,
      businessKey: number,
      applicationId: application.id,
      caseId: row.id,
      stageOpinionId: null,
      form,
      round: row.round,
      personId: user.id,
      candidateGroup: group,
      outcome,
      text: text.trim(),
      legalBasis: legalBasis.trim(),
      detail,
      completedAt: now.toISOString()
    })
    await recordEvent(trx, {
      projectId: row.projectId,
      applicationId: application.id,
      caseId: row.id,
      businessKey: number,
      kind: 'joint-found',
      personId: user.id,
      candidateGroup: group,
      happenedOn: today,
      detail: {
        round: review.round,
        department: mine.department,
        outcome,
        text: text.trim(),
        before: mine.outcome
      }
    })
  })
}
