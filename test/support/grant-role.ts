import { randomInt } from 'node:crypto'
import type { Knex } from 'knex'
import { SAMPLE_PASSWORD } from '../../server/people/sample.ts'
import { holdRole, insertPerson } from '../../server/people/store.ts'
import type { Role } from '../../server/roles/schema.ts'
import { hashPassword } from '../../server/sessions/passwords.ts'

/** Another officer of a department, the city's or a county's, who holds all these roles; answers the user name. */
export async function grantRole(
  db: Knex,
  department: string,
  roles: Role[],
  region = '360500'
): Promise<string> {
  const username = `${department}-both-${randomInt(1_000_000)}`
  const passwordHash = await hashPassword(SAMPLE_PASSWORD)
  const unit = { department: department.toUpperCase(), region }
  await db.transaction(async (trx) => {
    const { id } = await insertPerson(trx, { username, name: '兼岗', passwordHash })
    const office = await trx('org_units').where(unit).first('id')
    for (const role of roles) await holdRole(trx, id, role, office!.id)
  })
  return username
}
