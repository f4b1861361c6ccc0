import type { Knex } from 'knex'

/** What a region decides for itself; one without a row has the defaults. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('region_settings', (table) => {
    table.string('region', 16).primary().references('code').inTable('regions')
    // Off: the lead alone looks whether the papers are complete (rules §4.1).
    table.boolean('departments_check').notNullable().defaultTo(true)
    // Working days from the filing to the answer; the law allows five (行政许可法 32), a region may promise fewer.
    table.integer('receipt_days').notNullable().defaultTo(5)
  })
  await knex.raw(
    'alter table region_settings add constraint region_settings_receipt_days_check check (receipt_days between 1 and 5)'
  )
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('region_settings')
}
