import type { Knex } from 'knex'
import type { ApplicationRow } from '../../applications/store.ts'
import { yearsAfter } from '../../bans/store.ts'
import { NotGranted } from '../../errors.ts'
import type { CaseRow } from '../../cases/store.ts'
import { stopClock } from '../../clocks/store.ts'
import { notify } from '../../notifications/notify.ts'
import { servePaper } from '../../official-papers/serve-paper.ts'
import { writePaper } from '../../official-papers/write-paper.ts'

interface Renewing {
  deemed: boolean
  today: string
  now: Date
}

/** The licence holds for the item's years again, counted from its old end; 准予延续决定书 says so. */
export async function renew(
  trx: Knex.Transaction,
  application: ApplicationRow,
  row: CaseRow,
  { deemed, today, now }: Renewing
): Promise<{ newUntil: string; paper: string }> {
  const licence = await trx('licences').where({ caseId: row.id }).forUpdate().first()
  const { validity, legalBasis } = (await trx('item_versions')
    .where({ id: row.itemVersionId })
    .first('validity', 'legalBasis'))!
  if (!licence?.validUntil || !validity) throw new NotGranted()
  const newUntil = yearsAfter(licence.validUntil, validity.years)
  await trx('licences').where({ id: licence.id }).update({ validUntil: newUntil })
  await stopClock(trx, { ownerKind: 'case', ownerId: row.id, kind: 'renewal', on: today })

  const grant = await trx('official_papers').where({ businessKey: row.number, kind: 'grant' }).first()
  const decision = grant
    ? { title: grant.title, number: grant.number, issuedOn: grant.issuedOn }
    : { title: '行政许可证', number: licence.number, issuedOn: licence.issuedOn }
  const paper = await writePaper(
    trx,
    'renewal',
    { application, case: row, today },
    {
      decision,
      deemed,
      oldUntil: licence.validUntil,
      newUntil,
      law: `《中华人民共和国行政许可法》第五十条；${validity.law || legalBasis}`
    }
  )
  await servePaper(trx, paper, { now, told: true })
  await notify(trx, {
    application,
    kind: 'renewed',
    businessKey: row.number,
    content: { newUntil, deemed, paper: paper.number }
  })
  return { newUntil, paper: paper.number }
}
