import type { Knex } from 'knex'

/** Of each open task of a number who claimed it (`user:<uuid>`), or those who could. */
export async function listHolders(trx: Knex, businessKey: string): Promise<string[]> {
  return (await listHoldersOf(trx, [businessKey])).get(businessKey) ?? []
}

/** Of several numbers; one that has no open task is missing. */
export async function listHoldersOf(
  trx: Knex,
  businessKeys: readonly string[]
): Promise<Map<string, string[]>> {
  const { rows } = await trx.raw(
    `select business_key as number,
       array_agg(distinct case when assignee is null then owner else 'user:' || assignee end) as owners
     from inbox_entries where business_key = any(?) and done_at is null group by business_key`,
    [businessKeys as never]
  )
  return new Map(rows.map(({ number, owners }: { number: string; owners: string[] }) => [number, owners]))
}
