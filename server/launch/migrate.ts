import { fileURLToPath } from 'node:url'
import knex from 'knex'
import { readEnv } from '../env.ts'

const directory = fileURLToPath(new URL('../../migrations', import.meta.url))

/** Runs what is new in migrations/ as the owner of the schemas; returns the names of what ran. */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const db = knex({ client: 'pg', connection: ownerUrl, pool: { min: 0, max: 2 } })
  try {
    const [, names] = (await db.migrate.latest({
      directory,
      loadExtensions: ['.ts'],
      tableName: 'migrations',
      // Helpers beside a migration and editors' leftovers are not migrations.
      sortDirsSeparately: false
    })) as [number, string[]]
    return names
  } finally {
    await db.destroy()
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = await migrate(readEnv().ownerDatabaseUrl)
  console.log(names.length ? `Migrated: ${names.join(', ')}` : 'Nothing to migrate')
}
