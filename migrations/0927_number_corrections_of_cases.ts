import type { Knex } from 'knex'

const KINDS = `'acceptance', 'correction', 'rejection', 'grant', 'refusal', 'opinion', 'filing-receipt'`

/** A filing has one notice of corrections; a case may have one in each of its rounds, which corrections themselves count. */
export async function up(knex: Knex): Promise<void> {
  await replace(knex, `and not (kind = 'correction' and case_id is not null)`)
}

export async function down(knex: Knex): Promise<void> {
  await replace(knex, '')
}

async function replace(knex: Knex, but: string): Promise<void> {
  await knex.raw(`
    drop index official_papers_once;
    create unique index official_papers_once on official_papers (kind, business_key)
      where revoked_at is null and kind in (${KINDS}) ${but}`)
}
