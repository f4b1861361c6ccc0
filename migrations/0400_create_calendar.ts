import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('calendar_years', (table) => {
    table.integer('year').primary()
    // The State Council's notice; a year without a row is assumed.
    table.text('notice').notNullable()
    table.timestamp('imported_at').notNullable().defaultTo(knex.fn.now())
  })

  // One row for each date that departs from Monday–Friday.
  await knex.schema.createTable('calendar_days', (table) => {
    table.date('date').primary()
    table.string('kind', 4).notNullable().checkIn(['off', 'work'], 'calendar_days_kind_check')
    table.string('name', 100).notNullable()
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('calendar_days')
  await knex.schema.dropTable('calendar_years')
}
