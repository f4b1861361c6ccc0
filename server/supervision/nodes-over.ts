import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import { findGoverningClocksAndNodes } from '../clocks/read-clocks.ts'

interface OpenStep {
  taskId: string
  number: string
  form: string | null
  nodeShareDays: number | null
  createdAt: string
}

/** E04: of these numbers, those whose open step has used up its share of the days (rules §2.6). */
export async function findNodesOver(db: Knex, numbers: string[], today: IsoDate): Promise<Set<string>> {
  const { rows } = (await db.raw(
    `select distinct on (task_id) task_id, business_key as number, form, node_share_days, created_at
     from inbox_entries left join task_definitions using (process_definition_id, task_key)
     where business_key = any(:numbers) and done_at is null order by task_id`,
    { numbers: numbers as never }
  )) as { rows: OpenStep[] }
  const steps = rows.map(({ taskId: key, number: businessKey, form, nodeShareDays, createdAt }) => ({
    key,
    businessKey,
    form,
    nodeShareDays,
    cameOn: legalToday(new Date(createdAt))
  }))
  const { nodes } = await findGoverningClocksAndNodes(db, steps, today)
  return new Set(
    steps.filter(({ key }) => nodes.get(key)?.signal === 'red').map(({ businessKey }) => businessKey)
  )
}
