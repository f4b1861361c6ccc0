import type { Knex } from 'knex'
import type { Static } from 'typebox'
import { addDays } from '../calendar/iso-date.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { DelegateAway, DelegationDaysWrong, DelegationOverlaps, NotADelegate } from '../errors.ts'
import { notify } from '../notifications/notify.ts'
import type { User } from '../policies.ts'
import { commonOffices } from './held.ts'
import type { createDelegation, Delegation } from './schema.ts'
import { type DelegationRow, readDelegations } from './store.ts'

type Wanted = Static<(typeof createDelegation)['schema']['body']>

/** Time-boxed: who is away for longer changes the office. */
const LONGEST_DAYS = 366

export async function delegate(db: Knex, user: User, wanted: Wanted, now: Date): Promise<Delegation> {
  const today = legalToday(now)
  const { fromOn, untilOn, toPersonId } = wanted
  if (fromOn < today || untilOn < fromOn || untilOn > addDays(fromOn, LONGEST_DAYS))
    throw new DelegationDaysWrong()
  return db.transaction(async (trx) => {
    // Both, in one order: two that are made at the same moment see each other.
    await trx('people').whereIn('id', [user.id, toPersonId]).orderBy('id').forUpdate()
    await assertMayTake(trx, user.id, toPersonId)
    await assertFree(trx, user.id, wanted)
    const [row] = await trx('delegations')
      .insert({
        ...wanted,
        reason: wanted.reason.trim(),
        fromPersonId: user.id,
        createdBy: user.id,
        createdAt: now.toISOString()
      })
      .returning('id')
    await notify(trx, {
      application: null,
      to: `user:${toPersonId}`,
      kind: 'delegated',
      businessKey: row!.id,
      content: { by: user.name, fromOn, untilOn, text: wanted.reason.trim() }
    })
    return (await readDelegations(trx, { id: row!.id }, today))[0]!
  })
}

async function assertMayTake(trx: Knex, from: string, to: string): Promise<void> {
  const { rows } = await trx.raw(
    `select from (${commonOffices(':from', ':to')}) common
     join people on people.id = :to and people.status = 'active' limit 1`,
    { from, to }
  )
  if (rows.length === 0 || from === to) throw new NotADelegate()
}

/** One piece of work has one delegate a day; and who is away takes none, since nothing is passed on. */
async function assertFree(trx: Knex, from: string, wanted: Wanted): Promise<void> {
  const same = await findOverlap(trx, from, wanted)
  if (same) throw new DelegationOverlaps(same.name, same.fromOn, same.untilOn)
  const away = await findOverlap(trx, wanted.toPersonId, { ...wanted, items: null, regions: null })
  if (away) throw new DelegateAway(await nameOf(trx, wanted.toPersonId), away.fromOn, away.untilOn)
}

const nameOf = async (trx: Knex, id: string) => (await trx('people').where({ id }).first('name'))!.name

type Span = Pick<Wanted, 'fromOn' | 'untilOn' | 'items' | 'regions'>

async function findOverlap(
  trx: Knex,
  from: string,
  { fromOn, untilOn, items, regions }: Span
): Promise<(DelegationRow & { name: string }) | undefined> {
  const { rows } = await trx.raw(
    `select given.*, people.name from delegations given join people on people.id = given.to_person_id
     where given.from_person_id = :from and given.ended_at is null
       and given.from_on <= :untilOn and given.until_on >= :fromOn
       and (given.items is null or :items::text[] is null or given.items && :items::text[])
       and (given.regions is null or :regions::text[] is null or given.regions && :regions::text[]) limit 1`,
    { from, fromOn, untilOn, items: items as never, regions: regions as never }
  )
  return rows[0]
}
