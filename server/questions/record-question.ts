import type { Knex } from 'knex'
import { recordEvent } from '../case-events/store.ts'
import { candidateGroup } from '../directory/candidate-group.ts'
import { findSubject } from '../tasks/subject.ts'
import type { QuestionRow } from './store.ts'

interface Said {
  kind: 'question-asked' | 'question-answered'
  personId: string
  day: string
  text: string
}

/** What was asked and answered about a filed project belongs to its history; a draft has none yet. */
export async function recordQuestion(
  trx: Knex.Transaction,
  { projectId, businessKey, number, ...question }: QuestionRow,
  { kind, personId, day, text }: Said
): Promise<void> {
  if (projectId === null) return
  const subject = businessKey === null ? undefined : await findSubject(trx, businessKey)
  const application =
    subject?.application ??
    (await trx('applications')
      .where({ projectId })
      .whereNotNull('number')
      .orderBy('createdAt', 'desc')
      .first())
  if (!application) return
  await recordEvent(trx, {
    projectId,
    applicationId: application.id,
    caseId: subject?.case?.id ?? null,
    businessKey: businessKey ?? number,
    kind,
    personId,
    candidateGroup: kind === 'question-answered' ? candidateGroup(question, 'handler') : null,
    happenedOn: day,
    detail: { text }
  })
}
