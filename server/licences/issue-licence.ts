import type { Knex } from 'knex'
import { attachIssued } from '../applications/attach-produced.ts'
import { lockApplication, nextNumber } from '../applications/store.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { recordEvent } from '../case-events/store.ts'
import { isGranted, type CaseRow } from '../cases/store.ts'
import { newCheckCode } from '../official-papers/check-code.ts'
import { keepDrawn, type Drawing } from '../official-papers/keep-drawn.ts'
import { findProvinceDecision } from '../levels/store.ts'
import type { ProvinceDecision } from '../levels/schema.ts'
import { describeLicence, licencePaperOf } from './describe-licence.ts'

interface Parts {
  db: Knex
  env: Drawing['env']
  /** Another way to keep the paper than to draw it: a simulation needs none to be read. */
  keepPaper?: typeof keepDrawn
}

/**
 * Serves `platform.issue-licence`: the paper of a granted case, and one for each item that was merged into it.
 * However often it is asked, a case has one licence: the first.
 */
export async function issueLicence(
  parts: Parts,
  { caseId, now }: { caseId: string; now: Date }
): Promise<void> {
  const cases = await parts.db('cases').where({ id: caseId }).orWhere({ hostedBy: caseId }).orderBy('number')
  if (!cases.some(({ id }) => id === caseId)) throw new Error(`case ${caseId} is not there`)
  for (const row of cases.filter(isGranted)) {
    await issueOne(parts, row, now)
    await fillSlots(parts.db, row)
  }
}

async function issueOne({ db, env, keepPaper = keepDrawn }: Parts, row: CaseRow, now: Date): Promise<void> {
  await db.transaction(async (trx) => {
    // Locked, so that a second worker waits here and then finds the first one's licence.
    await trx('cases').where({ id: row.id }).forUpdate().first('id')
    if (await trx('licences').where({ caseId: row.id }).first('id')) return

    const decision = await findProvinceDecision(trx, row.hostedBy ?? row.id)
    // The day of the decision, also when this runs after midnight.
    const issuedOn = decision?.decidedOn ?? legalToday(row.decidedAt ? new Date(row.decidedAt) : now)
    const number =
      (await numberOfProvince(trx, decision)) ??
      (await nextNumber(trx, `${row.region}${row.department}证`, issuedOn))
    const checkCode = newCheckCode()
    const paper = await licencePaperOf(trx, row, {
      number,
      issuedOn,
      checkUrl: `${env.publicUrl}/check/${checkCode}`
    })
    // The province's own document is the result, where somebody uploaded it.
    const drawn = decision?.fileId ? null : await keepPaper(trx, { env, now }, describeLicence(paper))
    const fileId = drawn?.fileId ?? decision!.fileId!
    const unsealed = drawn !== null && drawn.seal === null
    const { holder, validUntil } = paper
    const own = { number, caseId: row.id, checkCode, fileId, unsealed }
    await trx('licences').insert({ ...own, holder, issuedOn, validUntil })
    await recordEvent(trx, {
      projectId: row.projectId,
      applicationId: row.applicationId,
      caseId: row.id,
      businessKey: row.number,
      kind: 'licence-issued',
      personId: null,
      happenedOn: legalToday(now),
      detail: { licence: number }
    })
  })
}

/** Undefined: decided here, or one document of the province decides several cases and the first has its number. */
async function numberOfProvince(
  trx: Knex.Transaction,
  decision: ProvinceDecision | undefined
): Promise<string | undefined> {
  if (!decision) return undefined
  const taken = await trx('licences').where({ number: decision.documentNumber }).first('id')
  return taken ? undefined : decision.documentNumber
}

/** Filings of the project that wait for the paper get it. Drawn by now: nobody waits for the project's lock meanwhile. */
async function fillSlots(db: Knex, row: CaseRow): Promise<void> {
  await db.transaction(async (trx) => {
    await lockApplication(trx, row.applicationId)
    const licence = await trx('licences').where({ caseId: row.id }).first('id', 'fileId')
    if (licence) await attachIssued(trx, licence, row)
  })
}
