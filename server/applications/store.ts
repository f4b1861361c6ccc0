import type { Knex } from 'knex'
import type { Facts } from '../items/schema.ts'
import type { Application, Correction, S1Form } from './schema.ts'

export interface ApplicationRow extends Application {
  /** Of a filing of stage P: the item that is filed alone. */
  item: string | null
  /** Items of all stages that the decision table named at filing. */
  applicable: string[] | null
  /** Items that the lead added beside the table, with the applicant's consent. */
  addedItems: string[]
  leadGroup: string | null
  /** The diagram that runs it; null before the filing. */
  processKey: string | null
  createdBy: string
  createdAt: string
  /** Answers of the draft; null until the first save. */
  savedAt: string | null
}
export interface NewApplication {
  projectId: string
  stage: string
  item?: string
  facts: string
  form: string
  createdBy: string
  createdAt?: string
}

export interface CorrectionRow {
  id: string
  applicationId: string
  /** Asked while a department reviews its case; null: the one notice before the acceptance. */
  caseId: string | null
  round: number | null
  moveId: string | null
  number: string
  askedBy: string
  askedAt: string
  /** Working days for the answer; null of notices from before they were kept. */
  days: number | null
  dueOn: string | null
  lines: Correction['lines']
  answers: { line: string; text: string }[] | null
  answeredAt: string | null
  answeredBy: string | null
}
type NewCorrection = Pick<CorrectionRow, 'applicationId' | 'number' | 'askedBy' | 'askedAt'> & {
  caseId?: string
  round?: number
  moveId?: string
  days: number
  lines: string
}

export interface PaperRow {
  id: string
  applicationId: string
  material: string
  fileId: string
  round: number
  addedAt: string
  /** The licence that it is; null: an upload. */
  licenceId: string | null
}

declare module 'knex/types/tables' {
  interface Tables {
    applications: Knex.CompositeTableType<
      ApplicationRow,
      NewApplication,
      Partial<Omit<ApplicationRow, 'id' | 'facts' | 'form'>> & { facts?: string; form?: string }
    >
    corrections: Knex.CompositeTableType<
      CorrectionRow,
      NewCorrection,
      Partial<Pick<CorrectionRow, 'answeredAt' | 'answeredBy' | 'dueOn'>> & { answers?: string }
    >
    application_papers: Knex.CompositeTableType<
      PaperRow,
      Pick<PaperRow, 'applicationId' | 'material' | 'fileId' | 'round'> & {
        addedAt?: string
        licenceId?: string
      }
    >
    number_series: { series: string; last: number }
  }
}

export async function findApplication(db: Knex, id: string): Promise<ApplicationRow | undefined> {
  return db('applications').where({ id }).first()
}

/**
 * Everything that changes an application, its cases or opinions locks it first. What belongs to one project follows each
 * other: a decision in one filing may begin or end a case of another (prerequisites across filings), and two that lock
 * each other's cases would wait for ever.
 */
export async function lockApplication(trx: Knex.Transaction, id: string): Promise<ApplicationRow> {
  await trx.raw(
    'select pg_advisory_xact_lock(hashtextextended(project_id::text, 1)) from applications where id = ?',
    [id]
  )
  const row = await trx('applications').where({ id }).forUpdate().first()
  if (!row) throw new Error(`application ${id} is gone`)
  return row
}

/** The one notice of the filing (行政许可法 32). */
export async function findCorrection(db: Knex, applicationId: string): Promise<CorrectionRow | undefined> {
  return db('corrections').where({ applicationId }).whereNull('caseId').first()
}

/** The task in which the applicant answers the notice; null while the engine brings it, and when nothing is asked. */
export async function findCorrectionTask(
  db: Knex,
  { number, state }: Pick<ApplicationRow, 'number' | 'state'>
): Promise<string | null> {
  if (state !== 'awaiting-correction') return null
  const entry = await db('inbox_entries')
    .where({ businessKey: number!, taskKey: 'supply-corrections' })
    .whereNull('doneAt')
    .first('taskId')
  return entry?.taskId ?? null
}

/** 3 in `360500S1-20261125-0003`: the next one of a series, without gaps that outlive a rolled-back transaction. */
export async function nextNumber(trx: Knex.Transaction, prefix: string, day: string): Promise<string> {
  const series = `${prefix}-${day.replaceAll('-', '')}`
  const { rows } = await trx.raw(
    `insert into number_series (series, last) values (?, 1)
     on conflict (series) do update set last = number_series.last + 1 returning last`,
    [series]
  )
  return `${series}-${String(rows[0].last).padStart(4, '0')}`
}

export type FiledApplication = ApplicationRow & {
  number: string
  leadGroup: string
  processKey: string
  facts: Facts
  form: S1Form
}
/** A filed application has its number, lead and complete facts. */
export function asFiled(row: ApplicationRow): FiledApplication {
  if (!row.number || !row.leadGroup || !row.processKey || !row.applicable)
    throw new Error(`application ${row.id} was not filed`)
  return row as FiledApplication
}
