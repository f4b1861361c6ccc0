import type { Knex } from 'knex'
import { COLUMNS, describeRows, SUBJECT } from '../inbox/inbox-rows.ts'
import { HELD, holdingBindings, reaches } from '../inbox/holdings.ts'
import type { User } from '../policies.ts'
import { describeEntries } from './describe-entries.ts'
import type { SigningEntry } from './schema.ts'

/** What a head signs (workflows/forms.ts). */
const FORMS = ['yimen:decide', 'yimen:sign-opinion']
/** More is no sheet to be read through; the rest comes when these are signed. */
const LONGEST = 300

export async function listSigningOf(
  db: Knex,
  user: User,
  now: Date
): Promise<{ entries: SigningEntry[]; more: boolean }> {
  const { rows } = await db.raw(
    `select entry.*, ${COLUMNS} from (
       select distinct on (task_id) entry.*, held.principal from ${HELD} join inbox_entries entry on entry.owner = held.owner
       where done_at is null and not suspended ${reaches(user, 'entry')}
       order by task_id, held.principal = assignee desc nulls last, held.principal nulls first, entry.owner
     ) entry ${SUBJECT}
     where task_definitions.form = any(:forms)
     order by coalesce(entry.due_on, 'infinity'), entry.task_id limit :limit`,
    { ...holdingBindings(user), forms: FORMS, limit: LONGEST + 1 }
  )
  const shown = await describeRows(db, rows.slice(0, LONGEST), user, now)
  const entries = await describeEntries(db, shown, user)
  return {
    entries: entries.map((entry, index) => ({ ...entry, pair: rows[index].pair as string | null })),
    more: rows.length > LONGEST
  }
}
