import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { cloneTemplate, onDatabase, type DatabaseUrls } from './clone-template.ts'
import { askService } from './ask-service.ts'

export interface TestDatabase extends DatabaseUrls {
  drop: () => Promise<void>
}

/**
 * A migrated database for one suite: `beforeAll(async () => { database = await createTestDatabase() })`; with the
 * directory and the sample people in it when asked for.
 */
export async function createTestDatabase(
  holds: 'nothing' | 'sample people' = 'nothing'
): Promise<TestDatabase> {
  const cluster = await askService<{
    ownerUrl: string
    appUrl: string
    departmentsUrl: string
    template: string
  }>(holds === 'nothing' ? '/database' : '/database-of-sample')
  const name = `test_${randomBytes(6).toString('hex')}`
  const urls = await cloneTemplate(cluster, name)
  return {
    ...urls,
    drop: async () => {
      const client = new pg.Client({ connectionString: onDatabase(cluster.ownerUrl, 'postgres') })
      await client.connect()
      await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)
      await client.end()
    }
  }
}
