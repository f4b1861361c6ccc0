import type { ProvinceResult } from '../../workflows/topics.ts'
import { findImport, type Tables } from '../tables.ts'
import { TryLater, type Handler } from '../worker.ts'

type Row = Omit<ProvinceResult, 'source'>

/** What the province published of the case, the newest first; until it is there the task is asked again and again. */
export const fetchResult =
  (tables: Tables, againMs: number): Handler<'province.fetch-result'> =>
  async ({ provinceKnown = [] }, { businessKey }) => {
    const table = await findImport(tables, 'province_decisions')
    const { rows } = await tables.query<Row>(
      `select result, document_number as "documentNumber", decided_by as "decidedBy", decided_on as "decidedOn",
         reason, legal_basis as "legalBasis"
       from departments.province_decisions where case_number = $1 and document_number <> all($2::text[])
       order by decided_on desc, document_number desc limit 1`,
      [businessKey, provinceKnown]
    )
    const found = rows[0]
    if (!found) throw new TryLater(`the province has published nothing of ${businessKey} yet`, againMs)
    return {
      provinceResult: {
        ...found,
        source: table ? `${table.source}（${table.asOf}）` : '省级公布的决定'
      }
    }
  }
