import type { Knex } from 'knex'

/**
 * A department may ask for papers while it reviews: once in a round of its case. It counts as a second notice, which
 * supervision sees (rules §3); the filing itself still has one at most (行政许可法 32).
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('corrections', (table) => {
    table.dropUnique(['application_id'])
    table.uuid('case_id').references('id').inTable('cases')
    table.integer('round')
    table.uuid('move_id').unique()
    table.unique(['case_id', 'round'])
  })
  await knex.raw(`
    create unique index corrections_one_of_filing on corrections (application_id) where case_id is null;
    alter table corrections add constraint corrections_case_check
      check ((case_id is null) = (round is null) and (case_id is null) = (move_id is null))`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    delete from corrections where case_id is not null;
    alter table corrections drop constraint corrections_case_check;
    drop index corrections_one_of_filing`)
  await knex.schema.alterTable('corrections', (table) => {
    table.dropUnique(['case_id', 'round'])
    table.dropColumns('case_id', 'round', 'move_id')
    table.unique(['application_id'])
  })
}
