import type { Knex } from 'knex'
import { attachSealed } from '../applications/attach-produced.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { recordEvent } from '../case-events/store.ts'
import { MediaTypeRefused, NotFound, SealedAlready } from '../errors.ts'
import type { FileRow } from '../files/store.ts'
import type { LicenceRow } from '../licences/store.ts'
import type { User } from '../policies.ts'
import type { PaperToServe } from './schema.ts'
import { regionsOf, windowsOf } from './windows-of.ts'

/** Everybody who downloads a licence gets it under a PDF's name. */
const SCAN = 'application/pdf'
const FROM = `from licences l
  join cases on cases.id = l.case_id
  join item_versions item on item.id = cases.item_version_id
  join departments on departments.code = cases.department
  left join org_units unit on unit.department = cases.department and unit.region = cases.region
  join projects on projects.id = cases.project_id
  join organisations on organisations.id = projects.organisation_id`
/** Of an office of the region, or of a project in it. */
const HERE = '(cases.region = any(:regions) or projects.jurisdiction = any(:regions))'

/** Licences drawn without a seal, of which no scan is there: newest first, as among the papers to seal. */
export async function findLicencesToSeal(
  db: Knex,
  user: User,
  { word, limit }: { word: string | null; limit: number }
): Promise<PaperToServe[]> {
  const { rows } = await db.raw(
    `select l.id, item.name_zh as title, l.number, coalesce(unit.name_zh, departments.name_zh) as office, l.issued_on,
       projects.name_zh as project_name_zh, organisations.name as organisation, organisations.credit_code,
       null as person, null as phone, null as address, null as served_on, null as recipient, null as receipt_id,
       false as sealed, false as scanned, l.file_id as licence_file_id
     ${FROM}
     where l.unsealed and l.scanned_at is null and l.revoked_at is null and ${HERE}
       and (:word::text is null or l.number ilike :word or cases.number ilike :word or item.name_zh ilike :word
         or projects.name_zh ilike :word or organisations.name ilike :word or organisations.credit_code ilike :word)
     order by l.issued_on desc, l.number desc limit :limit`,
    { regions: regionsOf(user), word, limit }
  )
  return rows
}

/** Another region's licence looks as if it were not there. */
export async function getLicenceToSeal(db: Knex, user: User, licenceId: string): Promise<LicenceRow> {
  const { rows } = await db.raw(`select l.* ${FROM} where l.id = :licenceId and ${HERE}`, {
    licenceId,
    regions: regionsOf(user)
  })
  if (rows.length === 0) throw new NotFound(`licence ${licenceId}`)
  return rows[0] as LicenceRow
}

/** The scan of a licence that was sealed by hand: from now on it is what goes out. Another one replaces it. */
export async function keepLicenceScan(
  db: Knex,
  { id }: LicenceRow,
  file: FileRow,
  { user, now }: { user: User; now: Date }
): Promise<void> {
  if (file.mediaType !== SCAN) throw new MediaTypeRefused(SCAN)
  const office = windowsOf(user)[0]!
  await db.transaction(async (trx) => {
    const licence = (await trx('licences').where({ id }).forUpdate().first())!
    if (!licence.unsealed) throw new SealedAlready(licence.number)
    await trx('licences')
      .where({ id })
      .update({
        fileId: file.id,
        drawnFileId: licence.drawnFileId ?? licence.fileId,
        scannedBy: user.id,
        scannedAt: now.toISOString()
      })
    await attachSealed(trx, licence, file.id)
    const row = (await trx('cases').where({ id: licence.caseId }).first())!
    const { nameZh } = (await trx('item_versions').where({ id: row.itemVersionId }).first('nameZh'))!
    await recordEvent(trx, {
      projectId: row.projectId,
      applicationId: row.applicationId,
      caseId: row.id,
      businessKey: row.number,
      kind: 'paper-scanned',
      personId: user.id,
      candidateGroup: `${office.department}@${office.region}:window`,
      happenedOn: legalToday(now),
      detail: {
        paper: licence.number,
        title: nameZh,
        sha256: file.sha256,
        replaces: licence.scannedAt && licence.fileId
      }
    })
  })
}
