import type { Knex } from 'knex'

export const PREREQUISITES = ['none', 'open', 'met', 'refused'] as const
export type Prerequisites = (typeof PREREQUISITES)[number]

/**
 * National exchange codes (rules §3); two are this platform's: 0 ended, because a prerequisite was refused, 20 fell away
 * when facts were corrected.
 */
export const CASE_STATE = {
  impossible: 0,
  received: 1,
  withdrawn: 2,
  accepted: 3,
  notNeeded: 4,
  notCompetent: 5,
  correcting: 6,
  corrected: 7,
  inWork: 8,
  inProcedure: 9,
  procedureEnded: 10,
  granted: 11,
  grantedOnTolerance: 12,
  refused: 13,
  notApplicable: 20,
  recalled: 14,
  revoked: 15
} as const

export interface CaseRow {
  id: string
  number: string
  applicationId: string
  projectId: string
  item: string
  itemVersionId: string
  department: string
  region: string
  state: number
  prerequisites: Prerequisites
  round: number
  openedAt: string | null
  decidedAt: string | null
  /** The case that a merged item is handled in. */
  hostedBy: string | null
}
export type NewCase = Omit<CaseRow, 'id' | 'round' | 'openedAt' | 'decidedAt' | 'state'> & { state?: number }

declare module 'knex/types/tables' {
  interface Tables {
    cases: Knex.CompositeTableType<CaseRow, NewCase, Partial<CaseRow>>
  }
}

export async function listCasesOf(db: Knex, applicationId: string): Promise<CaseRow[]> {
  return db('cases').where({ applicationId }).orderBy('number')
}

/** Locked, so that two decisions that bear on one another follow each other. */
export async function lockCasesOf(trx: Knex.Transaction, applicationId: string): Promise<CaseRow[]> {
  return trx('cases').where({ applicationId }).orderBy('number').forUpdate()
}

export async function updateCase(
  trx: Knex.Transaction,
  id: string,
  change: Partial<Pick<CaseRow, 'state' | 'prerequisites' | 'round' | 'openedAt' | 'decidedAt'>>
): Promise<void> {
  await trx('cases').where({ id }).update(change)
}

export const isGranted = (row: Pick<CaseRow, 'state'>) =>
  row.state === CASE_STATE.granted || row.state === CASE_STATE.grantedOnTolerance
/** Granted once, and taken back (行政许可法 8, 69). */
export const isTakenBack = (row: Pick<CaseRow, 'state'>) =>
  row.state === CASE_STATE.recalled || row.state === CASE_STATE.revoked
/** Nothing more can happen to it in this stage. */
export const isEnded = (row: Pick<CaseRow, 'state'>) =>
  row.state !== CASE_STATE.received && row.state !== CASE_STATE.accepted && !isBegun(row)
/** An officer has it in work, also while a correction or a special procedure is awaited (6, 7, 9, 10 of rules §3). */
export const isBegun = ({ state }: Pick<CaseRow, 'state'>) =>
  state >= CASE_STATE.correcting && state <= CASE_STATE.procedureEnded
