import type { Knex } from 'knex'

/** Working days in which offices of the region answer a question (在线咨询); no law names them, cities promise five. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('region_settings', (table) => {
    table.integer('answer_days').notNullable().defaultTo(5)
  })
  await knex.raw(
    'alter table region_settings add constraint region_settings_answer_days_check check (answer_days between 1 and 10)'
  )
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('region_settings', (table) => table.dropColumn('answer_days'))
}
