import type { Knex } from 'knex'
import { failApplication, passApplication } from '../applications/conclude-application.ts'
import { lockApplication } from '../applications/store.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { isGranted, listCasesOf } from '../cases/store.ts'

/** Serves `platform.conclude-filing`: what was filed by itself ends as its case did, nobody concludes it (rules §3). */
export async function concludeFiling(
  db: Knex,
  applicationId: string,
  now: Date
): Promise<'passed' | 'failed'> {
  return db.transaction(async (trx) => {
    const application = await lockApplication(trx, applicationId)
    const cases = await listCasesOf(trx, applicationId)
    const passed = cases.length > 0 && cases.every(isGranted)
    const end = { on: legalToday(now), at: now }
    // Told again after a lost answer, or withdrawn meanwhile: it stays as it is.
    if (application.state === 'in-review')
      await (passed ? passApplication : failApplication)(trx, application, end)
    return passed ? 'passed' : 'failed'
  })
}
