import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from '@jest/globals'
import { connect } from '../../server/db.ts'
import { createTestDatabase } from '../support/database.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

test('nobody plucks a column of two words: knex looks for its camelCase name in rows that have the other one', () => {
  const plucked = ['server', 'workers', 'test'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap(
        (name) => readFileSync(join(root, folder, name), 'utf8').match(/\.pluck\('[^']*[A-Z][^']*'\)/g) ?? []
      )
  )
  expect(plucked).toEqual([])
})

test('of two transactions that wait for each other both succeed: the one that is undone is done again', async () => {
  const database = await createTestDatabase()
  const db = connect(database.ownerUrl)
  closing = async () => {
    await db.destroy()
    await database.drop()
  }
  await db.schema.createTable('numbers', (table) => void table.integer('id'))
  await db('numbers').insert([{ id: 1 }, { id: 2 }])
  let attempts = 0
  const bothHoldOne = barrier(2)
  const locks = (first: number, second: number) =>
    db.transaction(async (trx) => {
      attempts += 1
      await trx('numbers').where({ id: first }).forUpdate()
      await bothHoldOne()
      await trx('numbers').where({ id: second }).forUpdate()
      return first
    })
  expect(await Promise.all([locks(1, 2), locks(2, 1)])).toEqual([1, 2])
  expect(attempts).toBe(3)
})

let closing: (() => Promise<void>) | undefined
afterAll(() => closing?.())

/** Lets nobody pass before that many have come; whoever comes later passes at once. */
function barrier(size: number): () => Promise<void> {
  let open: () => void = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  let come = 0
  return () => {
    come += 1
    if (come === size) open()
    return opened
  }
}
