import type { Knex } from 'knex'

// Reads of the engine's own tables, so that lists need no REST call and filing works while the engine is away.
// Private tables of Camunda 7.24: a test guards the names.

/** The newest version of a process; undefined when none of that key is deployed. */
export async function findLatestVersion(db: Knex, processKey: string): Promise<number | undefined> {
  const { rows } = await db.raw('select max(version_) as version from engine.act_re_procdef where key_ = ?', [
    processKey
  ])
  return rows[0].version ?? undefined
}

/** Keys of all deployed processes. */
export async function listDeployedKeys(db: Knex): Promise<Set<string>> {
  const { rows } = await db.raw('select distinct key_ as key from engine.act_re_procdef')
  return new Set(rows.map((row: { key: string }) => row.key))
}
