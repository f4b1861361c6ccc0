import { asFiled, type FiledApplication } from '../../applications/store.ts'
import { describeForProcess } from '../../applications/process-variables.ts'
import { recordEvent } from '../../case-events/store.ts'
import { startCaseClocks, stopCaseClocks } from '../../cases/case-clocks.ts'
import { openCasesOf } from '../../cases/open-cases-of.ts'
import { openPrerequisites } from '../../cases/open-prerequisites.ts'
import { CASE_STATE, isEnded, lockCasesOf, updateCase, type CaseRow } from '../../cases/store.ts'
import { loadDirectory } from '../../directory/store.ts'
import type { Command } from '../../engine/commands.ts'
import { isAwaited } from '../../engine/tables.ts'
import { MoveNotDrawn } from '../../errors.ts'
import { notify } from '../../notifications/notify.ts'
import { describeCases } from '../../platform-topics/open-cases.ts'
import type { ActContext } from '../../tasks/act.ts'
import { endMove, type MoveRow } from '../store.ts'
import { compareCorrected } from './compare.ts'
import type { FactChanges } from './schema.ts'

/**
 * Both sides agreed: the filing holds the corrected facts, cases that no longer apply end, new ones open on this day in
 * the running stage, and papers that they need may be attached. Answers what the engine must be told.
 */
export async function takeEffect(context: ActContext, move: MoveRow): Promise<Command[]> {
  const { trx, evaluate, today, user } = context
  const before = asFiled(context.application)
  const { changes, items } = move.detail as { changes: FactChanges; items: string[] }
  const corrected = await compareCorrected(trx, evaluate, before, { changes, items })
  const [row] = await trx('applications')
    .where({ id: before.id })
    .update({
      facts: JSON.stringify(corrected.facts),
      applicable: corrected.applicable,
      addedItems: corrected.addedItems
    })
    .returning('*')
  const application = asFiled(row!)

  const cases = await lockCasesOf(trx, application.id)
  const applies = new Set(corrected.plan.items.map(({ item }) => item))
  const gone = cases.filter((one) => !applies.has(one.item) && !isEnded(one))
  for (const one of gone) {
    await updateCase(trx, one.id, { state: CASE_STATE.notApplicable })
    await stopCaseClocks(trx, one, today, false)
  }
  await findNewHosts(context, cases, gone)
  const returned = cases.filter((one) => one.state === CASE_STATE.notApplicable && applies.has(one.item))
  for (const one of returned)
    await updateCase(trx, one.id, { state: CASE_STATE.received, openedAt: null, prerequisites: 'none' })
  const opened = await openCasesOf(trx, application, corrected.plan, {
    directory: await loadDirectory(trx),
    jurisdiction: application.facts.jurisdiction,
    today,
    existing: cases
  })
  const added = [...opened, ...returned]
  await recordEvent(
    trx,
    ...[...gone, ...added].map((one) => ({
      projectId: application.projectId,
      applicationId: application.id,
      caseId: one.id,
      businessKey: one.number,
      kind: gone.includes(one) ? ('not-applicable' as const) : ('case-added' as const),
      personId: user.id,
      happenedOn: today,
      detail: { move: move.id }
    }))
  )
  const begun = await beginAdded(context, application, added)
  await endMove(trx, move, { on: today, outcome: 'agree', detail: { comparison: corrected.comparison } })
  await tellBoth(
    context,
    application,
    corrected.comparison.papersAdded.map(({ nameZh }) => nameZh)
  )
  return [
    ...(await tellStage(context, application)),
    ...(await endGone(context, gone)),
    // Whoever waited for what fell away waits no longer.
    ...(await openPrerequisites(trx, application.id, today)),
    ...(begun.length ? [await addedBlock(context, application, move, begun)] : [])
  ]
}

/** After the acceptance they are accepted with the rest, and in a running stage they go to their departments at once. */
async function beginAdded(
  { trx, today, now }: ActContext,
  { state }: FiledApplication,
  added: CaseRow[]
): Promise<CaseRow[]> {
  if (state !== 'accepted' && state !== 'in-review') return []
  for (const one of added) {
    await updateCase(trx, one.id, { state: CASE_STATE.accepted })
    if (one.prerequisites !== 'open') await startCaseClocks(trx, one, today)
  }
  // Before the pre-check they wait for the others.
  if (state === 'accepted') return []
  const own = added.filter(({ hostedBy }) => hostedBy === null)
  for (const one of own) await updateCase(trx, one.id, { openedAt: now.toISOString() })
  return own
}

/** The diagram's own table runs on these facts, if it has not yet. */
async function tellStage({ trx }: ActContext, application: FiledApplication): Promise<Command[]> {
  return [
    {
      kind: 'set-variables',
      businessKey: application.number,
      processKey: application.processKey,
      variables: await describeForProcess(trx, application)
    }
  ]
}

async function endGone({ trx }: ActContext, gone: CaseRow[]): Promise<Command[]> {
  const versions = await trx('item_versions')
    .whereIn(
      'id',
      gone.map(({ itemVersionId }) => itemVersionId)
    )
    .select('id', 'processKey')
  return gone
    .filter(({ openedAt }) => openedAt)
    .map((one) => ({
      kind: 'set-variables' as const,
      businessKey: one.number,
      processKey: versions.find(({ id }) => id === one.itemVersionId)!.processKey,
      variables: { ending: 'not-applicable' }
    }))
}

/** 409 MOVE_NOT_DRAWN where the stage has no block for cases that come later: their order would hold up the project. */
async function addedBlock(
  { trx }: ActContext,
  { number }: FiledApplication,
  move: MoveRow,
  begun: CaseRow[]
): Promise<Command> {
  if (!(await isAwaited(trx, number, 'cases.added'))) throw new MoveNotDrawn()
  // As they are now: what they wait for may be granted already.
  const rows = await trx('cases').whereIn(
    'id',
    begun.map(({ id }) => id)
  )
  // Its own id: the block in which it was agreed has the move's.
  const moveId = `${move.id}:cases`
  return {
    kind: 'begin-move',
    businessKey: number,
    message: 'cases.added',
    moveId,
    variables: { moveId, addedCases: await describeCases(trx, rows) }
  }
}

async function tellBoth({ trx }: ActContext, application: FiledApplication, papers: string[]): Promise<void> {
  const told = {
    application,
    kind: 'facts-corrected' as const,
    businessKey: application.number,
    content: { papers: papers.join('、') }
  }
  await notify(trx, told)
  await notify(trx, { ...told, to: application.leadGroup })
}

/** What was handled in a case that fell away is handled in the next that applies, or by itself. */
async function findNewHosts({ trx }: ActContext, cases: CaseRow[], gone: CaseRow[]): Promise<void> {
  const lost = new Set(gone.map(({ id }) => id))
  for (const row of cases.filter((one) => one.hostedBy && lost.has(one.hostedBy) && !lost.has(one.id))) {
    const version = (await trx('item_versions').where({ id: row.itemVersionId }).first('mergedInto'))!
    const hosts = cases.filter((one) => !lost.has(one.id) && !isEnded(one))
    const host = version.mergedInto.map((item) => hosts.find((one) => one.item === item)).find(Boolean)
    await trx('cases')
      .where({ id: row.id })
      .update({ hostedBy: host?.id ?? null })
  }
}
