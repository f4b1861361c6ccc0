import type { Knex } from 'knex'
import type { ApplicationRow } from '../applications/store.ts'
import { listCasesOf, type CaseRow } from '../cases/store.ts'
import type { Office } from '../directory/candidate-group.ts'
import { commonFacts, nameItems, officeOfGroup, remediesIn } from './common-facts.ts'
import { issuePaper } from './issue-paper.ts'
import type { PaperKind } from './kinds.ts'
import { snapshotSchemas, type CommonFacts, type Snapshots } from './snapshots/snapshots.ts'
import type { OfficialPaperRow, PaperContent } from './store.ts'

export interface PaperAbout {
  application: Pick<ApplicationRow, 'id' | 'projectId' | 'stage' | 'item' | 'number' | 'leadGroup'>
  /** The case that it is about; a paper of the whole filing has none. */
  case?: CaseRow | null
  /** Who writes it; the case's office, or the lead's, when absent. */
  office?: Office
  /** Number of what it is about; the case's, or the application's, when absent. */
  businessKey?: string
}

/** What only the caller knows: who, items and remedies are looked up. */
export type OwnFacts<K extends PaperKind> = Omit<Snapshots[K], keyof CommonFacts | 'items' | 'remedies'>

/** A paper as it would be written now, for a preview or for `issuePaper`. */
export async function paperContent<K extends PaperKind>(
  db: Knex,
  kind: K,
  about: PaperAbout,
  own: OwnFacts<K>
): Promise<PaperContent> {
  const { application } = about
  const office = officeOf(about)
  const facts: object = { ...(await commonFacts(db, application, office)), ...own }
  const { properties } = snapshotSchemas[kind]
  if ('items' in properties) Object.assign(facts, { items: await nameItems(db, await casesOf(db, about)) })
  if ('remedies' in properties) Object.assign(facts, { remedies: await remediesIn(db, office) })
  // Kind and snapshot belong together, which the compiler cannot follow through the lookups.
  return { kind, snapshot: facts } as PaperContent
}

/** Numbers and keeps the paper in the caller's transaction, on the legal day `today`. */
export async function writePaper<K extends PaperKind>(
  trx: Knex.Transaction,
  kind: K,
  about: PaperAbout & { today: string },
  own: OwnFacts<K>
): Promise<OfficialPaperRow> {
  const content = await paperContent(trx, kind, about, own)
  const { application, case: row } = about
  return issuePaper(trx, content, {
    applicationId: application.id,
    caseId: row?.id ?? null,
    businessKey: about.businessKey ?? row?.number ?? application.number!,
    office: officeOf(about),
    issuedOn: about.today
  })
}

function officeOf({ office, case: row, application }: PaperAbout): Office {
  if (office) return { department: office.department, region: office.region }
  return row ? { department: row.department, region: row.region } : officeOfGroup(application.leadGroup!)
}

/** A case and the items that are handled in it; of a filing all of them, each once. */
async function casesOf(db: Knex, { application, case: row }: PaperAbout) {
  if (!row) return (await listCasesOf(db, application.id)).filter(({ hostedBy }) => hostedBy === null)
  return [row, ...(await db('cases').where({ hostedBy: row.id }).orderBy('number'))]
}
