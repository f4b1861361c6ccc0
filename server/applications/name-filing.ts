import type { Knex } from 'knex'
import type { ApplicationRow } from './store.ts'

/** What a filing is called: its stage, or the item that is filed alone. */
export async function nameFiling(
  db: Knex,
  { stage, item }: Pick<ApplicationRow, 'stage' | 'item'>
): Promise<{ nameZh: string; nameEn: string }> {
  if (item) {
    const version = await db('item_versions')
      .where({ item })
      .orderBy('version', 'desc')
      .first('nameZh', 'nameEn')
    return version!
  }
  return (await db('stages')
    .where({ code: stage as never })
    .first('nameZh', 'nameEn'))!
}

/** The same inside a query over `applications` and `stages`. */
export const nameOfFiling = (column: 'name_zh' | 'name_en') => `coalesce(
  (select v.${column} from item_versions v where v.item = applications.item order by v.version desc limit 1),
  stages.${column})`
