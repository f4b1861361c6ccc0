import type { Knex } from 'knex'

/** Working days from the filing in which papers that were promised follow at the latest; no law names them. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('region_settings', (table) => {
    table.integer('late_days').notNullable().defaultTo(20)
  })
  await knex.raw(
    'alter table region_settings add constraint region_settings_late_days_check check (late_days between 1 and 60)'
  )
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('region_settings', (table) => table.dropColumn('late_days'))
}
