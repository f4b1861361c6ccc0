import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { recordEvent } from '../case-events/store.ts'
import { stopClock } from '../clocks/store.ts'
import { candidateGroup } from '../directory/candidate-group.ts'
import { findOpenMove } from '../moves/store.ts'
import { findOpenWithdrawal } from '../moves/withdrawal/open-withdrawal.ts'
import { notify } from '../notifications/notify.ts'
import { findSilentConsent } from '../silent-consents/store.ts'
import { updateOpinion } from '../stage-opinions/store.ts'
import { lockSubject } from '../tasks/subject.ts'

/**
 * Serves `platform.consent-by-silence`: between departments alone, where a document of the region allows it, an opinion
 * whose days are over without a word counts as agreed (rules §4.6). Answers what ends its process; '' when it goes on.
 */
export async function consentBySilence(db: Knex, number: string, now: Date): Promise<'by-silence' | ''> {
  return db.transaction(async (trx) => {
    const { application, opinion } = await lockSubject(trx, number)
    if (!opinion) return ''
    // Told already, and the answer to the engine was lost.
    if (opinion.bySilence) return 'by-silence'
    // Whoever has written is not silent: the head is urged to sign.
    if (opinion.state !== 'open' || application.state !== 'in-review') return ''
    if (await findOpenWithdrawal(trx, number, { application })) return ''
    // It said what it needs first; the days run until the applicant has the notice.
    if (await findOpenMove(trx, number, 'special-procedure')) return ''
    const { region, department } = opinion
    const document = await findSilentConsent(trx, { region, stage: application.stage, department })
    if (!document) return ''

    const today = legalToday(now)
    await updateOpinion(trx, opinion.id, {
      state: 'signed',
      answer: 'agree',
      bySilence: true,
      signedAt: now.toISOString()
    })
    await stopClock(trx, { ownerKind: 'opinion', ownerId: opinion.id, kind: 'opinion', on: today })
    await recordEvent(trx, {
      projectId: application.projectId,
      applicationId: application.id,
      businessKey: number,
      kind: 'consented-by-silence',
      personId: null,
      candidateGroup: candidateGroup(opinion, 'handler'),
      happenedOn: today,
      detail: { document }
    })
    for (const to of [application.leadGroup!, candidateGroup(opinion, 'head')])
      await notify(trx, {
        application,
        to,
        kind: 'consented-by-silence',
        businessKey: number,
        content: { document }
      })
    return 'by-silence'
  })
}
