import type { Knex } from 'knex'
import type { CsvRow } from './read-csv.ts'
import type { ImportResult } from './schema.ts'

/** Thrown by a row that cannot be taken; the sentence stands beside its line. */
export class RowRefused extends Error {}

type Outcome = 'created' | 'changed' | 'same'

/**
 * Runs every row inside one transaction, so that a preview sees exactly what an import would do (a role for a
 * person created two lines above included). A preview and a file with any error are rolled back.
 */
export async function importRows(
  db: Knex,
  rows: CsvRow[],
  { columns, apply }: { columns: string[]; apply: boolean },
  importRow: (trx: Knex.Transaction, cells: Record<string, string>) => Promise<Outcome>,
  onApplied: (trx: Knex.Transaction, result: ImportResult) => Promise<void>
): Promise<ImportResult> {
  const result: ImportResult = {
    rows: rows.length,
    created: 0,
    changed: 0,
    applied: false,
    errors: missingColumns(rows, columns),
    passwordLinks: []
  }
  if (result.errors.length) return result

  const trx = await db.transaction()
  try {
    for (const { line, cells } of rows) {
      const outcome = await trySavepoint(trx, (inner) => importRow(inner, cells))
      if (outcome instanceof Error) result.errors.push({ line, message: outcome.message })
      else if (outcome !== 'same') result[outcome] += 1
    }
    if (apply && result.errors.length === 0) {
      await onApplied(trx, result)
      await trx.commit()
      return { ...result, applied: true }
    }
    return { ...result, passwordLinks: [] }
  } finally {
    if (!trx.isCompleted()) await trx.rollback()
  }
}

/** A refused row leaves nothing behind; anything else that fails is our fault and fails the whole import. */
async function trySavepoint(
  trx: Knex.Transaction,
  act: (inner: Knex.Transaction) => Promise<Outcome>
): Promise<Outcome | RowRefused> {
  try {
    return await trx.transaction(act)
  } catch (error) {
    if (error instanceof RowRefused) return error
    throw error
  }
}

function missingColumns(rows: CsvRow[], columns: string[]): ImportResult['errors'] {
  const first = rows[0]
  if (!first) return [{ line: 1, message: `The file has no rows; its heading is ${columns.join(',')}` }]
  const missing = columns.filter((column) => first.cells[column] === undefined)
  return missing.map((column) => ({
    line: 1,
    message: `The column ${column} is missing; the heading is ${columns.join(',')}`
  }))
}
