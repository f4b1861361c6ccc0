import type { Knex } from 'knex'

/** What each department says in each round; one with an item of its own answers by that item's result and is not asked. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('joint_findings', (table) => {
    table.uuid('id').primary().defaultTo(knex.fn.uuid())
    table.uuid('review_id').notNullable().references('id').inTable('joint_reviews')
    table.integer('round').notNullable()
    table.string('department', 32).notNullable()
    table.string('region', 16).notNullable()
    table.uuid('own_case_id').references('id').inTable('cases')
    // Null until it was said.
    table.string('outcome', 16)
    table.text('text').notNullable().defaultTo('')
    table.text('legal_basis').notNullable().defaultTo('')
    // What fails: {part, what}; what an agreement is tied to: {text, appliesTo}.
    table.jsonb('lines').notNullable().defaultTo('[]')
    table.jsonb('conditions').notNullable().defaultTo('[]')
    table.uuid('person_id').references('id').inTable('people')
    table.date('found_on')
    table.unique(['review_id', 'round', 'department', 'region'])
    table.check(
      "outcome in ('agree', 'conditions', 'disagree', 'fit', 'unfit')",
      [],
      'joint_findings_outcome_check'
    )
    table.check('(outcome is null) = (found_on is null)', [], 'joint_findings_found_check')
    table.check('own_case_id is null or outcome is null', [], 'joint_findings_own_check')
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('joint_findings')
}
