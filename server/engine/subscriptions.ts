import type { Knex } from 'knex'

/** Which running instances of a business key wait for a message, or why none does. */
export type Reach = { instances: string[] } | 'not-begun' | 'not-awaited' | 'ended'

interface Asked {
  id: number
  businessKey: string
  message: string
}

/**
 * Read from the engine's tables for many at once, so that a message that nobody waits for costs no call. A number may
 * have several instances (a case, and what it called): each that is subscribed is named.
 */
export async function findSubscribers(db: Knex, asked: readonly Asked[]): Promise<Map<number, Reach>> {
  const { rows } = await db.raw(
    `select asked.id,
       coalesce(array_agg(distinct instance.id_) filter (where subscription.id_ is not null), '{}') as instances,
       count(instance.id_) > 0 as running,
       count(instance.id_) > 0 or exists (
         select from engine.act_hi_procinst past where past.business_key_ = asked.key) as begun
     from unnest(:ids::bigint[], :keys::text[], :messages::text[]) as asked (id, key, message)
     left join engine.act_ru_execution instance
       on instance.business_key_ = asked.key and instance.parent_id_ is null
     left join engine.act_ru_execution part on part.proc_inst_id_ = instance.id_
     left join engine.act_ru_event_subscr subscription on subscription.execution_id_ = part.id_
       and subscription.event_type_ = 'message' and subscription.event_name_ = asked.message
     group by asked.id, asked.key`,
    {
      ids: asked.map(({ id }) => id),
      keys: asked.map(({ businessKey }) => businessKey),
      messages: asked.map(({ message }) => message)
    }
  )
  return new Map(
    rows.map(
      (row: { id: number; instances: string[]; running: boolean; begun: boolean }): [number, Reach] => {
        if (row.instances.length) return [row.id, { instances: row.instances }]
        if (row.running) return [row.id, 'not-awaited']
        return [row.id, row.begun ? 'ended' : 'not-begun']
      }
    )
  )
}

/** Of what was set going (server/moves) the process of that very move: a number may have several of a kind at once. */
export async function findMoveSubscribers(
  db: Knex,
  asked: readonly (Pick<Asked, 'id' | 'message'> & { ownerId: string })[]
): Promise<Map<number, Reach>> {
  if (asked.length === 0) return new Map()
  const { rows } = await db.raw(
    `select asked.id, case_moves.state = 'open' as open,
       coalesce(array_agg(distinct instance.id_) filter (where subscription.id_ is not null), '{}') as instances
     from unnest(:ids::bigint[], :moves::uuid[], :messages::text[]) as asked (id, move, message)
     join case_moves on case_moves.id = asked.move
     left join engine.act_ru_variable variable on variable.name_ = 'moveId' and variable.text_ = asked.move::text
     left join engine.act_ru_execution instance
       on instance.id_ = variable.execution_id_ and instance.parent_id_ is null
     left join engine.act_ru_execution part on part.proc_inst_id_ = instance.id_
     left join engine.act_ru_event_subscr subscription on subscription.execution_id_ = part.id_
       and subscription.event_type_ = 'message' and subscription.event_name_ = asked.message
     group by asked.id, case_moves.state`,
    {
      ids: asked.map(({ id }) => id),
      moves: asked.map(({ ownerId }) => ownerId),
      messages: asked.map(({ message }) => message)
    }
  )
  return new Map(
    rows.map(
      ({ id, instances, open }: { id: number; instances: string[]; open: boolean }): [number, Reach] => {
        if (instances.length) return [id, { instances }]
        return [id, open ? 'not-awaited' : 'ended']
      }
    )
  )
}
