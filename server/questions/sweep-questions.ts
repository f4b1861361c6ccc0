import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { loadCalendar } from '../calendar/store.ts'
import { candidateGroup } from '../directory/candidate-group.ts'
import { every, type Running } from '../every.ts'
import { notify } from '../notifications/notify.ts'
import { answerDay } from './answer-day.ts'

/** The day changes once; who restarts the server need not wait long. */
const EVERY_MS = 60_000

/** Tells the head of the office, once, of each question whose day is over; answers how many. */
export async function sweepQuestions(db: Knex, now: Date): Promise<number> {
  const today = legalToday(now)
  const calendar = await loadCalendar(db)
  return db.transaction(async (trx) => {
    const open = await trx('questions')
      .whereNull('answeredAt')
      .whereNull('toldOverdueAt')
      .where('askedOn', '<', today)
      .orderBy('askedOn')
      .forUpdate()
      .skipLocked()
    const late = open.filter((question) => answerDay(calendar, question, today).dueOn < today)
    for (const question of late) {
      await notify(trx, {
        application: question.projectId === null ? null : { projectId: question.projectId },
        to: candidateGroup(question, 'head'),
        kind: 'question-overdue',
        businessKey: question.number,
        once: `overdue:${question.id}`
      })
      await trx('questions').where({ id: question.id }).update({ toldOverdueAt: now.toISOString() })
    }
    return late.length
  })
}

export function startQuestionSweep(app: FastifyInstance): Running {
  return every(
    EVERY_MS,
    () => sweepQuestions(app.db, app.now()),
    (error) => app.log.error({ err: error }, 'questions were not swept; trying again')
  )
}
