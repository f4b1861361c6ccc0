import { parse } from 'csv-parse/sync'
import { importColumns, readCell, type Column } from './import-columns.ts'
import type { Tables } from './tables.ts'

/** What is wrong with the file, a sentence per line of it; nothing was imported. */
export class BadImport extends Error {}

const FAULTS_SHOWN = 20
const ROWS_AT_ONCE = 500

/** Replaces the whole table by the file, or leaves it as it is. Returns the number of rows. */
export async function importTable(
  tables: Tables,
  table: string,
  csv: string,
  { asOf, source }: { asOf: string; source: string }
): Promise<number> {
  const columns = importColumns[table]
  if (!columns) {
    throw new BadImport(
      `There is no table ${table}; the tables are ${Object.keys(importColumns).join(', ')}.`
    )
  }
  const rows = readRows(csv, columns)

  const client = await tables.connect()
  try {
    await client.query('begin')
    await client.query(`delete from departments.${table}`)
    for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
      const part = rows.slice(start, start + ROWS_AT_ONCE)
      const places = part.map(
        (_, row) => `(${columns.map((_column, at) => `$${row * columns.length + at + 1}`).join()})`
      )
      const names = columns.map(({ name }) => `"${name}"`).join()
      await client.query(`insert into departments.${table} (${names}) values ${places.join()}`, part.flat())
    }
    await client.query(
      'insert into departments.imports (table_name, as_of, source, rows) values ($1, $2, $3, $4)',
      [table, asOf, source, rows.length]
    )
    await client.query('commit')
    return rows.length
  } catch (error) {
    await client.query('rollback')
    const { code, detail, message } = error as { code?: string; detail?: string; message: string }
    // Classes 22 (data) and 23 (constraints): the file's fault, such as a number that occurs twice.
    if (code?.startsWith('22') || code?.startsWith('23'))
      throw new BadImport(`${message}. ${detail ?? ''}`.trim())
    throw error
  } finally {
    client.release()
  }
}

function readRows(csv: string, columns: Column[]): unknown[][] {
  const records = parseCsv(csv)
  const header = Object.keys(records[0]?.record ?? {})
  if (records.length === 0) throw new BadImport('The file has no rows; an empty table would check nothing.')
  const missing = columns.filter(({ name, optional }) => !optional && !header.includes(name))
  const unknown = header.filter((name) => !columns.some((column) => column.name === name))
  if (missing.length > 0 || unknown.length > 0) {
    const said = [
      missing.length > 0 && `lacks ${missing.map(({ name }) => name).join(', ')}`,
      unknown.length > 0 && `has unknown columns ${unknown.join(', ')}`
    ]
    throw new BadImport(`Line 1: the header ${said.filter(Boolean).join(' and ')}.`)
  }

  const faults: string[] = []
  const rows = records.map(({ record, info }) =>
    columns.map((column) => {
      const cell = readCell(column, (record[column.name] ?? '').trim())
      if ('value' in cell) return cell.value
      faults.push(`Line ${info.lines}: ${column.name} ${cell.wrong}.`)
      return null
    })
  )
  if (faults.length > FAULTS_SHOWN) {
    faults.splice(FAULTS_SHOWN, faults.length, `… and ${faults.length - FAULTS_SHOWN} more.`)
  }
  if (faults.length > 0) throw new BadImport(faults.join('\n'))
  return rows
}

function parseCsv(csv: string): { record: Record<string, string>; info: { lines: number } }[] {
  try {
    return parse(csv, { columns: true, bom: true, info: true, trim: true, skip_empty_lines: true }) as never
  } catch (error) {
    throw new BadImport(`The file is not CSV: ${(error as Error).message}`)
  }
}
