import type { Knex } from 'knex'
import type { WebhookMessage } from './webhook-formats.ts'
import { webhookTitle } from './webhook-words.ts'

interface WebhookRow {
  notificationId: number
  told: string
  attempts: number
  nextAttemptAt: string
  sentAt: string | null
  lastError: string | null
}

declare module 'knex/types/tables' {
  interface Tables {
    notification_webhooks: Knex.CompositeTableType<WebhookRow, never, Partial<WebhookRow>>
  }
}

const BATCH = 100
/** Who sets up a robot later does not send last year's news. */
const NEWS = '2 days'
/** 30 s, 1, 2, 4 … minutes, at most an hour apart: given up after about half a day. */
const FIRST_WAIT_S = 30
const LONGEST_WAIT_S = 3600
export const MOST_POSTS = 18

/** One row for each thing that offices are told of, however many groups it is told to; answers how many were looked at. */
export async function addressWebhooks(db: Knex): Promise<number> {
  const { rows } = await db.raw(
    `with taken as (
       update notifications set posted_at = now() where id in (
         select id from notifications where posted_at is null order by id limit :limit for update skip locked
       ) returning id, owner, idempotency, created_at
     ), written as (
       insert into notification_webhooks (notification_id, told)
       select min(id), told from (
         select id, left(idempotency, length(idempotency) - length(owner) - 1) as told from taken
         where owner not like 'organisation:%' and created_at > now() - :news::interval
       ) news group by told
       on conflict do nothing
     )
     select count(*)::int as taken from taken`,
    { limit: BATCH, news: NEWS }
  )
  return rows[0].taken
}

/** Posts the oldest that is due; false when there is none. Locked while it is posted, as mails are. */
export async function postOldest(
  db: Knex,
  publicUrl: string,
  post: (message: WebhookMessage) => Promise<void>
): Promise<boolean> {
  return db.transaction(async (trx) => {
    const row = await trx('notification_webhooks')
      .whereNull('sentAt')
      .where('attempts', '<', MOST_POSTS)
      .where('nextAttemptAt', '<=', trx.fn.now() as never)
      .orderBy('nextAttemptAt')
      .forUpdate()
      .skipLocked()
      .first()
    if (!row) return false
    const own = trx('notification_webhooks').where({ notificationId: row.notificationId })
    try {
      await post(await write(trx, row.notificationId, publicUrl))
      await own.update({ sentAt: trx.fn.now(), lastError: null } as never)
    } catch (error) {
      const wait = Math.min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** row.attempts)
      await own.update({
        attempts: row.attempts + 1,
        lastError: (error as Error).message.slice(0, 500),
        nextAttemptAt: trx.raw(`now() + ? * interval '1 second'`, [wait])
      } as never)
    }
    return true
  })
}

async function write(trx: Knex.Transaction, id: number, publicUrl: string): Promise<WebhookMessage> {
  const { kind, businessKey, projectId } = (await trx('notifications').where({ id }).first())!
  const project = projectId ? await trx('projects').where({ id: projectId }).first('nameZh') : undefined
  const place = kind.startsWith('question-') ? 'questions' : `dossiers/${encodeURIComponent(businessKey)}`
  return {
    title: webhookTitle(kind, project?.nameZh),
    link: `${publicUrl}/${kind.startsWith('question-') || projectId ? place : 'notifications'}`
  }
}
