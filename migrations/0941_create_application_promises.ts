import type { Knex } from 'knex'

/**
 * 容缺受理承诺 and 告知承诺: what the applicant signed with a filing. A tolerance has its papers, each with its day; a
 * commitment has the conditions of one item.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('application_promises', (table) => {
    table.uuid('id').primary().defaultTo(knex.fn.uuid())
    table.uuid('application_id').notNullable().references('id').inTable('applications').onDelete('cascade')
    table
      .string('kind', 16)
      .notNullable()
      .checkIn(['tolerance', 'commitment'], 'application_promises_kind_check')
    table.string('item', 16).references('code').inTable('items')
    // tolerance: [{ material, dueOn }]; commitment: its conditions as they were read and signed.
    table.jsonb('lines').notNullable()
    table.string('promised_by', 100).notNullable()
    table.uuid('person_id').notNullable().references('id').inTable('people')
    table.date('promised_on').notNullable()
    // As it was drawn on the pad of a window; null: signed with the password.
    table.uuid('signature_file_id').references('id').inTable('files')
    // The head's one more day for all papers that are still missing.
    table.date('extra_until')
    table.check(`(kind = 'commitment') = (item is not null)`, [], 'application_promises_item_check')
  })
  await knex.raw(
    `create unique index application_promises_once on application_promises (application_id, kind, coalesce(item, ''))`
  )
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('application_promises')
}
