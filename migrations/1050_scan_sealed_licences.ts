import type { Knex } from 'knex'

/** A licence that was drawn without a seal is printed and sealed by hand; its scan goes out then, the drawn one is kept. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('licences', (table) => {
    table.boolean('unsealed').notNullable().defaultTo(false)
    table.uuid('drawn_file_id').references('id').inTable('files')
    table.uuid('scanned_by').references('id').inTable('people')
    table.timestamp('scanned_at')
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('licences', (table) =>
    table.dropColumns('unsealed', 'drawn_file_id', 'scanned_by', 'scanned_at')
  )
}
