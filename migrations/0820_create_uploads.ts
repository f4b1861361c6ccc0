import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('uploads', (table) => {
    table.uuid('id').primary()
    table.uuid('organisation_id').notNullable().references('id').inTable('organisations')
    // Who began it is the only one who may go on.
    table.uuid('person_id').notNullable().references('id').inTable('people')
    table.string('name', 255).notNullable()
    table.bigInteger('size').notNullable()
    table.timestamp('created_at').notNullable()
    // Of the last request: how long it may be continued counts from here.
    table.timestamp('touched_at').notNullable()
    // The file that it became: a browser that missed the last answer is told again.
    table.uuid('file_id').references('id').inTable('files').onDelete('CASCADE')
    table.index('organisation_id')
    table.index('touched_at')
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('uploads')
}
