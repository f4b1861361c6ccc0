import type { Knex } from 'knex'
import type { Static } from 'typebox'
import { findApplication, lockApplication } from '../applications/store.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { LateDayWrong, NotFound, NotPossibleNow } from '../errors.ts'
import type { EvaluateItems } from '../items/applicable-items.ts'
import type { User } from '../policies.ts'
import { findWalkIn } from '../window/record-filing.ts'
import { readPromisesOf } from './read-promises.ts'
import type { signPromises } from './schema.ts'

interface Signing {
  applicationId: string
  body: Static<(typeof signPromises)['schema']['body']>
  user: User
  now: Date
  evaluate: EvaluateItems
}

/** Only papers that may follow, each by a day within the region's limit; only items whose applicant may commit itself. */
export async function signPromisesOf(
  db: Knex,
  { applicationId, body, user, now, evaluate }: Signing
): Promise<void> {
  const today = legalToday(now)
  // Before the transaction: the checklist asks many things at once.
  const draft = await findApplication(db, applicationId)
  if (draft?.state !== 'draft') throw new NotPossibleNow(draft?.state ?? 'gone')
  const offered = await readPromisesOf({ db, evaluate, now }, draft)
  await db.transaction(async (trx) => {
    const application = await lockApplication(trx, applicationId)
    if (application.state !== 'draft') throw new NotPossibleNow(application.state)
    for (const { material, dueOn } of body.late) {
      if (!offered.tolerance.papers.some((paper) => paper.material === material))
        throw new NotFound(`paper ${material} that may follow`)
      if (dueOn <= today || dueOn > offered.tolerance.latest)
        throw new LateDayWrong(today, offered.tolerance.latest)
    }
    const walkIn = await findWalkIn(trx, applicationId)
    const { signatureFileId = null } = body
    if (
      signatureFileId &&
      !(await trx('files').where({ id: signatureFileId, uploadedBy: user.id }).first('id'))
    )
      throw new NotFound(`file ${signatureFileId}`)

    await trx('application_promises').where({ applicationId }).delete()
    const signed = {
      applicationId,
      // Who came to the window promises, not the officer there.
      promisedBy: walkIn?.agentName ?? user.name,
      personId: user.id,
      promisedOn: today,
      signatureFileId
    }
    if (body.late.length)
      await trx('application_promises').insert({
        ...signed,
        kind: 'tolerance',
        item: null,
        lines: JSON.stringify(body.late)
      })
    for (const item of new Set(body.commitments)) {
      const terms = offered.commitments.find((one) => one.item === item)
      if (!terms) throw new NotFound(`commitment for ${item}`)
      await trx('application_promises').insert({
        ...signed,
        kind: 'commitment',
        item,
        lines: JSON.stringify(terms.conditions)
      })
    }
  })
}
