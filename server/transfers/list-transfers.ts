import type { Knex } from 'knex'
import { NotFound } from '../errors.ts'
import type { InboxEntry } from '../inbox/store.ts'
import type { User } from '../policies.ts'
import { findUser } from '../sessions/current-user.ts'
import { findSubject } from '../tasks/subject.ts'
import type { Transferable } from './schema.ts'
import { findBar, mayTransfer } from './transfer-task.ts'

type Row = InboxEntry & { groups: string[]; form: string | null; assigneeName: string | null }

export async function listTransferable(
  db: Knex,
  number: string,
  user: User,
  today: string
): Promise<Transferable[]> {
  const subject = await findSubject(db, number)
  if (!subject) throw new NotFound(number)
  const rows: Row[] = []
  for (const task of await listTasks(db, number))
    if (await mayTransfer(db, { task, groups: task.groups }, user)) rows.push(task)
  return Promise.all(
    rows.map(async (task) => ({
      taskId: task.taskId,
      taskName: task.taskName,
      form: task.form,
      assignee: task.assignee ? { id: task.assignee, name: task.assigneeName ?? '' } : null,
      people: await Promise.all(
        (await listMembers(db, task)).map(async (one) => {
          const member = await findUser(db, one.id, today)
          return { ...one, barred: member !== undefined && (await findBar(db, { ...subject, task }, member)) }
        })
      )
    }))
  )
}

async function listTasks(db: Knex, number: string): Promise<Row[]> {
  const { rows } = await db.raw(
    `select distinct on (entry.task_id) entry.*, definition.form, people.name as assignee_name,
       (select array_agg(own.owner order by own.owner) from inbox_entries own
        where own.task_id = entry.task_id and own.owner ~ '@.*:') as groups
     from inbox_entries entry left join people on people.id = entry.assignee
       left join task_definitions definition on definition.process_definition_id = entry.process_definition_id
         and definition.task_key = entry.task_key
     where entry.business_key = ? and entry.done_at is null and entry.owner ~ '@.*:'
     order by entry.task_id, entry.owner`,
    [number]
  )
  return rows
}

/** Who could have it beside who has it, the least busy first. */
async function listMembers(db: Knex, { groups, assignee }: Row) {
  const { rows } = await db.raw(
    `select distinct people.id, people.name, people.username,
       (select count(distinct task_id)::int from inbox_entries
        where inbox_entries.assignee = people.id and done_at is null) as open
     from people join roles_held on roles_held.person_id = people.id
       join org_units on org_units.id = roles_held.org_unit_id
     where people.status = 'active' and people.id is distinct from :assignee
       and org_units.department || '@' || org_units.region || ':' || roles_held.role = any(:groups)
     order by open, people.name`,
    { groups: groups as never, assignee }
  )
  return rows as { id: string; name: string; username: string; open: number }[]
}
