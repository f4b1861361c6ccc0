import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { DelegationOver } from '../errors.ts'
import { notify } from '../notifications/notify.ts'
import type { User } from '../policies.ts'
import { recordAdminEvent } from '../people/admin-events.ts'
import { returnWork } from './return-work.ts'
import type { Delegation } from './schema.ts'
import { readDelegations } from './store.ts'

export async function endEarly(db: Knex, id: string, user: User, now: Date): Promise<Delegation> {
  const today = legalToday(now)
  return db.transaction(async (trx) => {
    const row = (await trx('delegations').where({ id }).forUpdate().first())!
    if (row.endedAt || row.untilOn < today) throw new DelegationOver()
    await trx('delegations').where({ id }).update({ endedAt: now.toISOString(), endedBy: user.id })
    await returnWork(trx, now, user.id)
    if (user.id !== row.fromPersonId)
      await recordAdminEvent(trx, user.id, 'delegations.end', id, {
        from: row.fromPersonId,
        to: row.toPersonId
      })
    for (const person of [row.fromPersonId, row.toPersonId])
      if (person !== user.id)
        await notify(trx, {
          application: null,
          to: `user:${person}`,
          kind: 'delegation-ended',
          businessKey: id,
          content: { by: user.name, fromOn: row.fromOn, untilOn: row.untilOn }
        })
    return (await readDelegations(trx, { id }, today))[0]!
  })
}
