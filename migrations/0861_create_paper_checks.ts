import type { Knex } from 'knex'

const OWNER_KINDS = `'application', 'case', 'opinion'`
const KINDS = `'receipt', 'correction', 'promised', 'statutory', 'joint', 'opinion', 'delivery'`

/** Which departments were asked before the acceptance whether their papers are complete; the answer is an act. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('paper_checks', (table) => {
    table.uuid('id').primary().defaultTo(knex.fn.uuid())
    table.uuid('application_id').notNullable().references('id').inTable('applications')
    table.string('candidate_group', 64).notNullable()
    table.unique(['application_id', 'candidate_group'])
  })
  await widen(knex, `${OWNER_KINDS}, 'paper-check'`, `${KINDS}, 'paper-check'`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`delete from clocks where owner_kind = 'paper-check'`)
  await widen(knex, OWNER_KINDS, KINDS)
  await knex.schema.dropTable('paper_checks')
}

async function widen(knex: Knex, ownerKinds: string, kinds: string): Promise<void> {
  await knex.raw(`
    alter table clocks drop constraint clocks_owner_kind_check, drop constraint clocks_kind_check,
      add constraint clocks_owner_kind_check check (owner_kind in (${ownerKinds})),
      add constraint clocks_kind_check check (kind in (${kinds}))`)
}
