import type { Knex } from 'knex'

export interface LicenceRow {
  id: string
  number: string
  caseId: string
  checkCode: string
  fileId: string
  holder: string
  issuedOn: string
  validUntil: string | null
  revokedAt: string | null
  revokedReason: string | null
  firstDownloadedAt: string | null
  /** Drawn without a seal: to be sealed by hand. */
  unsealed: boolean
  /** As it was drawn, where the scan of the sealed one goes out. */
  drawnFileId: string | null
  scannedBy: string | null
  scannedAt: string | null
}
type NewLicence = Pick<
  LicenceRow,
  'number' | 'caseId' | 'checkCode' | 'fileId' | 'holder' | 'issuedOn' | 'validUntil' | 'unsealed'
>

declare module 'knex/types/tables' {
  interface Tables {
    licences: Knex.CompositeTableType<LicenceRow, NewLicence, Partial<LicenceRow>>
  }
}

/** What is public of a licence, with the names of the item's version and office that the case was decided by. */
export interface CheckedLicence {
  number: string
  nameZh: string
  nameEn: string
  holder: string
  projectNameZh: string
  projectCode: string | null
  departmentZh: string
  departmentEn: string
  issuedOn: string
  validUntil: string | null
  revokedAt: string | null
  sha256: string
  /** given out is the scan of the paper that was sealed by hand */
  scanned: boolean
}

/** The organ of the province where that decided (server/levels). */
const DECIDED_BY = `(select result ->> 'decidedBy' from case_levels where case_id = coalesce(cases.hosted_by, cases.id)
  and outcome = 'granted' and result is not null limit 1)`

export async function findLicenceByCheckCode(
  db: Knex,
  checkCode: string
): Promise<CheckedLicence | undefined> {
  return db('licences')
    .join('cases', 'cases.id', 'licences.case_id')
    .join('item_versions', 'item_versions.id', 'cases.item_version_id')
    .join('projects', 'projects.id', 'cases.project_id')
    .join('files', 'files.id', 'licences.file_id')
    .leftJoin('org_units', (join) =>
      join.on('org_units.department', 'cases.department').andOn('org_units.region', 'cases.region')
    )
    .join('departments', 'departments.code', 'cases.department')
    .where({ checkCode })
    .first<CheckedLicence>(
      'licences.number',
      'item_versions.name_zh as nameZh',
      'item_versions.name_en as nameEn',
      'licences.holder',
      'projects.name_zh as projectNameZh',
      'projects.code as projectCode',
      db.raw(`coalesce(${DECIDED_BY}, org_units.name_zh, departments.name_zh) as department_zh`),
      db.raw(`coalesce(${DECIDED_BY}, org_units.name_en, departments.name_en) as department_en`),
      'licences.issued_on',
      'licences.valid_until',
      'licences.revoked_at',
      'files.sha256',
      db.raw('licences.scanned_at is not null as scanned')
    )
}
