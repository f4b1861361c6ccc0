import type { Knex } from 'knex'
import type { IsoDate } from '../calendar/iso-date.ts'

export interface LateLine {
  material: string
  dueOn: IsoDate
}
interface Signed {
  id: string
  applicationId: string
  promisedBy: string
  personId: string
  promisedOn: IsoDate
  signatureFileId: string | null
}
export type TolerancePromise = Signed & {
  kind: 'tolerance'
  item: null
  lines: LateLine[]
  /** The head's one more day for all that is still missing. */
  extraUntil: IsoDate | null
}
/** `lines`: the conditions as they were signed. */
export type SignedCommitment = Signed & {
  kind: 'commitment'
  item: string
  lines: string[]
  extraUntil: null
}
export type PromiseRow = TolerancePromise | SignedCommitment
type NewPromise = Omit<Signed, 'id'> & { kind: PromiseRow['kind']; item: string | null; lines: string }

declare module 'knex/types/tables' {
  interface Tables {
    application_promises: Knex.CompositeTableType<
      PromiseRow,
      NewPromise,
      { extraUntil?: IsoDate; lines?: string }
    >
  }
}

export interface Promises {
  tolerance: TolerancePromise | null
  commitments: SignedCommitment[]
}
export const NO_PROMISES: Promises = { tolerance: null, commitments: [] }

/** What the applicant signed with a filing. */
export async function listPromises(db: Knex, applicationId: string): Promise<Promises> {
  const rows: PromiseRow[] = await db('application_promises').where({ applicationId }).orderBy('item')
  return {
    tolerance: rows.find((row) => row.kind === 'tolerance') ?? null,
    commitments: rows.filter((row) => row.kind === 'commitment')
  }
}

/** Whether the applicant committed itself for the item of a case. */
export async function isCommitted(
  db: Knex,
  { applicationId, item }: { applicationId: string; item: string }
): Promise<boolean> {
  const row = await db('application_promises').where({ applicationId, kind: 'commitment', item }).first('id')
  return row !== undefined
}

/** The day of a paper that follows. */
export function dayOf(promise: TolerancePromise, material: string): IsoDate | undefined {
  const line = promise.lines.find((one) => one.material === material)
  if (!line) return undefined
  return promise.extraUntil && promise.extraUntil > line.dueOn ? promise.extraUntil : line.dueOn
}
