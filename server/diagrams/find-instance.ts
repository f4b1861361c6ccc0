import type { Knex } from 'knex'
import type { Engine } from '../engine/client.ts'
import type { Instance } from '../engine/instances.ts'
import type { Subject } from '../tasks/subject.ts'

/** The process that runs, or ran last, for an application, case or opinion; undefined before it has begun. */
export async function findInstanceOf(
  db: Knex,
  engine: Engine,
  { application, case: row, opinion }: Subject
): Promise<Instance | undefined> {
  if (opinion) return engine.findProcessInstance(opinion.number, 'stage-opinion')
  if (!row) {
    const { number, processKey } = application
    return number && processKey ? engine.findProcessInstance(number, processKey) : undefined
  }
  // A merged item has no process of its own: it is handled in its host's.
  const handled = row.hostedBy ? (await db('cases').where({ id: row.hostedBy }).first())! : row
  const version = (await db('item_versions').where({ id: handled.itemVersionId }).first('processKey'))!
  return engine.findProcessInstance(handled.number, version.processKey)
}
