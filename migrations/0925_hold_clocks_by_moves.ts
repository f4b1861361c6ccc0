import type { Knex } from 'knex'

const OWNER_KINDS = `'application', 'case', 'opinion', 'paper-check'`
const KINDS = `'receipt', 'correction', 'promised', 'statutory', 'joint', 'opinion', 'delivery', 'paper-check'`

/**
 * What is set going beside the main line has clocks of its own (its planned days, the days in which a hearing may be
 * asked for), and holds those of the number: several at once, each by a pause of its own.
 */
export async function up(knex: Knex): Promise<void> {
  await widen(knex, `${OWNER_KINDS}, 'move'`, `${KINDS}, 'procedure', 'hearing-request', 'hearing'`)
  await knex.schema.alterTable('clock_pauses', (table) => {
    table.uuid('move_id').references('id').inTable('case_moves')
  })
  await knex.raw(`
    drop index clock_pauses_one_open;
    create unique index clock_pauses_one_open
      on clock_pauses (owner_id, owner_kind, kind, coalesce(move_id, '00000000-0000-0000-0000-000000000000'))
      where to_on is null;
    create index clock_pauses_move on clock_pauses (move_id) where move_id is not null`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    delete from clock_pauses where move_id is not null;
    drop index clock_pauses_move;
    drop index clock_pauses_one_open;
    create unique index clock_pauses_one_open on clock_pauses (owner_id, owner_kind, kind) where to_on is null;
    delete from clocks where owner_kind = 'move'`)
  await knex.schema.alterTable('clock_pauses', (table) => {
    table.dropColumn('move_id')
  })
  await widen(knex, OWNER_KINDS, KINDS)
}

async function widen(knex: Knex, ownerKinds: string, kinds: string): Promise<void> {
  await knex.raw(`
    alter table clocks drop constraint clocks_owner_kind_check, drop constraint clocks_kind_check,
      add constraint clocks_owner_kind_check check (owner_kind in (${ownerKinds})),
      add constraint clocks_kind_check check (kind in (${kinds}))`)
}
