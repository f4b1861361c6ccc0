import type { Knex } from 'knex'
import type { IsoDate } from '../calendar/iso-date.ts'
import type { CaseRow } from '../cases/store.ts'
import { pause, resume, startClock, stopClock } from '../clocks/store.ts'
import type { ProvinceDecision } from './schema.ts'
import { wayOf, type Step } from './way.ts'

/** rules §4.8: a level hands on to the next one here within five working days. */
export const FORWARD_DAYS = 5

export interface LevelRow {
  id: string
  caseId: string
  /** Place on the way, from 1. */
  position: number
  level: Step['level']
  department: string | null
  region: string | null
  receivedOn: string
  leftOn: string | null
  outcome: LevelOutcome | null
  personId: string | null
  actingFor: string | null
  opinion: string
  result: ProvinceDecision | null
  createdAt: string
}
export type LevelOutcome = 'forwarded' | 'sent-back' | 'granted' | 'refused' | 'ended'
type NewLevel = Pick<LevelRow, 'caseId' | 'position' | 'level' | 'department' | 'region' | 'receivedOn'>

declare module 'knex/types/tables' {
  interface Tables {
    case_levels: Knex.CompositeTableType<
      LevelRow,
      NewLevel,
      Partial<Omit<LevelRow, 'result'>> & { result?: string }
    >
  }
}

type Case = Pick<CaseRow, 'id' | 'number' | 'itemVersionId' | 'applicationId' | 'department'>

/** Where the case is now; undefined before it began, after it ended, and for cases that are not forwarded. */
export async function findHere(db: Knex, caseId: string): Promise<LevelRow | undefined> {
  return db('case_levels').where({ caseId }).whereNull('leftOn').first()
}

/** The first level has it; nothing changes when it was received before. */
export async function receiveFirst(trx: Knex.Transaction, row: Case, on: IsoDate): Promise<void> {
  if (await trx('case_levels').where({ caseId: row.id }).first('id')) return
  await receive(trx, row, { position: 1, step: (await wayOf(trx, row))[0]!, on })
}

interface Arrival {
  position: number
  step: Step
  on: IsoDate
}

export async function receive(
  trx: Knex.Transaction,
  row: Case,
  { position, step: { level, office }, on }: Arrival
): Promise<void> {
  await trx('case_levels').insert({
    caseId: row.id,
    position,
    level,
    department: office?.department ?? null,
    region: office?.region ?? null,
    receivedOn: on
  })
}

/**
 * With the promise of the case: a level whose prerequisite is still open owes nothing yet. The clock of the last level
 * here, which examines for the province or decides, is the promise itself: it covers all of them together (rules §4.8).
 */
export async function startLevelClock(trx: Knex.Transaction, row: Case, on: IsoDate): Promise<void> {
  await receiveFirst(trx, row, on)
  const [here, way] = [await findHere(trx, row.id), await wayOf(trx, row)]
  if (!way[here!.position]?.office) return
  await startClock(trx, {
    ownerKind: 'case',
    ownerId: row.id,
    businessKey: row.number,
    kind: 'level',
    startsOn: on,
    limit: { days: FORWARD_DAYS, unit: 'wd' }
  })
}

export interface Leaving extends Partial<Pick<LevelRow, 'personId' | 'actingFor' | 'opinion'>> {
  on: IsoDate
  outcome: LevelOutcome
  result?: ProvinceDecision
}

/** Its clock stops, and what the province held goes on. Nothing changes where the case is at no level. */
export async function leaveLevel(
  trx: Knex.Transaction,
  row: Pick<CaseRow, 'id' | 'applicationId'>,
  { on, result, ...leaving }: Leaving
): Promise<void> {
  const here = await findHere(trx, row.id)
  if (!here) return
  await trx('case_levels')
    .where({ id: here.id })
    .update({ ...leaving, leftOn: on, ...(result && { result: JSON.stringify(result) }) })
  if (here.level === 'province') await resumeClocks(trx, row, on)
  else await stopClock(trx, { ownerKind: 'case', ownerId: row.id, kind: 'level', on })
}

/**
 * From the day it went to the province nobody here owes an answer: 行政许可法 43 gives the lower organ its days and the
 * higher one its own. The stage around it waits as well.
 */
export async function holdForProvince(
  trx: Knex.Transaction,
  { id, applicationId }: Pick<CaseRow, 'id' | 'applicationId'>,
  on: IsoDate
): Promise<void> {
  const entry = { kind: 'province', fromOn: on, reason: '报省级机关决定', document: null } as const
  await pause(trx, { ownerKind: 'case', ownerId: id, ...entry })
  await pause(trx, { ownerKind: 'application', ownerId: applicationId, ...entry })
}

async function resumeClocks(
  trx: Knex.Transaction,
  { id, applicationId }: Pick<CaseRow, 'id' | 'applicationId'>,
  on: IsoDate
): Promise<void> {
  await resume(trx, { ownerKind: 'case', ownerId: id }, 'province', on)
  // The stage waits for the last of its cases that is there.
  const other = await trx('case_levels')
    .join('cases', 'cases.id', 'case_levels.case_id')
    .where({ applicationId, level: 'province' })
    .whereNull('leftOn')
    .first('case_levels.id')
  if (!other) await resume(trx, { ownerKind: 'application', ownerId: applicationId }, 'province', on)
}

/** What the province decided last. */
export async function findProvinceDecision(db: Knex, caseId: string): Promise<ProvinceDecision | undefined> {
  const row = await db('case_levels')
    .where({ caseId, level: 'province' })
    .whereNotNull('result')
    .orderBy('createdAt', 'desc')
    .first('result')
  return row?.result ?? undefined
}

/** Numbers of the documents by which the province answered so far. */
export async function listProvinceDocuments(db: Knex, caseId: string): Promise<string[]> {
  const rows = await db('case_levels').where({ caseId, level: 'province' }).select('result')
  return rows.flatMap(({ result }) => result?.documentNumber ?? [])
}
