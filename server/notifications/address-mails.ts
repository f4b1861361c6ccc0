import type { Knex } from 'knex'

const BATCH = 50
/** Who sets up a mail server later does not send last year's news. */
const NEWS = '2 days'

/**
 * Writes one row per mail that a new notification asks for: the members of the organisation in their language,
 * the organisation's own address and the contact of the filing; or the one person it is for. In the background,
 * so that no decision waits for it. Several servers may run it: rows are taken with SKIP LOCKED.
 */
export async function addressMails(db: Knex): Promise<number> {
  const { rows } = await db.raw(
    `with taken as (
       update notifications set mailed_at = now() where id in (
         select id from notifications
         where mailed_at is null and (owner like 'organisation:%' or owner like 'user:%')
         order by id limit :limit for update skip locked
       ) returning id, owner, project_id, created_at
     ), addressed as (
       select taken.id, people.email as address, coalesce(people.locale, 'zh') as locale, 1 as preference
       from taken join memberships m on taken.owner = 'organisation:' || m.organisation_id
         join people on people.id = m.person_id and people.status = 'active'
       union all
       select taken.id, people.email, coalesce(people.locale, 'zh'), 1
       from taken join people on taken.owner = 'user:' || people.id and people.status = 'active'
       union all
       select taken.id, o.email, 'zh', 2 from taken join organisations o on taken.owner = 'organisation:' || o.id
       union all
       select taken.id, a.form ->> 'contactEmail', 'zh', 3
       from taken join projects p on p.id = taken.project_id and taken.owner = 'organisation:' || p.organisation_id
         join applications a on a.project_id = p.id
     ), written as (
       insert into notification_mails (notification_id, address, locale)
       select distinct on (id, lower(trim(address))) id, lower(trim(address)), locale
       from addressed join taken using (id)
       where address like '%_@_%' and taken.created_at > now() - :news::interval
       order by id, lower(trim(address)), preference
       on conflict do nothing
     )
     select count(*) as taken from taken`,
    { limit: BATCH, news: NEWS }
  )
  return rows[0].taken
}
