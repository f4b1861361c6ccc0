import { failApplication, passApplication } from '../../applications/conclude-application.ts'
import { openPrerequisites } from '../../cases/open-prerequisites.ts'
import { CASE_STATE, isEnded, isGranted, lockCasesOf } from '../../cases/store.ts'
import { assertConditionsMet, checkConditions } from '../../conditions/check-conditions.ts'
import type { Command } from '../../engine/commands.ts'
import { CasesOpen, DisagreementStands, MilestonesOpen } from '../../errors.ts'
import { nameItems } from '../../official-papers/common-facts.ts'
import { writeJointReview } from '../../stage-opinions/write-joint-review.ts'
import { listDisagreeing } from '../../stage-opinions/store.ts'
import type { Act, ActContext } from '../act.ts'

/** 汇总结论: passed only when every milestone is granted and, after the minutes, nobody is against it (rules §4.4). */
export const conclude: Act<'yimen:conclude'> = async (context, body) => {
  const { trx, application, today, now } = context
  const conclusion = { on: today, at: now }
  if (body.outcome === 'failed') {
    // Cases that were added run beside the main line: their processes end with the stage.
    const before = await endOpen(context)
    await failApplication(trx, application, conclusion)
    await writeJointReview(context, { passed: false, text: body.text })
    // Other filings may wait for what ended with it.
    before.push(...(await openPrerequisites(trx, application.id, today)))
    return { variables: { conclusion: 'failed' }, event: 'concluded', before }
  }
  const running = (await lockCasesOf(trx, application.id)).filter((row) => !isEnded(row))
  if (running.length) throw new CasesOpen((await nameItems(trx, running)).map(({ name }) => name).join('、'))
  const against = await listDisagreeing(trx, application.id)
  if (against.length) throw new DisagreementStands(against.map(({ nameZh }) => nameZh).join('、'))
  const open = await listMilestonesNotGranted(context)
  if (open.length) throw new MilestonesOpen(open.join('、'))
  const checked = await checkConditions(context, body.conditionChecks)
  await assertConditionsMet(trx, context)
  const after = await passApplication(trx, application, conclusion)
  await writeJointReview(context, { passed: true, text: body.text })
  return { variables: { conclusion: 'passed' }, event: 'concluded', detail: checked, after }
}

async function listMilestonesNotGranted({ trx, application }: ActContext): Promise<string[]> {
  const cases = await lockCasesOf(trx, application.id)
  const versions = await trx('item_versions')
    .whereIn(
      'id',
      cases
        .filter((row) => !isGranted(row) && row.state !== CASE_STATE.notApplicable)
        .map((row) => row.itemVersionId)
    )
    .where({ milestone: true })
    .select('nameZh')
  return versions.map((version) => version.nameZh)
}

async function endOpen({ trx, application }: ActContext): Promise<Command[]> {
  const open = (await lockCasesOf(trx, application.id)).filter((row) => !isEnded(row) && row.openedAt)
  const versions = await trx('item_versions')
    .whereIn(
      'id',
      open.map(({ itemVersionId }) => itemVersionId)
    )
    .select('id', 'processKey')
  return open.map((row) => ({
    kind: 'set-variables',
    businessKey: row.number,
    processKey: versions.find(({ id }) => id === row.itemVersionId)!.processKey,
    variables: { ending: 'stage-ended' }
  }))
}
