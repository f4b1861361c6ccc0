import type { Knex } from 'knex'

/** How often a region's settings were changed, by whom and when last: who read an earlier state does not overwrite it. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('region_settings', (table) => {
    table.integer('version').notNullable().defaultTo(1)
    table.uuid('changed_by').references('id').inTable('people')
    table.timestamp('changed_at', { useTz: true })
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('region_settings', (table) => {
    table.dropColumns('version', 'changed_by', 'changed_at')
  })
}
