import type { Knex } from 'knex'

/** Each local level has five working days (rules §4.8); what is at the province is in nobody's hands here. */
export async function up(knex: Knex): Promise<void> {
  await change(knex, 'clocks', (kinds) => [...kinds, 'level'])
  await change(knex, 'clock_pauses', (kinds) => [...kinds, 'province'])
}

export async function down(knex: Knex): Promise<void> {
  await knex('clocks').where({ kind: 'level' }).delete()
  await knex('clock_pauses').where({ kind: 'province' }).delete()
  await change(knex, 'clocks', (kinds) => kinds.filter((kind) => kind !== 'level'))
  await change(knex, 'clock_pauses', (kinds) => kinds.filter((kind) => kind !== 'province'))
}

/** Others add kinds too: what is allowed today stays allowed. */
async function change(knex: Knex, table: string, to: (kinds: string[]) => string[]): Promise<void> {
  const name = `${table}_kind_check`
  const { rows } = await knex.raw(
    'select pg_get_constraintdef(oid) as definition from pg_constraint where conname = ?',
    [name]
  )
  const today = [...String(rows[0].definition).matchAll(/'([a-z-]+)'/g)].map(([, kind]) => kind!)
  const kinds = to([...new Set(today)]).map((kind) => `'${kind}'`)
  await knex.raw(
    `alter table ${table} drop constraint ${name}, add constraint ${name} check (kind in (${kinds.join(', ')}))`
  )
}
