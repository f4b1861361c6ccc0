import type { Knex } from 'knex'

/** 行政许可法 78, 79: who filed falsely, or got a permit by fraud, may not apply for the same one for a time. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('bans', (table) => {
    table.uuid('id').primary().defaultTo(knex.fn.uuid())
    table.uuid('organisation_id').notNullable().references('id').inTable('organisations')
    table.string('item', 16).notNullable().references('code').inTable('items')
    table.string('reason', 16).notNullable().checkIn(['false-filing', 'fraud'], 'bans_reason_check')
    table.date('from_on').notNullable()
    // The last day on which the filing is refused.
    table.date('until_on').notNullable()
    table.uuid('case_id').notNullable().references('id').inTable('cases')
    table.unique(['case_id', 'reason'])
    table.index(['organisation_id', 'item'])
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('bans')
}
