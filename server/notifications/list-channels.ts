import type { Knex } from 'knex'
import type { Env } from '../env.ts'
import type { Channel } from './schema.ts'

/** Beside the messages in the platform, which always reach: how mails and webhooks are doing. */
export async function listChannelsOf(
  db: Knex,
  { smtpUrl, webhook }: Pick<Env, 'smtpUrl' | 'webhook'>
): Promise<Channel[]> {
  return [
    { channel: 'mail', on: smtpUrl !== null, ...(await stateOf(db, 'notification_mails')) },
    { channel: 'webhook', on: webhook !== null, ...(await stateOf(db, 'notification_webhooks')) }
  ]
}

async function stateOf(db: Knex, table: 'notification_mails' | 'notification_webhooks') {
  const { rows } = await db.raw(
    `select count(*) filter (where sent_at is null and attempts = 0)::int as waiting,
       count(*) filter (where sent_at is null and attempts > 0)::int as failing,
       max(sent_at) as last_sent_at,
       (select last_error from ?? where sent_at is null and last_error is not null
        order by next_attempt_at desc limit 1) as last_error
     from ??`,
    [table, table]
  )
  return rows[0]
}
