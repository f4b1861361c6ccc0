import type { Knex } from 'knex'

/** 文书模板: each wording is a version that stays; the newest of a kind, of the region or of all, is in use. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('paper_templates', (table) => {
    table.uuid('id').primary().defaultTo(knex.fn.uuid())
    table.string('kind', 32).notNullable()
    // Null: everywhere, where the region has none of its own.
    table.string('region', 16)
    table.integer('version').notNullable()
    table.string('word', 16).notNullable()
    table.string('title', 500).notNullable()
    table.string('addressee', 500).notNullable()
    table.text('body').notNullable()
    table.string('note', 500).notNullable()
    // Null: shipped with Yimen.
    table.uuid('created_by').references('id').inTable('people')
    table.timestamp('created_at').notNullable().defaultTo(knex.fn.now())
  })
  await knex.raw(`
    create unique index paper_templates_version on paper_templates (kind, coalesce(region, ''), version);
    -- Null of papers from before templates were kept: the shipped wording.
    alter table official_papers add column template_id uuid references paper_templates`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('official_papers', (table) => {
    table.dropColumn('template_id')
  })
  await knex.schema.dropTable('paper_templates')
}
