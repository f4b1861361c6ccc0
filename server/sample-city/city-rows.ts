import type { Knex } from 'knex'

export interface CityRow {
  slug: string
  projectId: string | null
  /** Legal date. */
  anchor: string
  scenes: number
  played: number
  madeAt: string | null
}

declare module 'knex/types/tables' {
  interface Tables {
    sample_projects: Knex.CompositeTableType<
      CityRow,
      Pick<CityRow, 'slug' | 'anchor' | 'scenes'>,
      Partial<CityRow>
    >
  }
}

export async function countCity(db: Knex): Promise<{ made: number; total: number }> {
  const { rows } = await db.raw(
    `select count(*)::int as total, count(*) filter (where played >= scenes)::int as made from sample_projects`
  )
  return rows[0] as { made: number; total: number }
}
