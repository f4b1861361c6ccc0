import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { importTable } from '../../workers/import-table.ts'
import { connectTables, findImport, type Tables } from '../../workers/tables.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let tables: Tables
beforeAll(async () => {
  database = await createTestDatabase()
  tables = connectTables(database.departmentsUrl)
}, 120_000)
afterAll(async () => {
  await tables?.end()
  await database?.drop()
})

const header = 'project_code,credit_code,name,parcel_number,filed_on'
const load = (csv: string, asOf = '2026-03-31') =>
  importTable(tables, 'filed_projects', csv, { asOf, source: '备案项目库' })
const names = async () =>
  (
    await tables.query<{ name: string }>('select name from departments.filed_projects order by name')
  ).rows.map(({ name }) => name)

test('an import replaces the table and says as of which day it holds', async () => {
  expect(await load(`${header}\na,b,旧,,2024-05-17\n`)).toBe(1)
  expect(
    await load(`\uFEFF${header}\na,b,"新,一",,2024-05-17\nc,d,新二,GB1,2025-01-02\n`, '2026-06-30')
  ).toBe(2)
  expect(await names()).toEqual(['新,一', '新二'])
  expect(await findImport(tables, 'filed_projects')).toEqual({ source: '备案项目库', asOf: '2026-06-30' })
})

test('a wrong file changes nothing and names each wrong line', async () => {
  const before = await names()
  await expect(load(`${header}\na,b,x,,2024-02-30\n\nc,,y,,2024-01-01\n`)).rejects.toThrow(
    'Line 2: filed_on "2024-02-30" is not a date YYYY-MM-DD.\nLine 4: credit_code is empty.'
  )
  await expect(load('project_code,colour\na,b\n')).rejects.toThrow(
    'Line 1: the header lacks credit_code, name, filed_on and has unknown columns colour.'
  )
  await expect(load(`${header}\na,b,x,,2024-01-01\na,b,y,,2024-01-01\n`)).rejects.toThrow('duplicate key')
  await expect(load('')).rejects.toThrow('no rows')
  await expect(importTable(tables, 'people', '', { asOf: '2026-01-01', source: '' })).rejects.toThrow(
    'no table people'
  )
  expect(await names()).toEqual(before)
})

test("the departments' role reads no table of the platform", async () => {
  await expect(tables.query('select * from public.people')).rejects.toThrow('permission denied')
  await expect(tables.query('select * from public.findings')).rejects.toThrow('permission denied')
})
