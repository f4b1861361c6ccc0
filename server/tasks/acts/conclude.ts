import { failApplication, passApplication } from '../../applications/conclude-application.ts'
import { isGranted, lockCasesOf } from '../../cases/store.ts'
import { assertConditionsMet, checkConditions } from '../../conditions/check-conditions.ts'
import { DisagreementStands, MilestonesOpen } from '../../errors.ts'
import { listDisagreeing } from '../../stage-opinions/store.ts'
import type { Act, ActContext } from '../act.ts'

/** 汇总结论: passed only when every milestone is granted and, after the minutes, nobody is against it (rules §4.4). */
export const conclude: Act<'yimen:conclude'> = async (context, body) => {
  const { trx, application, today, now } = context
  const conclusion = { on: today, at: now }
  if (body.outcome === 'failed') {
    await failApplication(trx, application, conclusion)
    return { variables: { conclusion: 'failed' }, event: 'concluded' }
  }
  const against = await listDisagreeing(trx, application.id)
  if (against.length) throw new DisagreementStands(against.map(({ nameZh }) => nameZh).join('、'))
  const open = await listMilestonesNotGranted(context)
  if (open.length) throw new MilestonesOpen(open.join('、'))
  const checked = await checkConditions(context, body.conditionChecks)
  await assertConditionsMet(trx, context)
  await passApplication(trx, application, conclusion)
  return { variables: { conclusion: 'passed' }, event: 'concluded', detail: checked }
}

async function listMilestonesNotGranted({ trx, application }: ActContext): Promise<string[]> {
  const cases = await lockCasesOf(trx, application.id)
  const versions = await trx('item_versions')
    .whereIn(
      'id',
      cases.filter((row) => !isGranted(row)).map((row) => row.itemVersionId)
    )
    .where({ milestone: true })
    .select('nameZh')
  return versions.map((version) => version.nameZh)
}
