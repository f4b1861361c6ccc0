import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Knex } from 'knex'
import { connect } from '../../server/db.ts'
import { seed } from '../../server/seed.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let db: Knex
let home: string
beforeAll(async () => {
  database = await createTestDatabase()
  db = connect(database.databaseUrl)
  home = mkdtempSync(join(tmpdir(), 'yimen-seed-'))
}, 180_000)
afterAll(async () => {
  await db.destroy()
  await database.drop()
  rmSync(home, { recursive: true })
})

test('without sample data the first administrator gets a link', async () => {
  const { logins, firstAdministratorLink } = await seed({ db, sample: false, home })
  expect(logins).toEqual([])
  expect(firstAdministratorLink).toMatch(/^\//)
})

test('with sample data the logins stand in a file of the home directory, twice the same', async () => {
  const departmentsDb = connect(database.departmentsUrl)
  const first = await seed({ db, departmentsDb, sample: true, home })
  const second = await seed({ db, departmentsDb, sample: true, home })
  await departmentsDb.destroy()
  expect(second).toEqual(first)
  expect(first.firstAdministratorLink).toBeUndefined()
  expect(JSON.parse(readFileSync(join(home, 'sample-logins.json'), 'utf8'))).toEqual(first.logins)
  expect(first.logins).toContainEqual(
    expect.objectContaining({ department: 'HB', region: '360521', roles: ['head'] })
  )
})
