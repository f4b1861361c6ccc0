import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import { seedCalendar } from '../../../server/calendar/seed.ts'
import type { ClockOwner } from '../../../server/clocks/clock-rows.ts'
import { startClock } from '../../../server/clocks/store.ts'
import { connect } from '../../../server/db.ts'
import { createTestDatabase } from '../../support/database.ts'

export interface ClocksDatabase {
  db: Knex
  close: () => Promise<void>
}

/** A database with the shipped calendar, as the server's role sees it. */
export async function openClocksDatabase(): Promise<ClocksDatabase> {
  const database = await createTestDatabase()
  const db = connect(database.databaseUrl)
  await seedCalendar(db)
  return {
    db,
    close: async () => {
      await db.destroy()
      await database.drop()
    }
  }
}

export interface TestCase extends ClockOwner {
  businessKey: string
}

/** A case that is given a clock of `days` working days on Monday 2 March 2026. */
export async function openCase(db: Knex, days: number): Promise<TestCase> {
  const owner: TestCase = { ownerKind: 'case', ownerId: randomUUID(), businessKey: `CASE-${randomUUID()}` }
  await db.transaction((trx) =>
    startClock(trx, { ...owner, kind: 'promised', startsOn: '2026-03-02', limit: { days, unit: 'wd' } })
  )
  return owner
}

/** An open task of that case, as the engine's trigger would enter it. */
export async function enterTask(db: Knex, businessKey: string): Promise<void> {
  await db.raw(
    `insert into inbox_entries (owner, task_id, task_key, task_name, process_definition_id, process_instance_id,
       business_key, due_on, created_at)
     values ('HB@360500:handler', ?, 'review', '审查', 'standard-item:1', 'p1', ?, due_on_of(?), now())`,
    [randomUUID(), businessKey, businessKey]
  )
}

export async function inboxDay(db: Knex, businessKey: string): Promise<unknown> {
  const { rows } = await db.raw('select due_on from inbox_entries where business_key = ?', [businessKey])
  return rows[0].dueOn
}
