import type { Knex } from 'knex'

/** 电子印章, or the scan of the paper that was sealed by hand; both files are kept. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('official_papers', (table) => {
    // Who sealed it: { holder, serial }; null until it is drawn, and where no certificate is used.
    table.jsonb('seal')
    table.uuid('scan_file_id').references('id').inTable('files')
    table.uuid('scanned_by').references('id').inTable('people')
    table.timestamp('scanned_at')
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('official_papers', (table) => {
    table.dropColumns('seal', 'scan_file_id', 'scanned_by', 'scanned_at')
  })
}
