import type { Knex } from 'knex'
import type { Circulation, Received } from './schema.ts'

interface CirculationRow {
  id: string
  applicationId: string
  number: string
  fromPersonId: string
  text: string
  recipients: string[]
  sentAt: string
}
interface ReadRow {
  circulationId: string
  personId: string
  readAt: string
}

declare module 'knex/types/tables' {
  interface Tables {
    circulations: Knex.CompositeTableType<CirculationRow, Omit<CirculationRow, 'id'>>
    circulation_reads: ReadRow
  }
}

/** Of a number, oldest first. */
export async function listCirculations(
  db: Knex,
  where: { number: string } | { id: string }
): Promise<Circulation[]> {
  const column = 'id' in where ? 'id' : 'number'
  const { rows } = await db.raw(
    `select sent.id, sent.number, people.name as by, sent.text, sent.sent_at,
       (select jsonb_agg(jsonb_build_object('key', key, 'nameZh', coalesce(person.name, unit.name_zh, key),
            'nameEn', unit.name_en) order by place)
        from unnest(sent.recipients) with ordinality as named (key, place)
          left join people person on key = 'user:' || person.id
          left join org_units unit on key = unit.department || '@' || unit.region) as "to",
       coalesce((select jsonb_agg(jsonb_build_object('personId', reader.id, 'name', reader.name, 'readAt', read_at) order by read_at)
        from circulation_reads join people reader on reader.id = person_id where circulation_id = sent.id), '[]') as reads
     from circulations sent join people on people.id = sent.from_person_id
     where sent.${column} = :value order by sent.sent_at, sent.id`,
    { value: Object.values(where)[0] as string }
  )
  return rows
}

const PAGE = 30

export async function listReceivedBy(
  db: Knex,
  { personId, recipients }: { personId: string; recipients: string[] },
  page: number
): Promise<{ circulations: Received[]; unread: number; more: boolean }> {
  const { rows } = await db.raw(
    `select sent.id, sent.number, projects.name_zh as project_name_zh, people.name as by, sent.text, sent.sent_at, own.read_at,
       coalesce(item_versions.name_zh, stages.name_zh) as subject_zh, coalesce(item_versions.name_en, stages.name_en) as subject_en,
       count(*) filter (where own.read_at is null) over () as unread
     from circulations sent join people on people.id = sent.from_person_id
       join applications on applications.id = sent.application_id
       join projects on projects.id = applications.project_id
       join stages on stages.code = applications.stage
       left join cases on cases.number = sent.number
       left join item_versions on item_versions.id = cases.item_version_id
       left join circulation_reads own on own.circulation_id = sent.id and own.person_id = :personId
     where sent.recipients && :recipients::text[]
     order by own.read_at is not null, sent.sent_at desc, sent.id limit :limit offset :offset`,
    { personId, recipients: recipients as never, limit: PAGE + 1, offset: (page - 1) * PAGE }
  )
  return {
    circulations: rows.slice(0, PAGE).map(({ unread: _, ...row }: Received & { unread: number }) => row),
    unread: rows[0]?.unread ?? 0,
    more: rows.length > PAGE
  }
}
