import { addDays, calendarDays } from '../../calendar/iso-date.ts'
import { isGranted } from '../../cases/store.ts'
import { startClock } from '../../clocks/store.ts'
import { MoveOpen, NotGranted, RenewalTooLate, WithoutEnd } from '../../errors.ts'
import { defineMove, type MoveContext } from '../move.ts'
import { findOpenMove } from '../store.ts'
import { askRenewal } from './schema.ts'

/** Asked for in time; the authority answers before the end, or its silence renews (行政许可法 50). */
export const renewal = defineMove({
  name: 'renewal',
  endpoint: askRenewal,
  of: ['case'],
  by: ['applicant'],
  message: 'renewal.asked',
  process: 'renewal',
  life: true,
  guard: async (context) => void (await assertRenewable(context)),
  perform: async (context, { reason }) => {
    const { validUntil } = await assertRenewable(context)
    const { trx, case: row, number, today } = context
    await startClock(trx, {
      ownerKind: 'case',
      ownerId: row!.id,
      businessKey: number,
      kind: 'renewal',
      startsOn: today,
      limit: { days: calendarDays(today, validUntil), unit: 'cd' }
    })
    return {
      event: 'renewal-asked',
      detail: { validUntil, ...(reason?.trim() && { reason: reason.trim() }) }
    }
  }
})

async function assertRenewable({
  db,
  case: row,
  number,
  today
}: MoveContext): Promise<{ validUntil: string }> {
  if (!row || !isGranted(row)) throw new NotGranted()
  if (await findOpenMove(db, number, 'renewal')) throw new MoveOpen('renewal')
  const { validity } = (await db('item_versions').where({ id: row.itemVersionId }).first('validity'))!
  const licence = await db('licences').where({ caseId: row.id }).first('validUntil')
  if (!validity || !licence?.validUntil) throw new WithoutEnd()
  const { validUntil } = licence
  const last = addDays(validUntil, -validity.askDays)
  if (today > last) throw new RenewalTooLate(String(validity.askDays), last)
  return { validUntil }
}
