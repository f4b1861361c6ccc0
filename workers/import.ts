import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { readTablesUrl } from './connection.ts'
import { isDate } from './import-columns.ts'
import { BadImport, importTable } from './import-table.ts'
import { connectTables } from './tables.ts'

const USAGE =
  'Usage: npm run --silent departments:import -- TABLE FILE.csv --as-of YYYY-MM-DD [--source "name of the register"]'

/** Replaces one of the departments' tables by a file; exit 2 and a sentence per line when the file is wrong. */
async function run(args: string[]): Promise<void> {
  const options = { 'as-of': { type: 'string' }, source: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [table, file] = positionals
  const asOf = values['as-of']
  if (!table || !file || positionals.length > 2 || !asOf) throw new BadImport(USAGE)
  if (!isDate(asOf)) throw new BadImport(`--as-of "${asOf}" is not a date YYYY-MM-DD.`)

  const csv = await readFile(file, 'utf8')
  const tables = connectTables(readTablesUrl())
  try {
    const source = values.source ?? basename(file)
    const rows = await importTable(tables, table, csv, { asOf, source })
    console.log(JSON.stringify({ table, rows, asOf, source }))
  } finally {
    await tables.end()
  }
}

run(process.argv.slice(2)).catch((error: Error & { code?: string }) => {
  const inputIsWrong =
    error instanceof BadImport || error.code === 'ENOENT' || error.code?.startsWith('ERR_PARSE_ARGS')
  console.error(error.message)
  process.exit(inputIsWrong ? 2 : 1)
})
