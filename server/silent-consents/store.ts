import type { Knex } from 'knex'

interface Row {
  region: string
  stage: string
  department: string
  document: string
}

declare module 'knex/types/tables' {
  interface Tables {
    silent_consents: Knex.CompositeTableType<Row, Row, Pick<Row, 'document'>>
  }
}

/** On what document the silence of this office counts as consent; undefined: it does not. */
export async function findSilentConsent(
  db: Knex,
  { region, stage, department }: Pick<Row, 'region' | 'stage' | 'department'>
): Promise<string | undefined> {
  return (await db('silent_consents').where({ region, stage, department }).first('document'))?.document
}
