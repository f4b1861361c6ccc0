import type { Knex } from 'knex'

/** 送达: a decision handed over at a window. A case is delivered once. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('deliveries', (table) => {
    table.uuid('id').primary().defaultTo(knex.fn.uuid())
    table.uuid('case_id').notNullable().unique().references('id').inTable('cases')
    table.string('department', 16).notNullable()
    table.string('region', 16).notNullable()
    table.uuid('officer_id').notNullable().references('id').inTable('people')
    table.string('recipient', 100).notNullable()
    table.string('relation', 50)
    table
      .string('document', 16)
      .notNullable()
      .checkIn(['id-card', 'passport', 'other'], 'deliveries_document_check')
    table.string('id_number_masked', 64).notNullable()
    table.specificType('id_number_hmac', 'char(64)').notNullable()
    table.date('delivered_on').notNullable()
    table.uuid('signature_file_id').notNullable().references('id').inTable('files')
    // 送达回证, of official_papers, which a later migration makes.
    table.uuid('receipt_id').notNullable()
    table.timestamp('entered_at').notNullable()
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('deliveries')
}
