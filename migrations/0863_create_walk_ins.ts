import type { Knex } from 'knex'

/** Who came to which window to file, with the consent under which the officer files for that organisation. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('walk_ins', (table) => {
    table.uuid('id').primary().defaultTo(knex.fn.uuid())
    table
      .uuid('application_id')
      .notNullable()
      .unique()
      .references('id')
      .inTable('applications')
      .onDelete('cascade')
    table.string('department', 16).notNullable()
    table.string('region', 16).notNullable()
    table.uuid('officer_id').notNullable().references('id').inTable('people')
    table.string('agent_name', 100).notNullable()
    table.string('agent_phone', 40)
    // Never stored to be read (rules §8): shown masked, found by HMAC.
    table.string('id_number_masked', 32).notNullable()
    table.specificType('id_number_hmac', 'char(64)').notNullable()
    table.timestamp('consented_at').notNullable()
    table.index(['region', 'consented_at'])
    table.index('id_number_hmac')
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('walk_ins')
}
