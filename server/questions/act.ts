import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { nextNumber } from '../applications/store.ts'
import { candidateGroup, officeFor } from '../directory/candidate-group.ts'
import { loadDirectory } from '../directory/store.ts'
import { ForwardToSelf, NamesInPublic, QuestionAnswered, UnknownDepartmentOrRegion } from '../errors.ts'
import { notify } from '../notifications/notify.ts'
import { readRegionSettings } from '../region-settings/store.ts'
import type { Addressed } from './addressee.ts'
import { namesIn } from './names-in.ts'
import { recordQuestion } from './record-question.ts'
import { lockQuestion, type QuestionRow } from './store.ts'

interface Act {
  personId: string
  now: Date
}

export async function ask(
  db: Knex,
  { personId, now, text, ...about }: Act & Addressed & { text: string }
): Promise<string> {
  const today = legalToday(now)
  return db.transaction(async (trx) => {
    const { answerDays } = await readRegionSettings(trx, about.jurisdiction)
    const [row] = await trx('questions')
      .insert({
        ...about,
        number: await nextNumber(trx, `${about.region}ZX`, today),
        text: text.trim(),
        askedBy: personId,
        askedAt: now.toISOString(),
        askedOn: today,
        limitDays: answerDays
      })
      .returning('*')
    await tellOffice(trx, row!, 'question-asked')
    await recordQuestion(trx, row!, { kind: 'question-asked', personId, day: today, text: row!.text })
    return row!.id
  })
}

interface Answer extends Act {
  id: string
  text: string
  forEverybody?: { question: string; answer: string }
}

export async function answer(db: Knex, { id, personId, now, text, forEverybody }: Answer): Promise<void> {
  await db.transaction(async (trx) => {
    const question = await lockOpen(trx, id)
    // A question about nothing in the guide has no page to be shown on.
    const shown = question.item === null ? undefined : forEverybody
    const names = shown ? await namesIn(trx, question, `${shown.question}\n${shown.answer}`) : []
    if (names.length) throw new NamesInPublic(names.join(', '))
    await trx('questions')
      .where({ id })
      .update({
        answer: text.trim(),
        answeredBy: personId,
        answeredAt: now.toISOString(),
        answeredOn: legalToday(now),
        ...(shown && { publicQuestion: shown.question.trim(), publicAnswer: shown.answer.trim() })
      })
    await recordQuestion(trx, question, {
      kind: 'question-answered',
      personId,
      day: legalToday(now),
      text: text.trim()
    })
    await notify(trx, {
      application: question.projectId === null ? null : { projectId: question.projectId },
      ...(question.projectId === null && { to: `user:${question.askedBy}` }),
      kind: 'question-answered',
      businessKey: question.number,
      content: { text: text.trim() }
    })
  })
}

interface Forward extends Act {
  id: string
  department: string
  reason: string
}

export async function forward(db: Knex, { id, personId, now, department, reason }: Forward): Promise<void> {
  await db.transaction(async (trx) => {
    const question = await lockOpen(trx, id)
    const directory = await loadDirectory(trx)
    if (!directory.departments.some(({ code }) => code === department))
      throw new UnknownDepartmentOrRegion(department, question.jurisdiction)
    const office = officeFor(directory, department, question.jurisdiction)
    if (office.department === question.department && office.region === question.region)
      throw new ForwardToSelf()
    await trx('questions').where({ id }).update(office)
    await trx('question_moves').insert({
      questionId: id,
      fromDepartment: question.department,
      toDepartment: department,
      reason: reason.trim(),
      personId,
      movedAt: now.toISOString()
    })
    await tellOffice(trx, { ...question, ...office }, 'question-forwarded')
  })
}

async function lockOpen(trx: Knex.Transaction, id: string): Promise<QuestionRow> {
  const question = await lockQuestion(trx, id)
  if (question.answeredAt) throw new QuestionAnswered()
  return question
}

/** Its handlers; one about a whole project its lead. Who gets it from another office finds the handlers' work. */
async function tellOffice(
  trx: Knex.Transaction,
  question: QuestionRow,
  kind: 'question-asked' | 'question-forwarded'
): Promise<void> {
  const application = question.projectId === null ? null : { projectId: question.projectId }
  const aboutStage = question.projectId !== null && question.businessKey === null
  const role = aboutStage && kind === 'question-asked' ? 'lead' : 'handler'
  await notify(trx, {
    application,
    to: candidateGroup(question, role),
    kind,
    businessKey: question.number
  })
}
