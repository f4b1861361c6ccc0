import type { Knex } from 'knex'

/** Messages to a group of 企业微信, 钉钉 or another programme: one for each thing that offices are told of. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table notifications add column posted_at timestamptz;
    -- Without a webhook nothing before it is posted later.
    update notifications set posted_at = created_at;
    create index notifications_unposted on notifications (id) where posted_at is null;
    create table notification_webhooks (
      notification_id bigint primary key references notifications,
      -- What it tells, whomever of the offices it was told to: posted once.
      told text not null unique,
      attempts integer not null default 0,
      next_attempt_at timestamptz not null default now(),
      sent_at timestamptz,
      last_error text
    );
    create index notification_webhooks_unsent on notification_webhooks (next_attempt_at) where sent_at is null
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table notification_webhooks;
    alter table notifications drop column posted_at
  `)
}
