import type { Knex } from 'knex'

/** 上报: each stay of a case at a level of government, in order; the province has no office. A case that comes back stays anew. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('case_levels', (table) => {
    table.uuid('id').primary().defaultTo(knex.raw('gen_random_uuid()'))
    table.uuid('case_id').notNullable().references('id').inTable('cases')
    // Place in the way of the case: 1 is the level that received it.
    table.smallint('position').notNullable()
    table.string('level', 16).notNullable()
    table.string('department', 32)
    table.string('region', 16)
    table.date('received_on').notNullable()
    table.date('left_on')
    table.string('outcome', 16)
    table.uuid('person_id').references('id').inTable('people')
    table.uuid('acting_for').references('id').inTable('people')
    table.text('opinion').notNullable().defaultTo('')
    // What the province decided: its number and day, who decided, and its document.
    table.jsonb('result')
    table.timestamp('created_at').notNullable().defaultTo(knex.fn.now())
    table.check("level in ('county', 'city', 'province')", [], 'case_levels_level_check')
    table.check("(level = 'province') = (department is null)", [], 'case_levels_office_check')
    table.check('(outcome is null) = (left_on is null)', [], 'case_levels_left_check')
    table.check(
      "outcome in ('forwarded', 'sent-back', 'granted', 'refused', 'ended')",
      [],
      'case_levels_outcome_check'
    )
  })
  // It is at one level at a time.
  await knex.raw('create unique index case_levels_here on case_levels (case_id) where left_on is null')
  await knex.raw('create index case_levels_case on case_levels (case_id, created_at)')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('case_levels')
}
