import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { loadCalendar } from '../calendar/store.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { candidateGroup } from '../directory/candidate-group.ts'
import { every, type Running } from '../every.ts'
import { notify } from '../notifications/notify.ts'

/** rules §2.4: what was served in the inbox and not opened in two working days shows to its sender. */
const UNREAD_DAYS = 2
const EVERY_MS = 60_000
const BATCH = 100

/** Tells the office that wrote it, once; answers how many. */
export async function tellUnread(db: Knex, now: Date): Promise<number> {
  const today = legalToday(now)
  const calendar = await loadCalendar(db)
  return db.transaction(async (trx) => {
    const unread = await trx('paper_services')
      .where({ method: 'electronic' })
      .whereNull('openedAt')
      .whereNull('toldUnreadAt')
      .where('servedOn', '<', today)
      .orderBy('servedOn')
      .limit(BATCH)
      .forUpdate()
      .skipLocked()
    const late = unread.filter(({ servedOn }) => addWorkingDays(calendar, servedOn!, UNREAD_DAYS) < today)
    for (const { paperId } of late) {
      await tellSender(trx, paperId)
      await trx('paper_services').where({ paperId }).update({ toldUnreadAt: now.toISOString() })
    }
    return late.length
  })
}

async function tellSender(trx: Knex.Transaction, paperId: string): Promise<void> {
  const paper = (await trx('official_papers').where({ id: paperId }).first())!
  const application = (await trx('applications')
    .where({ id: paper.applicationId })
    .first('projectId', 'leadGroup'))!
  await notify(trx, {
    application,
    to: paper.caseId ? candidateGroup(paper, 'handler') : application.leadGroup!,
    kind: 'paper-unread',
    businessKey: paper.businessKey,
    content: { title: paper.title, paper: paper.number },
    once: `unread:${paper.id}`
  })
}

export function startTellingUnread(app: FastifyInstance): Running {
  return every(
    EVERY_MS,
    () => tellUnread(app.db, app.now()),
    (error) => app.log.error({ err: error }, 'unread papers wait for the next round')
  )
}
