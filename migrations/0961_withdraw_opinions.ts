import type { Knex } from 'knex'

const BEFORE = `'open', 'reviewed', 'signed'`

/** What was asked and not answered ends with the filing that is withdrawn. */
export async function up(knex: Knex): Promise<void> {
  await allow(knex, `${BEFORE}, 'withdrawn'`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`update stage_opinions set state = 'open' where state = 'withdrawn'`)
  await allow(knex, BEFORE)
}

const allow = (knex: Knex, states: string) =>
  knex.raw(`alter table stage_opinions drop constraint stage_opinions_state_check,
    add constraint stage_opinions_state_check check (state in (${states}))`)
