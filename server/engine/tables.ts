import type { Knex } from 'knex'

// Reads of the engine's own tables, so that lists need no REST call and filing works while the engine is away.
// Private tables of Camunda 7.24: a test guards the names.

/** The newest version of each process that is deployed, by its key. */
export async function listLatestVersions(db: Knex): Promise<Map<string, number>> {
  const { rows } = await db.raw(
    'select key_ as key, max(version_) as version from engine.act_re_procdef group by key_'
  )
  return new Map(rows.map(({ key, version }: { key: string; version: number }) => [key, version]))
}
