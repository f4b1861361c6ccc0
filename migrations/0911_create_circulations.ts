import type { Knex } from 'knex'

/** 传阅: somebody is shown a case, with a word; what they may read by it and who has read it. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('circulations', (table) => {
    table.uuid('id').primary().defaultTo(knex.fn.uuid())
    table.uuid('application_id').notNullable().references('id').inTable('applications').index()
    table.string('number', 64).notNullable().index()
    table.uuid('from_person_id').notNullable().references('id').inTable('people')
    table.text('text').notNullable()
    // `user:<uuid>` or an office, `HB@360521`.
    table.specificType('recipients', 'text[]').notNullable()
    table.timestamp('sent_at').notNullable()
  })
  await knex.raw('create index circulations_recipients on circulations using gin (recipients)')
  await knex.schema.createTable('circulation_reads', (table) => {
    table.uuid('circulation_id').notNullable().references('id').inTable('circulations')
    table.uuid('person_id').notNullable().references('id').inTable('people')
    table.timestamp('read_at').notNullable()
    table.primary(['circulation_id', 'person_id'])
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('circulation_reads')
  await knex.schema.dropTable('circulations')
}
