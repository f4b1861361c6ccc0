import type { Knex } from 'knex'
import type { CaseRow } from '../cases/store.ts'
import { NotFound } from '../errors.ts'
import type { ApplicationRow, CorrectionRow } from './store.ts'

/** Those that a notice asks for: nobody could ever bring an unknown one, and the filing would count as withdrawn. */
export async function getMaterials(
  trx: Knex.Transaction,
  codes: readonly (string | null)[]
): Promise<{ code: string; nameZh: string }[]> {
  const asked = codes.filter((code) => code !== null)
  const found = await trx('materials').whereIn('code', asked).select('code', 'nameZh')
  const unknown = asked.find((code) => !found.some((one) => one.code === code))
  if (unknown) throw new NotFound(`material ${unknown}`)
  return found
}

interface Asking {
  trx: Knex.Transaction
  application: ApplicationRow
  case: CaseRow | null
  user: { id: string }
  now: Date
}

/** What is asked of the applicant: before the acceptance, or in a case by a move. `days` are working days. */
export async function insertCorrection(
  { trx, application, case: row, user, now }: Asking,
  { number, days, lines, moveId }: Pick<CorrectionRow, 'number' | 'lines'> & { days: number; moveId?: string }
): Promise<void> {
  await trx('corrections').insert({
    applicationId: application.id,
    ...(row && moveId && { caseId: row.id, round: row.round, moveId }),
    number,
    askedBy: user.id,
    askedAt: now.toISOString(),
    days,
    lines: JSON.stringify(lines)
  })
}
