import type { Knex } from 'knex'
import type { ApplicationRow } from '../applications/store.ts'
import { officeName, officeOfGroup } from './common-facts.ts'
import type { OfficialPaperRow } from './store.ts'
import { writePaper, type OwnFacts } from './write-paper.ts'

/** 受理通知书, of silence too: then it says 视为受理, and since when. */
export const writeAcceptance = (
  trx: Knex.Transaction,
  application: ApplicationRow,
  own: OwnFacts<'acceptance'>,
  today: string
): Promise<OfficialPaperRow> => writePaper(trx, 'acceptance', { application, today }, own)

/** 一次性补正告知书. Lines name their material by its code. */
export async function writeCorrection(
  trx: Knex.Transaction,
  application: ApplicationRow,
  own: OwnFacts<'correction'>,
  today: string
): Promise<OfficialPaperRow> {
  const named = await trx('materials').select('code', 'nameZh')
  const nameOf = (code: string | null) => named.find((material) => material.code === code)?.nameZh ?? null
  const lines = own.lines.map(({ material, what }) => ({ material: nameOf(material), what }))
  return writePaper(trx, 'correction', { application, today }, { ...own, lines })
}

/** 不受理 or 不予受理通知书. `competent` is a department's code. */
export async function writeRejection(
  trx: Knex.Transaction,
  application: ApplicationRow,
  own: OwnFacts<'rejection'>,
  today: string
): Promise<OfficialPaperRow> {
  const { region } = officeOfGroup(application.leadGroup!)
  const known = own.competent && (await trx('departments').where({ code: own.competent }).first('code'))
  const competent = known ? await officeName(trx, { department: known.code, region }) : own.competent
  return writePaper(trx, 'rejection', { application, today }, { ...own, competent })
}
