import type { Knex } from 'knex'

const BEFORE = [
  'receipt',
  'correction',
  'promised',
  'statutory',
  'joint',
  'opinion',
  'delivery',
  'paper-check'
]
/** After the decision: a promise to bring papers, a statement, a check of a commitment, a renewal. */
const AFTERCARE = ['tolerance', 'statement', 'after-check', 'renewal']

export async function up(knex: Knex): Promise<void> {
  const { rows } = await knex.raw(
    `select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'clocks_kind_check'`
  )
  // Others add kinds too: what is allowed today stays allowed.
  const today = [...String(rows[0]?.definition).matchAll(/'([a-z-]+)'/g)].map(([, kind]) => kind!)
  await allow(knex, [...new Set([...today, ...AFTERCARE])])
}

export async function down(knex: Knex): Promise<void> {
  await knex('clocks').whereIn('kind', AFTERCARE).delete()
  await allow(knex, BEFORE)
}

async function allow(knex: Knex, kinds: string[]): Promise<void> {
  await knex.raw('alter table clocks drop constraint if exists clocks_kind_check')
  await knex.raw(
    `alter table clocks add constraint clocks_kind_check check (kind in (${kinds.map((kind) => `'${kind}'`).join(', ')}))`
  )
}
