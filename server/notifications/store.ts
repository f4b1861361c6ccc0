import type { Knex } from 'knex'
import type { Notification } from './schema.ts'

declare module 'knex/types/tables' {
  interface Tables {
    notification_reads: { personId: string; upTo: number; readAt: string }
  }
}

/** Owners are candidate groups, so what one officer has read is still new to the other. */
interface Reader {
  personId: string
  owners: string[]
}

/** Newest first; `before` is the last id of the page before. */
export async function listNotifications(
  db: Knex,
  { personId, owners }: Reader,
  { before, limit }: { before?: string; limit: number }
): Promise<Notification[]> {
  // Each owner's newest by the index; a plain "owner in (…) order by id" walks through everybody's.
  const { rows } = await db.raw(
    `select n.id, n.kind, n.business_key, n.project_id, projects.name_zh as project_name_zh, n.content, n.created_at,
       case when n.id <= r.up_to then r.read_at end as read_at
     from unnest(:owners::text[]) as mine (owner)
       cross join lateral (select * from notifications where owner = mine.owner and id < :before
                           order by id desc limit :limit) n
       left join projects on projects.id = n.project_id
       left join notification_reads r on r.person_id = :personId
     order by n.id desc limit :limit`,
    { owners, personId, before: before ?? Number.MAX_SAFE_INTEGER, limit }
  )
  return rows
}

/** The badge says "99+", so it need not be counted further. */
const MOST_UNREAD = 100

export async function countUnread(db: Knex, { personId, owners }: Reader): Promise<number> {
  const { rows } = await db.raw(
    `select count(*) as unread from unnest(:owners::text[]) as mine (owner)
       cross join lateral (
         select from notifications where owner = mine.owner
           and id > coalesce((select up_to from notification_reads where person_id = :personId), 0) limit :most
       ) n`,
    { owners, personId, most: MOST_UNREAD }
  )
  return Math.min(rows[0].unread, MOST_UNREAD)
}

/** Never goes back, whatever page an older tab still shows. */
export async function markRead(db: Knex, personId: string, upTo: number, now: Date): Promise<void> {
  await db.raw(
    `insert into notification_reads (person_id, up_to, read_at) values (:personId, :upTo, :now)
     on conflict (person_id) do update set up_to = excluded.up_to, read_at = excluded.read_at
     where notification_reads.up_to < excluded.up_to`,
    { personId, upTo, now: now.toISOString() }
  )
}
