import type { Knex } from 'knex'
import type { Static } from 'typebox'
import { asFiled, lockApplication } from '../applications/store.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { recordEvent } from '../case-events/store.ts'
import { CASE_STATE, type CaseRow } from '../cases/store.ts'
import { stopClock } from '../clocks/store.ts'
import { DeliveredAlready, DeliveryDayWrong, IdNumberWrong, MediaTypeRefused, NotFound } from '../errors.ts'
import { issueDeliveryReceipt } from '../official-papers/delivery-receipt.ts'
import { recordServed } from '../official-papers/record-served.ts'
import { hmacIdNumber, isIdNumber, maskIdNumber } from '../people/id-number.ts'
import type { User } from '../policies.ts'
import type { deliverAtWindow } from './schema.ts'
import { regionsOf, windowsOf } from './windows-of.ts'

const PICTURES = ['image/png', 'image/jpeg']

interface Delivery {
  number: string
  body: Static<(typeof deliverAtWindow)['schema']['body']>
  user: User
  idNumberKey: string
  now: Date
}

/** 送达 at the window: the clock stops on the day of the handing over, and 送达回证 is written. Answers its id. */
export async function deliver(db: Knex, { number, body, user, idNumberKey, now }: Delivery): Promise<string> {
  const idNumber = body.idNumber.toUpperCase()
  if (body.document === 'id-card' && !isIdNumber(idNumber)) throw new IdNumberWrong()

  return db.transaction(async (trx) => {
    const found = await getServed(trx, user, number)
    const application = asFiled(await lockApplication(trx, found.applicationId))
    const today = legalToday(now)
    const decidedOn = found.decidedAt && legalToday(new Date(found.decidedAt))
    if (body.deliveredOn > today || !decidedOn || body.deliveredOn < decidedOn) throw new DeliveryDayWrong()
    // The applicant downloads it at the same moment: one of both is the delivery. A refusal has no clock.
    const owner = { ownerKind: 'case', ownerId: found.id, kind: 'delivery' } as const
    const open =
      found.state === CASE_STATE.refused
        ? !(await trx('deliveries').where({ caseId: found.id }).first('id'))
        : await trx('clocks').where(owner).whereNull('stoppedOn').first('id')
    if (!open) throw new DeliveredAlready()
    const signature = await trx('files').where({ id: body.signatureFileId, uploadedBy: user.id }).first()
    if (!signature) throw new NotFound(`file ${body.signatureFileId}`)
    // It is drawn into the receipt.
    if (!PICTURES.includes(signature.mediaType)) throw new MediaTypeRefused(PICTURES.join(', '))

    const office = windowsOf(user)[0]!
    const receipt = await issueDeliveryReceipt(trx, {
      application,
      case: found,
      office,
      delivered: await listDelivered(trx, found),
      recipient: body.recipient.trim(),
      relation: body.relation?.trim() || undefined,
      method: 'counter',
      deliveredOn: body.deliveredOn,
      deliveredBy: user.name,
      signature: signature.sha256,
      today
    })
    await trx('deliveries').insert({
      caseId: found.id,
      ...office,
      officerId: user.id,
      recipient: body.recipient.trim(),
      relation: body.relation?.trim() || null,
      document: body.document,
      idNumberMasked: maskIdNumber(idNumber),
      idNumberHmac: hmacIdNumber(idNumberKey, idNumber),
      deliveredOn: body.deliveredOn,
      signatureFileId: body.signatureFileId,
      receiptId: receipt.id,
      enteredAt: now.toISOString()
    })
    await stopClock(trx, { ...owner, on: body.deliveredOn })
    for (const paper of await trx('official_papers').where({ caseId: found.id, kind: 'refusal' }))
      await recordServed(trx, paper, {
        servedOn: body.deliveredOn,
        recipient: body.recipient.trim(),
        receiptId: receipt.id,
        user,
        candidateGroup: `${office.department}@${office.region}:window`,
        now
      })
    await recordEvent(trx, {
      projectId: found.projectId,
      applicationId: found.applicationId,
      caseId: found.id,
      businessKey: found.number,
      kind: 'delivered',
      personId: user.id,
      candidateGroup: `${office.department}@${office.region}:window`,
      happenedOn: body.deliveredOn,
      detail: { recipient: body.recipient.trim(), idNumber: maskIdNumber(idNumber), receipt: receipt.number }
    })
    return receipt.id
  })
}

/** Another region's case looks as if it were not there. */
export async function getServed(db: Knex, user: User, number: string): Promise<CaseRow> {
  const regions = regionsOf(user)
  const row = await db('cases').where({ number }).first()
  const project = row && (await db('projects').where({ id: row.projectId }).first('jurisdiction'))
  const served = row && (regions.includes(row.region) || regions.includes(project?.jurisdiction ?? ''))
  if (!served) throw new NotFound(`case ${number}`)
  return row
}

async function listDelivered(trx: Knex.Transaction, { id, itemVersionId, number }: CaseRow) {
  const item = (await trx('item_versions').where({ id: itemVersionId }).first('nameZh'))!
  const refusal = await trx('official_papers').where({ caseId: id, kind: 'refusal' }).first('number')
  if (refusal) return [{ title: `不予许可决定书（${item.nameZh}）`, number: refusal.number }]
  const licence = await trx('licences').where({ caseId: id }).first('number')
  return [{ title: item.nameZh, number: licence?.number ?? number }]
}
