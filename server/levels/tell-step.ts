import type { ActContext, ActResult } from '../tasks/act.ts'
import { findHere, receiveFirst } from './store.ts'
import { stepAt, wayOf } from './way.ts'

/** After the review of a case that is forwarded the diagram asks whether this level forwards or decides. */
export async function tellStep({
  trx,
  case: row,
  today
}: Pick<ActContext, 'trx' | 'case' | 'today'>): Promise<Pick<ActResult, 'before'>> {
  if (!row) return {}
  const version = (await trx('item_versions').where({ id: row.itemVersionId }).first('kind', 'processKey'))!
  if (version.kind !== 'forward') return {}
  // One that was added while its prerequisite was open.
  await receiveFirst(trx, row, today)
  const { position } = (await findHere(trx, row.id))!
  const levelStep = stepAt(await wayOf(trx, row), position)
  const { processKey } = version
  return {
    before: [{ kind: 'set-variables', businessKey: row.number, processKey, variables: { levelStep } }]
  }
}
