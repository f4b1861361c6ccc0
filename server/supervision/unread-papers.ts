import type { Knex } from 'knex'
import { loadCalendar } from '../calendar/store.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import type { UnreadPaper } from './schema.ts'

/** rules §2.4 */
const UNREAD_DAYS = 2
const SHOWN = 20

/** Served in the inbox and not opened, or sent on paper and not signed for, after two working days; oldest first. */
export async function listUnreadPapers(
  db: Knex,
  regions: string[] | null,
  today: string
): Promise<{ papers: UnreadPaper[]; total: number }> {
  const { rows } = (await db.raw(
    `select p.id, p.title, p.number, p.business_key, p.snapshot ->> 'office' as office, s.method,
       projects.name_zh as project_name_zh,
       to_char(coalesce(s.served_on, (s.sent_at at time zone 'Asia/Shanghai')::date), 'YYYY-MM-DD') as since
     from paper_services s
       join official_papers p on p.id = s.paper_id
       join applications on applications.id = p.application_id
       join projects on projects.id = applications.project_id
     where (s.method = 'electronic' and s.opened_at is null or s.method = 'paper' and s.served_on is null)
       and p.revoked_at is null
       and (:regions::text[] is null or p.region = any(:regions) or projects.jurisdiction = any(:regions))
     order by s.sent_at`,
    { regions: regions as never }
  )) as { rows: UnreadPaper[] }
  const calendar = await loadCalendar(db)
  const late = rows.filter(({ since }) => addWorkingDays(calendar, since, UNREAD_DAYS) < today)
  return { papers: late.slice(0, SHOWN), total: late.length }
}
