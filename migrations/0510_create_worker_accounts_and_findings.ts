import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('worker_accounts', (table) => {
    table.uuid('id').primary().defaultTo(knex.fn.uuid())
    table.string('username', 64).notNullable().unique()
    // sha-256 of a token of 256 random bits: there is nothing to guess, so no slow hash is needed on each poll.
    table.string('token_hash', 64).notNullable()
    table.string('department', 32).notNullable()
    table.string('name', 200).notNullable()
    table.specificType('topics', 'text[]').notNullable()
    table.timestamp('created_at').notNullable().defaultTo(knex.fn.now())
    // Null for the accounts that the platform makes for its own department workers.
    table.uuid('created_by')
    table.timestamp('ended_at')
    table.timestamp('last_seen_at')
  })

  await knex.schema.createTable('findings', (table) => {
    table.bigIncrements('id')
    table.string('external_task_id', 64).notNullable()
    table.smallint('position').notNullable()
    table.string('business_key', 64).notNullable()
    table.string('topic', 64).notNullable()
    table.string('rule', 100).notNullable()
    table.text('title').notNullable()
    table
      .string('result', 16)
      .notNullable()
      .checkIn(['passed', 'differs', 'to-judge', 'not-checked'], 'findings_result_check')
    table.text('evidence').notNullable()
    table.text('source').notNullable()
    table.date('as_of')
    table.text('law')
    // The worker account that found it, or `platform`.
    table.string('worker', 64).notNullable()
    table.timestamp('created_at').notNullable().defaultTo(knex.fn.now())
    // A completion that is sent twice (the answer was lost on the way) leaves its findings once.
    table.unique(['external_task_id', 'position'])
    table.index(['business_key', 'id'])
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('findings')
  await knex.schema.dropTable('worker_accounts')
}
