import pg from 'pg'

/** The schema `departments`, seen through the role that sees nothing else. */
export type Tables = pg.Pool

export interface TableImport {
  source: string
  asOf: string
}

/** Dates stay the days they are: a Date object would move them by the machine's time zone. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.DATE ? (value: string) => value : pg.types.getTypeParser(oid, format)
}

export function connectTables(url: string): Tables {
  const pool = new pg.Pool({ connectionString: url, max: 4, types })
  // A connection that breaks while idle is replaced at the next query; unheard, it would end the process.
  pool.on('error', (error) => console.error(`departments' tables: ${error.message}`))
  return pool
}

/** The import that the table's rows came with; undefined when nothing was imported yet. */
export async function findImport(tables: Tables, table: string): Promise<TableImport | undefined> {
  const { rows } = await tables.query<{ source: string; as_of: string }>(
    'select source, as_of from departments.imports where table_name = $1 order by id desc limit 1',
    [table]
  )
  return rows[0] && { source: rows[0].source, asOf: rows[0].as_of }
}
