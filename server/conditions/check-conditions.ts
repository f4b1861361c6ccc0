import type { Knex } from 'knex'
import { ConditionsOpen, ConditionUnmet } from '../errors.ts'
import type { ActContext } from '../tasks/act.ts'
import type { Subject } from '../tasks/subject.ts'
import type { ConditionCheck } from './schema.ts'
import { listConditionsOf, type ConditionRow } from './store.ts'

/** The reviewer's word on every condition whose place is here; what was met stays met. Answers what goes into the event. */
export async function checkConditions(
  context: ActContext,
  given: readonly ConditionCheck[] = []
): Promise<{ conditions?: Record<string, unknown>[] }> {
  const { trx, user, now, task } = context
  const here = await listConditionsOf(trx, context)
  // Of a pair, which is answered on one page, each half takes what is its own.
  const wordOn = ({ id }: ConditionRow) => given.find(({ condition }) => condition === id)
  const silent = here.filter((row) => row.state !== 'met' && !wordOn(row)?.text.trim())
  if (silent.length) throw new ConditionsOpen(silent.map(({ text }) => text).join('；'))

  const said = here.filter(wordOn)
  for (const row of said) {
    const { met, text } = wordOn(row)!
    await trx('opinion_conditions')
      .where({ id: row.id })
      .update({
        state: met ? 'met' : 'not-met',
        word: text.trim(),
        checkedIn: task.businessKey,
        checkedBy: user.id,
        checkedAt: now.toISOString()
      })
  }
  if (said.length === 0) return {}
  return {
    conditions: said.map((row) => ({
      text: row.text,
      met: wordOn(row)!.met,
      word: wordOn(row)!.text.trim()
    }))
  }
}

/** A grant, or a passed stage, while a condition is not met would make the condition a mere word. */
export async function assertConditionsMet(db: Knex, subject: Subject): Promise<void> {
  const unmet = (await listConditionsOf(db, subject)).filter(({ state }) => state !== 'met')
  if (unmet.length) throw new ConditionUnmet(unmet.map(({ text }) => text).join('；'))
}
