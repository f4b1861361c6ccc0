import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Knex } from 'knex'
import { nextNumber } from '../applications/store.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { recordEvent } from '../case-events/store.ts'
import { isGranted, type CaseRow } from '../cases/store.ts'
import { findOrgUnit } from '../directory/store.ts'
import type { Env } from '../env.ts'
import { keepContent, receive } from '../files/content-store.ts'
import { insertFile } from '../files/store.ts'
import { drawLicence, type LicencePaper } from './draw-licence.ts'
import type { LicenceRow } from './store.ts'
import { wordingOf } from './wording.ts'

interface Parts {
  db: Knex
  env: Pick<Env, 'home' | 'publicUrl'>
}

/**
 * Serves `platform.issue-licence`: the paper of a granted case, and one for each item that was merged into it.
 * However often it is asked, a case has one licence: the first.
 */
export async function issueLicence(
  { db, env }: Parts,
  { caseId, now }: { caseId: string; now: Date }
): Promise<void> {
  const cases = await db('cases').where({ id: caseId }).orWhere({ hostedBy: caseId }).orderBy('number')
  if (!cases.some(({ id }) => id === caseId)) throw new Error(`case ${caseId} is not there`)
  for (const row of cases.filter(isGranted)) await issueOne({ db, env }, row, now)
}

async function issueOne({ db, env }: Parts, row: CaseRow, now: Date): Promise<void> {
  await db.transaction(async (trx) => {
    // Locked, so that a second worker waits here and then finds the first one's licence.
    await trx('cases').where({ id: row.id }).forUpdate().first('id')
    if (await trx('licences').where({ caseId: row.id }).first('id')) return

    // The day of the decision, also when this runs after midnight.
    const issuedOn = legalToday(row.decidedAt ? new Date(row.decidedAt) : now)
    const number = await nextNumber(trx, `${row.region}${row.department}证`, issuedOn)
    const checkCode = newCheckCode()
    const paper = await describe(trx, row, {
      number,
      issuedOn,
      checkUrl: `${env.publicUrl}/check/${checkCode}`
    })
    const fileId = await keepPaper(trx, env.home, paper)
    const { holder } = paper
    await trx('licences').insert({ number, caseId: row.id, checkCode, fileId, holder, issuedOn })
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

async function describe(
  trx: Knex.Transaction,
  row: CaseRow,
  own: Pick<LicenceRow, 'number' | 'issuedOn'> & { checkUrl: string }
): Promise<LicencePaper> {
  const item = (await trx('item_versions').where({ id: row.itemVersionId }).first())!
  const project = (await trx('projects').where({ id: row.projectId }).first())!
  const organisation = (await trx('organisations').where({ id: project.organisationId }).first())!
  const unit = await findOrgUnit(trx, row)
  const department = await trx('departments').where({ code: row.department }).first('nameZh')
  const { title, decision } = wordingOf[item.kind]
  return {
    ...own,
    title,
    decision: decision(item.nameZh),
    office: unit?.nameZh ?? department!.nameZh,
    holder: organisation.name,
    creditCode: organisation.creditCode,
    item: item.nameZh,
    itemCode: item.fullCode,
    projectName: project.nameZh,
    projectCode: project.code,
    caseNumber: row.number,
    legalBasis: item.legalBasis
  }
}

/** Of the platform, so without an organisation; who may read it follows from its case. */
async function keepPaper(trx: Knex.Transaction, home: string, paper: LicencePaper): Promise<string> {
  const source = Readable.from(drawLicence(paper) as AsyncIterable<Buffer>)
  return receive({ home, limitBytes: Infinity }, source, async (received) => {
    await keepContent(home, received)
    const { id } = await insertFile(trx, {
      organisationId: null,
      uploadedBy: null,
      name: `${paper.title}-${paper.number}.pdf`,
      mediaType: 'application/pdf',
      size: received.size,
      sha256: received.sha256,
      scan: 'not-scanned'
    })
    return id
  })
}

/** 128 bits, unguessable, in letters that can be read from paper (Crockford's base 32). */
function newCheckCode(): string {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  let bits = BigInt(`0x${randomBytes(16).toString('hex')}`)
  let code = ''
  for (let i = 0; i < 26; i += 1) {
    code = alphabet[Number(bits & 31n)]! + code
    bits >>= 5n
  }
  return code
}
