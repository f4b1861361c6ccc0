import type { Knex } from 'knex'
import type { IsoDate } from '../../calendar/iso-date.ts'
import { startClock } from '../../clocks/store.ts'
import { isCommitted } from '../../promises/store.ts'
import type { Subject } from '../../tasks/subject.ts'
import { beginInLife } from '../life/begin-in-life.ts'

/** Granted on the applicant's word: it is checked afterwards, within the item's days (commitment-check.bpmn). */
export async function beginCommitmentCheck(
  trx: Knex.Transaction,
  subject: Subject,
  { personId, today }: { personId: string | null; today: IsoDate }
): Promise<void> {
  const row = subject.case!
  if (!(await isCommitted(trx, row))) return
  const { commitment } = (await trx('item_versions').where({ id: row.itemVersionId }).first('commitment'))!
  if (!commitment) return
  const { checkDays, checkUnit } = commitment
  await startClock(trx, {
    ownerKind: 'case',
    ownerId: row.id,
    businessKey: row.number,
    kind: 'after-check',
    startsOn: today,
    limit: { days: checkDays, unit: checkUnit }
  })
  await beginInLife(trx, subject, {
    move: 'commitment',
    message: 'commitment.begun',
    process: 'commitment-check',
    detail: { checkDays, checkUnit },
    personId,
    today
  })
}
