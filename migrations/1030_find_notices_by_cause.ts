import type { Knex } from 'knex'

/** Whether a task's notice went out is asked by the beginning of its key, which an index in a locale cannot answer. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table notifications drop constraint notifications_idempotency_unique;
    create unique index notifications_idempotency_unique on notifications (idempotency text_pattern_ops)`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index notifications_idempotency_unique;
    alter table notifications add constraint notifications_idempotency_unique unique (idempotency)`)
}
