import type { Knex } from 'knex'

/** Of each open task of a number who claimed it (`user:<uuid>`), or those who could. */
export async function listHolders(trx: Knex, businessKey: string): Promise<string[]> {
  const { rows } = await trx.raw(
    `select distinct case when assignee is null then owner else 'user:' || assignee end as owner
     from inbox_entries where business_key = ? and done_at is null order by owner`,
    [businessKey]
  )
  return rows.map((row: { owner: string }) => row.owner)
}
