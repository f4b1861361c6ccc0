import type { Knex } from 'knex'
import { sampleTables } from './sample/tables.ts'

/** Fills the departments' tables once; a table that has an import of its own is left as it is. */
export async function seedSampleDepartments(db: Knex): Promise<void> {
  await db.transaction(async (trx) => {
    for (const [table, { source, asOf, rows }] of Object.entries(sampleTables)) {
      const known = await trx
        .withSchema('departments')
        .from('imports')
        .where({ table_name: table })
        .first('id')
      if (known) continue
      await trx.withSchema('departments').from(table).insert(rows)
      const entry = { table_name: table, as_of: asOf, source, rows: rows.length }
      await trx.withSchema('departments').from('imports').insert(entry)
    }
  })
}
