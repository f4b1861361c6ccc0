import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { recordEvent } from '../case-events/store.ts'
import { MediaTypeRefused, SealedAlready } from '../errors.ts'
import type { FileRow } from '../files/store.ts'
import type { OfficialPaperRow } from '../official-papers/store.ts'
import type { User } from '../policies.ts'
import { windowsOf } from './windows-of.ts'

const SCANS = ['application/pdf', 'image/png', 'image/jpeg']

/** The scan of a paper that was sealed by hand: from now on it is what goes out; the drawn one is kept beside it. */
export async function keepScan(
  db: Knex,
  paper: OfficialPaperRow,
  file: FileRow,
  { user, now }: { user: User; now: Date }
): Promise<void> {
  if (!SCANS.includes(file.mediaType)) throw new MediaTypeRefused(SCANS.join(', '))
  const office = windowsOf(user)[0]!
  await db.transaction(async (trx) => {
    const row = (await trx('official_papers').where({ id: paper.id }).forUpdate().first())!
    if (row.seal) throw new SealedAlready(row.number)
    await trx('official_papers')
      .where({ id: row.id })
      .update({ scanFileId: file.id, scannedBy: user.id, scannedAt: now.toISOString() })
    const { projectId } = (await trx('applications').where({ id: row.applicationId }).first('projectId'))!
    await recordEvent(trx, {
      projectId,
      applicationId: row.applicationId,
      caseId: row.caseId,
      businessKey: row.businessKey,
      kind: 'paper-scanned',
      personId: user.id,
      candidateGroup: `${office.department}@${office.region}:window`,
      happenedOn: legalToday(now),
      detail: { paper: row.number, title: row.title, sha256: file.sha256, replaces: row.scanFileId }
    })
  })
}
