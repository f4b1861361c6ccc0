import { connect } from '../db.ts'
import { readEnv } from '../env.ts'
import { seed } from '../seed.ts'
import { migrate } from './migrate.ts'

/** What `npm start` hears on the last line of standard output. */
export interface Prepared {
  /** Path of the one-time link while nobody is administrator. */
  firstAdministratorLink: string | null
}

const env = readEnv()
await migrate(env.ownerDatabaseUrl)
const db = connect(env.databaseUrl)
const departmentsDb = connect(env.departmentsDatabaseUrl)
try {
  const sample = process.argv.includes('--sample')
  const { firstAdministratorLink = null } = await seed({ db, departmentsDb, sample, home: env.home })
  console.log(JSON.stringify({ firstAdministratorLink } satisfies Prepared))
} finally {
  await Promise.all([db.destroy(), departmentsDb.destroy()])
}
