import type { Knex } from 'knex'
import { Check } from 'typebox/value'
import { createOneTimeLink } from '../sessions/one-time-links.ts'
import { recordAdminEvent } from './admin-events.ts'
import { importRows, RowRefused } from './import-rows.ts'
import type { CsvRow } from './read-csv.ts'
import { createPerson, type ImportResult } from './schema.ts'
import { insertPerson } from './store.ts'

const columns = ['username', 'name', 'email', 'phone']

/** New people get a one-time link for their password; known user names get the file's name, email and phone. */
export async function importPeopleFile(
  db: Knex,
  rows: CsvRow[],
  { apply, by, now }: { apply: boolean; by: string; now: Date }
): Promise<ImportResult> {
  const seen = new Set<string>()
  const created: { id: string; username: string }[] = []

  async function importRow(trx: Knex.Transaction, cells: Record<string, string>) {
    const details = {
      name: cells['name'] ?? '',
      email: cells['email'] || null,
      phone: cells['phone'] || null
    }
    const username = (cells['username'] ?? '').toLowerCase()
    if (!Check(createPerson.schema.body, { username, ...details }))
      throw new RowRefused(
        `User name, name, e-mail or telephone is not well-formed: ${username || '(empty)'}`
      )
    if (seen.has(username)) throw new RowRefused(`${username} stands twice in the file`)
    seen.add(username)

    const known = await trx('people').where({ username }).first()
    if (!known) {
      created.push(await insertPerson(trx, { username, ...details }))
      return 'created'
    }
    if (known.status === 'ended') throw new RowRefused(`The account of ${username} has ended`)
    const same = known.name === details.name && known.email === details.email && known.phone === details.phone
    if (!same) await trx('people').where({ id: known.id }).update(details)
    return same ? 'same' : 'changed'
  }

  return importRows(db, rows, { columns, apply }, importRow, async (trx, result) => {
    for (const { id, username } of created) {
      const { path } = await createOneTimeLink(trx, 'password-reset', id, now)
      result.passwordLinks.push({ username, path })
    }
    const { rows: lines, created: newPeople, changed } = result
    await recordAdminEvent(trx, by, 'people.import', 'csv', { lines, created: newPeople, changed })
  })
}
