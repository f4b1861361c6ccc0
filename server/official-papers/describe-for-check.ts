import type { Knex } from 'knex'
import { nameFiling } from '../applications/name-filing.ts'
import type { PaperCheck } from '../check/schema.ts'
import { fileOfPaper } from './draw-waiting.ts'
import type { PaperKind } from './kinds.ts'
import type { OfficialPaperRow } from './store.ts'

const NAMES_EN: Record<PaperKind, string> = {
  acceptance: 'Notice of acceptance',
  correction: 'Notice of corrections, told once',
  'special-procedure': 'Notice of a special procedure',
  extension: 'Notice of an extension',
  'hearing-notice': 'Notice of the right to a hearing',
  'hearing-session': 'Notice of a hearing',
  renewal: 'Decision to renew a permit',
  'renewal-refusal': 'Decision not to renew a permit',
  'revocation-notice': 'Notice of an intended revocation',
  revocation: 'Decision to revoke a permit',
  recall: 'Decision to recall a permit',
  withdrawal: 'Confirmation of a withdrawal',
  'tolerance-promise': 'Promise to bring papers later',
  commitment: 'Commitment of the applicant',
  'concurrence-request': 'Request for an opinion',
  'joint-review': 'Opinion of a joint review',
  'joint-acceptance': 'Opinion of a joint acceptance',
  rectification: 'Notice of what a joint review found',
  minutes: 'Minutes of a meeting',
  urging: 'Reminder to an office',
  'supervision-order': 'Order of supervision',
  rejection: 'Notice of rejection',
  grant: 'Decision to grant a permit',
  refusal: 'Decision to refuse',
  opinion: 'Opinion on a stage',
  'delivery-receipt': 'Receipt of delivery',
  'filing-receipt': 'Receipt of a filing'
}

type Parts = Parameters<typeof fileOfPaper>[0]

/** What is public of an official paper. Of its text nothing: reasons and persons stay on the paper. */
export async function describeForCheck(
  parts: Parts,
  checkCode: string
): Promise<(Omit<PaperCheck, 'seal'> & { drawnSha256: string }) | null> {
  const { db } = parts
  const row = await db('official_papers').where({ checkCode }).first()
  if (!row) return null
  const fileId = row.fileId ?? (await fileOfPaper(parts, row.id))
  const drawn = (await db('files').where({ id: fileId }).first('sha256'))!
  const scan = row.scanFileId && (await db('files').where({ id: row.scanFileId }).first('sha256'))
  const unit = await db('org_units').where({ department: row.department, region: row.region }).first('nameEn')
  const { applicant, project, projectCode, office } = row.snapshot
  return {
    kind: row.kind,
    number: row.number,
    nameZh: row.title,
    nameEn: NAMES_EN[row.kind],
    ...(await aboutOf(db, row)),
    holder: applicant,
    projectNameZh: project,
    projectCode,
    departmentZh: office,
    departmentEn: unit?.nameEn ?? office,
    issuedOn: row.issuedOn,
    validUntil: null,
    valid: row.revokedAt === null,
    revokedAt: row.revokedAt,
    sha256: (scan || drawn).sha256,
    scanned: Boolean(scan),
    drawnSha256: drawn.sha256
  }
}

async function aboutOf(db: Knex, row: OfficialPaperRow) {
  const item =
    row.caseId &&
    (await db('cases')
      .join('item_versions', 'item_versions.id', 'cases.item_version_id')
      .where({ 'cases.id': row.caseId })
      .first<{ nameZh: string; nameEn: string }>('item_versions.name_zh', 'item_versions.name_en'))
  if (item) return { aboutZh: item.nameZh, aboutEn: item.nameEn }
  const filing = (await db('applications').where({ id: row.applicationId }).first('stage', 'item'))!
  const named = await nameFiling(db, filing)
  return { aboutZh: named.nameZh, aboutEn: named.nameEn }
}
