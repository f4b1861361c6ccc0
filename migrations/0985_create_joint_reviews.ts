import type { Knex } from 'knex'

/** 联审, 联合验收: one review of a case in which several departments each have a finding, in rounds (rules §9). */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('joint_reviews', (table) => {
    table.uuid('id').primary().defaultTo(knex.fn.uuid())
    table.uuid('case_id').notNullable().unique().references('id').inTable('cases')
    table.string('kind', 16).notNullable()
    table.integer('round').notNullable().defaultTo(1)
    table.timestamp('opened_at').notNullable()
    table.check("kind in ('design', 'drawings', 'acceptance')", [], 'joint_reviews_kind_check')
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('joint_reviews')
}
