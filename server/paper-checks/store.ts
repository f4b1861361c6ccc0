import type { Knex } from 'knex'

export interface PaperCheckRow {
  id: string
  applicationId: string
  /** `HB@360521:handler` */
  candidateGroup: string
}

declare module 'knex/types/tables' {
  interface Tables {
    paper_checks: Knex.CompositeTableType<PaperCheckRow, Omit<PaperCheckRow, 'id'>>
  }
}

export const departmentOf = (candidateGroup: string) => candidateGroup.split('@')[0]!

/** The clock's number, as migration 0862 writes it into the inbox. */
export const clockKeyOf = (number: string, candidateGroup: string) =>
  `${number}/${departmentOf(candidateGroup)}`
