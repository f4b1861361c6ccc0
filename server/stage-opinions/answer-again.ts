import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { recordEvent } from '../case-events/store.ts'
import { candidateGroup } from '../directory/candidate-group.ts'
import { LegalBasisMissing, MinutesMissing, NoDisagreement, NotPossibleNow } from '../errors.ts'
import { insertAct } from '../tasks/store.ts'
import { lockSubject } from '../tasks/subject.ts'
import { needsMeeting, updateOpinion, type OpinionAnswer } from './store.ts'

interface Input {
  number: string
  body: { answer: OpinionAnswer; text: string; legalBasis?: string }
  personId: string
  now: Date
}

/**
 * 再答复 after the joint meeting, in a round of its own: the earlier answer stays in sight. The engine waits for
 * nothing here: the lead concludes when the department has answered.
 */
export async function answerOpinionAgain(db: Knex, { number, body, personId, now }: Input) {
  return db.transaction(async (trx) => {
    const { application, opinion } = await lockSubject(trx, number)
    if (!opinion || opinion.state !== 'signed' || !needsMeeting(opinion.answer)) throw new NoDisagreement()
    if (application.state !== 'in-review' && application.state !== 'accepted')
      throw new NotPossibleNow(application.state)
    const minutes = await trx('acts')
      .where({ applicationId: application.id, form: 'yimen:minutes' })
      .first('id')
    if (!minutes) throw new MinutesMissing()
    const legalBasis = body.legalBasis?.trim() ?? ''
    if (body.answer === 'disagree' && !legalBasis) throw new LegalBasisMissing()

    const round = opinion.round + 1
    const { answer } = body
    const group = candidateGroup(opinion, 'head')
    await updateOpinion(trx, opinion.id, { answer, round, signedAt: now.toISOString() })
    await insertAct(trx, {
      // No task of the engine: the round makes it one act per answer.
      taskId: `answer-again:${opinion.id}:${round}`,
      businessKey: number,
      applicationId: application.id,
      caseId: null,
      stageOpinionId: opinion.id,
      form: 'yimen:review-opinion',
      round,
      personId,
      candidateGroup: group,
      outcome: answer,
      text: body.text.trim(),
      legalBasis,
      detail: {},
      completedAt: now.toISOString()
    })
    await recordEvent(trx, {
      projectId: application.projectId,
      applicationId: application.id,
      businessKey: number,
      kind: 'answered-again',
      personId,
      candidateGroup: group,
      happenedOn: legalToday(now),
      detail: { outcome: answer, text: body.text.trim(), round }
    })
    return { answer, round }
  })
}
