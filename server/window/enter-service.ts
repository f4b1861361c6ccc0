import type { Knex } from 'knex'
import type { Static } from 'typebox'
import { lockApplication } from '../applications/store.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { DeliveredAlready, DeliveryDayWrong, MediaTypeRefused, NotFound } from '../errors.ts'
import { issueDeliveryReceipt } from '../official-papers/delivery-receipt.ts'
import { recordServed } from '../official-papers/record-served.ts'
import type { User } from '../policies.ts'
import { getPaperToServe } from './papers-to-serve.ts'
import type { enterService } from './schema.ts'
import { windowsOf } from './windows-of.ts'

const PICTURES = ['image/png', 'image/jpeg']

interface Entry {
  paperId: string
  body: Static<(typeof enterService)['schema']['body']>
  user: User
  now: Date
}

/** 送达 of a paper outside the inbox, with its 送达回证. Answers the receipt's id. */
export async function enterPaperService(db: Knex, { paperId, body, user, now }: Entry): Promise<string> {
  return db.transaction(async (trx) => {
    const paper = await getPaperToServe(trx, user, paperId)
    const application = await lockApplication(trx, paper.applicationId)
    const today = legalToday(now)
    const { servedOn } = body
    if (servedOn > today || servedOn < paper.issuedOn) throw new DeliveryDayWrong()
    // A receipt is printed and sealed like the others, and served on nobody.
    const service = await trx('paper_services').where({ paperId }).forUpdate().first()
    if (!service) throw new NotFound(`service of paper ${paperId}`)
    if (service.servedOn) throw new DeliveredAlready()

    const office = windowsOf(user)[0]!
    const recipient = body.recipient.trim()
    const row = paper.caseId ? await trx('cases').where({ id: paper.caseId }).first('id', 'number') : null
    const receipt = await issueDeliveryReceipt(trx, {
      application,
      case: row,
      office,
      delivered: [{ title: paper.title, number: paper.number }],
      recipient,
      relation: body.relation?.trim() || undefined,
      method: body.method,
      deliveredOn: servedOn,
      deliveredBy: user.name,
      signature: body.signatureFileId && (await signatureOf(trx, body.signatureFileId, user)),
      remark: body.remark?.trim(),
      today
    })
    const candidateGroup = `${office.department}@${office.region}:window`
    await recordServed(trx, paper, {
      servedOn,
      recipient,
      receiptId: receipt.id,
      user,
      candidateGroup,
      now
    })
    return receipt.id
  })
}

/** It is drawn into the receipt. */
async function signatureOf(trx: Knex.Transaction, fileId: string, user: User): Promise<string> {
  const file = await trx('files').where({ id: fileId, uploadedBy: user.id }).first()
  if (!file) throw new NotFound(`file ${fileId}`)
  if (!PICTURES.includes(file.mediaType)) throw new MediaTypeRefused(PICTURES.join(', '))
  return file.sha256
}
