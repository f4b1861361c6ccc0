import type { Knex } from 'knex'

/** Who reviews the application: wrote a review of the case in any round, or has it in hand now. */
export async function listReviewers(db: Knex, number: string): Promise<string[]> {
  const written = await db('acts')
    .where({ businessKey: number })
    .whereIn('form', ['yimen:review', 'yimen:record'])
    .select('personId', 'actingFor')
  const holding = await db('inbox_entries')
    .where({ businessKey: number })
    .whereIn('taskKey', ['review', 'record'])
    .whereNull('doneAt')
    .whereNotNull('assignee')
    .distinct('assignee', 'actingFor')
  return [
    ...new Set([
      ...written.flatMap(({ personId, actingFor }) => [personId, actingFor ?? personId]),
      ...holding.flatMap(({ assignee, actingFor }) => [assignee!, actingFor ?? assignee!])
    ])
  ] as string[]
}
