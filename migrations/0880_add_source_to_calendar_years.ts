import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('calendar_years', (table) => {
    // The file that the year came from, and who imported it; both null: shipped with the software.
    table.string('source', 200)
    table.uuid('imported_by').references('id').inTable('people')
  })
  // The calendar's lock is asked for by the engine's trigger too: an import, which holds it alone, finds every
  // entry that was made with a day of the old calendar (see server/clocks/recompute-due.ts).
  await knex.raw(dueOnOf(`perform pg_advisory_xact_lock_shared(hashtextextended('calendar', 0));`))
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(dueOnOf(''))
  await knex.schema.alterTable('calendar_years', (table) => {
    table.dropColumn('source')
    table.dropColumn('imported_by')
  })
}

const dueOnOf = (lock: string) => `
  create or replace function due_on_of(wanted_key text) returns date
    language plpgsql volatile security definer set search_path = public as $$
  begin
    if wanted_key is null then
      return null;
    end if;
    ${lock}
    perform pg_advisory_xact_lock_shared(hashtextextended('due ' || wanted_key, 0));
    return (select min(due_on) from clocks where business_key = wanted_key and stopped_on is null);
  end $$`
