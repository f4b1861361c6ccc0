import type { Knex } from 'knex'

/** Which executions of a business key wait for a message, or why none does. */
export type Reach = { executions: string[] } | 'not-begun' | 'not-awaited' | 'ended'

interface Asked {
  id: number
  businessKey: string
  message: string
}

/**
 * Read from the engine's tables for many at once, so that a message that nobody waits for costs no call. A number may
 * have several instances (a case, and what it called): each place that is subscribed is named.
 */
export async function findSubscribers(db: Knex, asked: readonly Asked[]): Promise<Map<number, Reach>> {
  const { rows } = await db.raw(
    `select asked.id,
       coalesce(array_agg(distinct part.id_) filter (where subscription.id_ is not null), '{}') as executions,
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
      (row: { id: number; executions: string[]; running: boolean; begun: boolean }): [number, Reach] => {
        if (row.executions.length) return [row.id, { executions: row.executions }]
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
       coalesce(array_agg(distinct part.id_) filter (where subscription.id_ is not null), '{}') as executions
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
      ({ id, executions, open }: { id: number; executions: string[]; open: boolean }): [number, Reach] => {
        if (executions.length) return [id, { executions }]
        return [id, open ? 'not-awaited' : 'ended']
      }
    )
  )
}
