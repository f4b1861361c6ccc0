import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('official_papers', (table) => {
    table.uuid('id').primary().defaultTo(knex.fn.uuid())
    table.string('number', 64).notNullable().unique()
    // Free text, checked by the code: each paper is a template file, and more of them come.
    table.string('kind', 32).notNullable()
    table.uuid('application_id').notNullable().references('id').inTable('applications')
    table.uuid('case_id').references('id').inTable('cases')
    // The number of the application, case or opinion that it is about.
    table.string('business_key', 64).notNullable()
    table.string('department', 16).notNullable()
    table.string('region', 16).notNullable()
    table.date('issued_on').notNullable()
    // Unguessable: the address behind the QR code of the public check page.
    table.string('check_code', 32).notNullable().unique()
    // Everything that is written on it, as it was on that day: the drawing reads nothing else.
    table.jsonb('snapshot').notNullable()
    // Null until it is drawn, within seconds; never drawn a second time.
    table.uuid('file_id').references('id').inTable('files')
    table.timestamp('created_at').notNullable().defaultTo(knex.fn.now())
    table.timestamp('revoked_at')
    table.string('revoked_reason', 500)
    table.index('application_id')
    table.index('business_key')
  })
  await knex.raw(`
    create index official_papers_undrawn on official_papers (created_at) where file_id is null;
    -- One notice and one decision each; of delivery receipts there may be several.
    create unique index official_papers_once on official_papers (kind, business_key)
      where revoked_at is null and kind <> 'delivery-receipt'`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('official_papers')
}
