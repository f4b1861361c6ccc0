import { failApplication, passApplication } from '../../applications/conclude-application.ts'
import { isGranted, lockCasesOf } from '../../cases/store.ts'
import { MilestonesOpen, MinutesMissing, NotPossibleNow } from '../../errors.ts'
import { listOpinionsOf, needsMeeting } from '../../stage-opinions/store.ts'
import type { Act, ActContext } from '../act.ts'
import { findAct } from '../store.ts'

/** 汇总结论: passed only when every milestone is granted, and after the minutes where somebody disagreed (rules §4.4). */
export const conclude: Act<'yimen:conclude'> = async (context, body) => {
  const { trx, application, today, now } = context
  if (application.state !== 'in-review') throw new NotPossibleNow(application.state)
  await assertMinutes(context)

  const conclusion = { on: today, at: now }
  if (body.outcome === 'failed') {
    await failApplication(trx, application, conclusion)
    return { variables: { conclusion: 'failed' }, event: 'concluded' }
  }
  const open = await listMilestonesNotGranted(context)
  if (open.length) throw new MilestonesOpen(open.join('、'))
  await passApplication(trx, application, conclusion)
  return { variables: { conclusion: 'passed' }, event: 'concluded' }
}

async function assertMinutes({ trx, application, task }: ActContext): Promise<void> {
  const opinions = await listOpinionsOf(trx, application.id)
  if (!opinions.some((opinion) => needsMeeting(opinion.answer))) return
  if (!(await findAct(trx, { businessKey: task.businessKey, form: 'yimen:minutes', round: 1 })))
    throw new MinutesMissing()
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
