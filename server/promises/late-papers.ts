import type { Knex } from 'knex'
import { findLatePapers } from '../applications/missing-papers.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import { listPromises } from './store.ts'

/** A paper that was promised and is not there yet. */
export interface LatePaper {
  material: string
  nameZh: string
  dueOn: IsoDate
  /** Items that need it. */
  neededBy: string[]
}

/** Of a filed application; most filings promised nothing, and nothing more is asked then. */
export async function listLateOf(db: Knex, applicationId: string): Promise<LatePaper[]> {
  const { tolerance } = await listPromises(db, applicationId)
  if (!tolerance) return []
  const application = (await db('applications').where({ id: applicationId }).first())!
  return (await findLatePapers(db, application)).map(({ material, nameZh, promisedUntil, neededBy }) => ({
    material,
    nameZh,
    dueOn: promisedUntil!,
    neededBy: neededBy.map(({ item }) => item)
  }))
}

/** What the granted cases of one number still owe: its own papers and those of the items that are handled in it. */
export async function listOwed(
  db: Knex,
  row: { id: string; applicationId: string; item: string }
): Promise<LatePaper[]> {
  return ofCase(db, row, await listLateOf(db, row.applicationId))
}

/** Of what a filing owes, what is that number's. */
export async function ofCase(
  db: Knex,
  { id, item }: { id: string; item: string },
  late: LatePaper[]
): Promise<LatePaper[]> {
  if (late.length === 0) return []
  const merged: string[] = await db('cases').where({ hostedBy: id }).pluck('item')
  const items = [item, ...merged]
  return late.filter(({ neededBy }) => neededBy.some((one) => items.includes(one)))
}
