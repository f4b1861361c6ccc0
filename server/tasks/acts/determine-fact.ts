import { planStageFor } from '../../applications/plan-stage.ts'
import { describeForProcess } from '../../applications/process-variables.ts'
import { asFiled } from '../../applications/store.ts'
import {
  awaitsFacts,
  DETERMINED,
  DETERMINED_FACTS,
  isUnknown,
  type DetermineForm
} from '../../applications/unknown-facts.ts'
import { recordEvent } from '../../case-events/store.ts'
import { openCasesOf } from '../../cases/open-cases-of.ts'
import { listCasesOf } from '../../cases/store.ts'
import { loadDirectory } from '../../directory/store.ts'
import { NotPossibleNow } from '../../errors.ts'
import type { Facts } from '../../items/schema.ts'
import { notify } from '../../notifications/notify.ts'
import { askDepartments, hasPaperCheck } from '../../paper-checks/ask-departments.ts'
import type { Act } from '../act.ts'

/**
 * 认定: the applicant said *I do not know* and the department answers before the acceptance (rules §6). The decision
 * table runs again, and what it names now is filed with the rest; its papers are asked for by the lead. This act alone
 * asks the engine, for the table is the engine's: while the engine is away it is refused and nothing is lost.
 */
export const determineFact: Act<DetermineForm> = async (context, body) => {
  const { trx, application, today, user, task, evaluate } = context
  const fact = DETERMINED_FACTS.find((one) => DETERMINED[one].form === body.form)!
  if (!isUnknown(application.facts, fact)) throw new NotPossibleNow(application.state)

  const facts = { ...application.facts, [fact]: valueOf(body.outcome) } as Facts
  const applicable = [...new Set((await evaluate(facts)).map((row) => String(row.item)))]
  const [row] = await trx('applications')
    .where({ id: application.id })
    .update({ facts: JSON.stringify(facts), applicable })
    .returning('*')
  const filed = asFiled(row!)

  const plan = await planStageFor(trx, filed.stage, { facts, applicable, day: today })
  const directory = await loadDirectory(trx)
  const opened = await openCasesOf(trx, filed, plan, {
    directory,
    jurisdiction: facts.jurisdiction,
    today,
    existing: await listCasesOf(trx, filed.id)
  })
  await recordEvent(
    trx,
    ...opened.map((added) => ({
      projectId: filed.projectId,
      applicationId: filed.id,
      caseId: added.id,
      businessKey: added.number,
      kind: 'filed' as const,
      personId: user.id,
      happenedOn: today
    }))
  )
  await notify(trx, {
    application: filed,
    kind: 'fact-determined',
    businessKey: filed.number,
    content: { fact, value: body.outcome, text: body.text }
  })
  // An instance of a diagram without that task has nobody to ask, and who asks last asks for all.
  const checks = !awaitsFacts(filed) && (await hasPaperCheck(trx, task.processDefinitionId))
  const cases = await listCasesOf(trx, filed.id)
  const checkers = checks ? await askDepartments(trx, filed, { plan, cases, directory, today }) : []
  return {
    variables: { ...(await describeForProcess(trx, filed)), checkers },
    event: 'fact-determined',
    detail: { fact, added: opened.map(({ item }) => item) }
  }
}

/** `lightningListed` is a boolean of the table. */
const valueOf = (outcome: string): string | boolean =>
  outcome === 'listed' || outcome === 'not-listed' ? outcome === 'listed' : outcome
