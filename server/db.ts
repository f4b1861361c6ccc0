import knex, { type Knex } from 'knex'
import pg from 'pg'

// Each module declares its own tables beside its store:
//   declare module 'knex/types/tables' { interface Tables { people: … } }

const { DATE, INT8, NUMERIC, TIMESTAMPTZ } = pg.types.builtins

/** Rows leave the database as the JSON the API sends: instants as ISO strings, legal dates as YYYY-MM-DD. */
const parsers = new Map<number, (value: string) => unknown>([
  [TIMESTAMPTZ, (value) => new Date(value).toISOString()],
  [DATE, (value) => value],
  [INT8, Number],
  [NUMERIC, Number]
])

// Given to this pool only: graphile-worker shares the pg module and expects pg's own Date objects.
const types = {
  getTypeParser: (oid: number, format?: string) =>
    (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format as 'text')
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

function camelRow(row: unknown): unknown {
  if (row === null || typeof row !== 'object' || Object.getPrototypeOf(row) !== Object.prototype) return row
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [camel(key), value]))
}

function camelResult(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(camelRow)
  if (result instanceof Object && 'rows' in result && Array.isArray(result.rows)) {
    result.rows = result.rows.map(camelRow)
    return result
  }
  return camelRow(result)
}

/**
 * The database says snake_case, TypeScript says camelCase; only this file knows both. It holds for `db.raw`
 * too: name the columns in SQL in snake_case, read them in camelCase.
 */
export function connect(url: string, connections = 10): Knex {
  const db = knex({
    client: 'pg',
    connection: {
      connectionString: url,
      types,
      application_name: 'yimen',
      // The engine's columns are timestamps without zone and hold UTC.
      options: '-c timezone=UTC'
    },
    pool: { min: 0, max: connections },
    wrapIdentifier: (name, wrap) => wrap(name === '*' ? name : snake(name)),
    postProcessResponse: camelResult
  })
  const once = db.transaction.bind(db) as (...given: unknown[]) => Promise<unknown>
  Object.defineProperty(db, 'transaction', {
    value: (...given: unknown[]) =>
      typeof given[0] === 'function' ? afterDeadlocks(() => once(...given)) : once(...given)
  })
  return db
}

const DEADLOCK = '40P01'
const ATTEMPTS = 4

/**
 * A step of the engine may touch several tasks of a case in another order than we do. Whom PostgreSQL then chooses has
 * done nothing at all: the engine tries again, and so do we.
 */
async function afterDeadlocks<T>(act: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await act()
    } catch (error) {
      if ((error as { code?: string }).code !== DEADLOCK || attempt === ATTEMPTS) throw error
    }
}
