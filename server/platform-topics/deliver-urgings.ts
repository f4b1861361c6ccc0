import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { urge, urgeOne, type Urging } from './urge.ts'

/** Many deadlines are over in the same minute: their notices go out in one transaction, the rest one by one. */
export async function deliverUrgings(
  db: Knex,
  urgings: readonly Urging[],
  now: Date
): Promise<PromiseSettledResult<void>[]> {
  const today = legalToday(now)
  const told = await urgeTogether(db, urgings, today)
  const results: PromiseSettledResult<void>[] = []
  for (const urging of urgings) {
    const alone = told.has(urging.once) ? undefined : db.transaction((trx) => urgeOne(trx, urging, today))
    results.push(...(await Promise.allSettled([alone])))
  }
  return results
}

async function urgeTogether(db: Knex, urgings: readonly Urging[], today: string): Promise<Set<string>> {
  if (urgings.length < 2) return new Set()
  try {
    return await db.transaction((trx) => urge(trx, urgings, { today, busy: 'skip' }))
  } catch {
    // One of them spoils the transaction of all: each is told alone, and that one says why it cannot be.
    return new Set()
  }
}
