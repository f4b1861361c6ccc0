import type { Knex } from 'knex'

/** Where silence counts as consent between departments, and the document that it rests on (rules §4.6); nowhere without a row. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('silent_consents', (table) => {
    table.string('region', 16).notNullable().references('code').inTable('regions')
    table.string('stage', 2).notNullable().references('code').inTable('stages')
    table.string('department', 16).notNullable().references('code').inTable('departments')
    table.text('document').notNullable()
    table.primary(['region', 'stage', 'department'])
  })
  await knex.schema.alterTable('stage_opinions', (table) => {
    table.boolean('by_silence').notNullable().defaultTo(false)
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('stage_opinions', (table) => {
    table.dropColumn('by_silence')
  })
  await knex.schema.dropTable('silent_consents')
}
