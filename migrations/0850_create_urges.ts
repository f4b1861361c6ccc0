import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  // 催办 by a person: who urged whom about which number. The clocks' own warnings are case events alone.
  await knex.schema.createTable('urges', (table) => {
    table.bigIncrements('id')
    table.uuid('application_id').notNullable().references('id').inTable('applications')
    table.string('business_key', 64).notNullable()
    table.uuid('person_id').notNullable().references('id').inTable('people')
    // The office for which the person urged; null for a supervisor without one.
    table.string('department', 16)
    table.text('text').notNullable()
    // Names of those whom it reached.
    table.jsonb('reached').notNullable()
    table.timestamp('urged_at').notNullable()
    table.index(['business_key', 'urged_at'])
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('urges')
}
