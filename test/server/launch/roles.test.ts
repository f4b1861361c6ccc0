import { afterAll, beforeAll, expect, test } from '@jest/globals'
import pg from 'pg'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
}, 180_000)
afterAll(() => database.drop())

async function refusal(url: string, sql: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
    return 'none'
  } catch (problem) {
    return (problem as { code: string }).code
  } finally {
    await client.end()
  }
}

test('the server reads the platform’s and the engine’s tables and cannot rewrite case events', async () => {
  expect(await refusal(database.databaseUrl, 'select count(*) from engine.act_ru_task')).toBe('none')
  expect(await refusal(database.databaseUrl, 'select count(*) from case_events')).toBe('none')
  expect(await refusal(database.databaseUrl, 'delete from case_events')).toBe('42501')
})

test('the departments’ role sees the schema departments and nothing of the platform', async () => {
  expect(await refusal(database.departmentsUrl, 'select count(*) from departments.parcels')).toBe('none')
  expect(await refusal(database.departmentsUrl, 'select count(*) from public.case_events')).toBe('42501')
  expect(await refusal(database.departmentsUrl, 'select count(*) from engine.act_ru_task')).toBe('42501')
})
