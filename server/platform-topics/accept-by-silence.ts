import type { Knex } from 'knex'
import { acceptApplication } from '../applications/accept-application.ts'
import { findCorrection, lockApplication } from '../applications/store.ts'
import { legalToday } from '../calendar/legal-date.ts'

/** Serves `platform.accept-by-silence`: counts as accepted from the day of receipt (行政许可法 32). */
export async function acceptBySilence(db: Knex, applicationId: string, now: Date): Promise<void> {
  await db.transaction(async (trx) => {
    const application = await lockApplication(trx, applicationId)
    if (application.state !== 'filed') return

    const correction = await findCorrection(trx, applicationId)
    // After a correction the papers were received on the day they were complete.
    const received = correction?.answeredAt ?? application.filedAt!
    const on = legalToday(new Date(received))
    await acceptApplication(trx, application, { on, at: now, deemed: true, personId: null })
  })
}
