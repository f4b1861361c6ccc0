import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Knex } from 'knex'
import { seedSampleDepartments } from '../workers/sample.ts'
import { legalToday } from './calendar/legal-date.ts'
import { seedCalendar } from './calendar/seed.ts'
import { directoryData, seedDirectory } from './directory/seed.ts'
import { itemsData, seedItems } from './items/seed.ts'
import { seedPaperTemplates } from './paper-templates/seed.ts'
import { seedSamplePeople, type SampleLogin } from './people/sample.ts'
import { rememberSample } from './sample-city/sample-on.ts'
import { createFirstAdministratorLink } from './sessions/first-administrator.ts'

declare module 'knex/types/tables' {
  interface Tables {
    seeds: { name: string; hash: string; seededAt?: Knex.Raw }
  }
}

export interface SeedParts {
  db: Knex
  /** A connection of the role that sees the departments' tables; their sample rows are left out without it. */
  departmentsDb?: Knex
  /** Sample people, organisations and departments' tables too. */
  sample: boolean
  /** Where `sample-logins.json` goes. */
  home: string
  now?: Date
}
export interface Seeded {
  logins: SampleLogin[]
  /** Path of a one-time link; only while nobody is administrator. */
  firstAdministratorLink?: string
}

/** What every start does after the migrations; doing it again changes nothing. */
export async function seed({
  db,
  departmentsDb,
  sample,
  home,
  now = new Date()
}: SeedParts): Promise<Seeded> {
  await seedCalendar(db)
  await seedShipped(db, now)
  await seedPaperTemplates(db)
  await rememberSample(db, sample)
  if (sample) {
    if (departmentsDb) await seedSampleDepartments(departmentsDb)
    const logins = await seedSamplePeople(db)
    writeFileSync(join(home, 'sample-logins.json'), JSON.stringify(logins, null, 2) + '\n', { mode: 0o600 })
    return { logins }
  }
  const firstAdministratorLink = await createFirstAdministratorLink(db, now)
  return { logins: [], ...(firstAdministratorLink !== null && { firstAdministratorLink }) }
}

/** Writes the shipped directory and items when they differ from what was written last; false when they do not. */
export async function seedShipped(db: Knex, now = new Date()): Promise<boolean> {
  const hash = createHash('sha256')
    .update(JSON.stringify([directoryData, itemsData]))
    .digest('hex')
  return db.transaction(async (trx) => {
    // Two servers may start at once: the second waits here and finds the work done.
    await trx.raw("select pg_advisory_xact_lock(hashtext('seed'))")
    const known = await trx('seeds').where({ name: 'shipped' }).first()
    if (known?.hash === hash) return false

    await seedDirectory(trx)
    await seedItems(trx, legalToday(now))
    await trx('seeds')
      .insert({ name: 'shipped', hash, seededAt: trx.raw('now()') })
      .onConflict('name')
      .merge()
    return true
  })
}
