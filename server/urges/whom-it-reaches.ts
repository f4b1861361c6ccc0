import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { findGoverningClocks } from '../clocks/read-clocks.ts'
import { listHolders } from '../inbox/holders.ts'
import type { Subject } from '../tasks/subject.ts'
import type { Reached } from './schema.ts'

/** The owners of notifications, and their names; empty when nobody of an office has it at the moment. */
export async function whomItReaches(
  db: Knex,
  { case: row, opinion, application }: Subject,
  now: Date
): Promise<{ owners: string[]; reaches: Reached[] }> {
  const number = (row ?? opinion)?.number ?? application.number!
  const holders = (await listHolders(db, number)).filter((owner) => !owner.startsWith('organisation:'))
  if (holders.length === 0) return { owners: [], reaches: [] }

  const office = row ?? opinion
  const responsible = office ? `${office.department}@${office.region}` : application.leadGroup!.split(':')[0]!
  const clock = (await findGoverningClocks(db, [number], legalToday(now))).get(number)
  const superior = clock?.signal === 'red' ? [`${responsible}:head`] : []
  const owners = [...new Set([...holders, ...(await delegatesOf(db, holders, legalToday(now))), ...superior])]
  return { owners, reaches: await nameOwners(db, owners) }
}

/** Who does the work of those who are away; what goes to a group, its delegates read by themselves. */
async function delegatesOf(db: Knex, holders: string[], today: string): Promise<string[]> {
  const { rows } = await db.raw(
    `select distinct 'user:' || to_person_id as owner from delegations
     where 'user:' || from_person_id = any(:holders) and ended_at is null and :today between from_on and until_on`,
    { holders: holders as never, today }
  )
  return rows.map((row: { owner: string }) => row.owner)
}

async function nameOwners(db: Knex, owners: string[]): Promise<Reached[]> {
  const [people, departments] = await Promise.all([
    db('people')
      .whereIn(
        'id',
        owners.flatMap((owner) => (owner.startsWith('user:') ? owner.slice('user:'.length) : []))
      )
      .select('id', 'name'),
    db('departments').select('code', 'nameZh', 'nameEn')
  ])
  return owners.map((owner): Reached => {
    const person = people.find(({ id }) => owner === `user:${id}`)
    if (person) return { name: person.name, role: 'person', departmentZh: null, departmentEn: null }
    const [office = '', role] = owner.split(':')
    const department = departments.find(({ code }) => code === office.split('@')[0])
    return {
      name: null,
      role: role as 'handler',
      departmentZh: department?.nameZh ?? office,
      departmentEn: department?.nameEn ?? office
    }
  })
}
