import type { Knex } from 'knex'
import type { PaperKind } from './kinds.ts'
import type { Snapshots } from './snapshots/snapshots.ts'

/** Kind and snapshot belong together. */
export type PaperContent = { [K in PaperKind]: { kind: K; snapshot: Snapshots[K] } }[PaperKind]

export type OfficialPaperRow = PaperContent & {
  id: string
  number: string
  /** In Chinese, as printed. */
  title: string
  /** The version of the wording; null of papers from before they were kept. */
  templateId: string | null
  applicationId: string
  caseId: string | null
  /** The number of the application, case or opinion that it is about. */
  businessKey: string
  department: string
  region: string
  issuedOn: string
  checkCode: string
  fileId: string | null
  /** Who sealed it; null until it is drawn, and where no certificate is used. */
  seal: { holder: string; serial: string } | null
  /** The paper as it was sealed by hand, which then goes out instead of the drawn one. */
  scanFileId: string | null
  scannedBy: string | null
  scannedAt: string | null
  createdAt: string
  revokedAt: string | null
  revokedReason: string | null
}
interface NewOfficialPaper {
  number: string
  kind: PaperKind
  title: string
  templateId: string | null
  applicationId: string
  caseId: string | null
  businessKey: string
  department: string
  region: string
  issuedOn: string
  checkCode: string
  snapshot: string
  createdAt?: string
}

declare module 'knex/types/tables' {
  interface Tables {
    official_papers: Knex.CompositeTableType<
      OfficialPaperRow,
      NewOfficialPaper,
      {
        fileId?: string
        seal?: string
        scanFileId?: string
        scannedBy?: string
        scannedAt?: string
        revokedAt?: string
        revokedReason?: string
      }
    >
  }
}

export async function findOfficialPaper(db: Knex, id: string): Promise<OfficialPaperRow | undefined> {
  return db('official_papers').where({ id }).first()
}

/** The newest paper about that number. */
export async function findPaperOf(db: Knex, businessKey: string): Promise<OfficialPaperRow | undefined> {
  return db('official_papers').where({ businessKey }).orderBy('createdAt', 'desc').first()
}
