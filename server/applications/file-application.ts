import { isDeepStrictEqual } from 'node:util'
import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { recordEvent } from '../case-events/store.ts'
import { openCasesOf } from '../cases/open-cases-of.ts'
import {
  candidateGroup,
  competentOffices,
  officeFor,
  type Directory,
  type Office
} from '../directory/candidate-group.ts'
import { loadDirectory } from '../directory/store.ts'
import { command } from '../engine/commands.ts'
import { listLatestVersions } from '../engine/tables.ts'
import { ApplicationIncomplete, NotPossibleNow, StageNotDeployed } from '../errors.ts'
import type { EvaluateItems } from '../items/applicable-items.ts'
import type { Facts } from '../items/schema.ts'
import { listStages } from '../items/store.ts'
import { notify } from '../notifications/notify.ts'
import { assertReviewableEarly, isOffered } from '../projects/offered-stages.ts'
import type { ProjectRow } from '../projects/store.ts'
import { refuseBlocked } from '../parallel/open-parallel-item.ts'
import { getProjectFacts } from '../parallel/project-facts.ts'
import { askDepartments } from '../paper-checks/ask-departments.ts'
import { describeWalkIn, findWalkIn, issueFilingReceipt } from '../window/record-filing.ts'
import { assertNotBanned, refuseBanned } from '../bans/store.ts'
import { forwardFiling } from '../levels/forward-filing.ts'
import { filePromises } from '../promises/file-promises.ts'
import { attachProduced } from './attach-produced.ts'
import { readChecklistOf } from './checklist.ts'
import { isMissing } from './missing-papers.ts'
import { planStageFor, type StagePlanOf } from './plan-stage.ts'
import { describeForProcess } from './process-variables.ts'
import { stageReceiptClock } from './receipt-clock.ts'
import { listSlots } from './slots.ts'
import { type ApplicationRow, asFiled, type FiledApplication, lockApplication, nextNumber } from './store.ts'
import { awaitsFacts, DETERMINED } from './unknown-facts.ts'

/** A provisional code carries its own prefix until the state platform's is entered (rules §8). */
const PROVISIONAL_CODE = 'YM'

interface Filing {
  applicationId: string
  personId: string
  now: Date
  evaluate: EvaluateItems
}

/** 提交申报: the application and its cases get their numbers, the receipt clock starts, the process is ordered. */
export async function fileApplication(
  db: Knex,
  { applicationId, personId, now, evaluate }: Filing
): Promise<void> {
  const draft = await db('applications').where({ id: applicationId }).first()
  if (draft?.state !== 'draft') throw new NotPossibleNow(draft?.state ?? 'gone')
  // The table is asked before the transaction: it is the engine's, and may take a moment.
  const { applicable, problems, bans = [] } = await readChecklistOf({ db, evaluate, now }, draft)
  // First: nothing that is added to the filing mends it.
  refuseBanned(bans)
  if (problems.length) throw new ApplicationIncomplete(problems.map(({ field }) => field).join(', '))

  const today = legalToday(now)
  await db.transaction(async (trx) => {
    const locked = await lockApplication(trx, applicationId)
    if (locked.state !== 'draft') throw new NotPossibleNow(locked.state)
    // A colleague saved other facts while the table was asked: what was checked is not what would be filed.
    const { facts: given, form } = locked
    if (!isDeepStrictEqual([given, form], [draft.facts, draft.form])) throw new NotPossibleNow(locked.state)

    const directory = await loadDirectory(trx)
    const facts = locked.facts as Facts
    const { item } = locked
    const plan = await planStageFor(trx, locked.stage, { facts, applicable, item, day: today })
    const { processKey } = plan.stage
    if (!processKey) throw new StageNotDeployed(locked.stage)
    const lead = leadOf(directory, plan, locked, facts.jurisdiction)
    await assertNotBannedFrom(trx, locked, plan, today)
    if (item) await assertPrerequisitesFiled(trx, locked, plan)
    const early = !item && (await isEarly(trx, locked, plan, applicable))
    const [row] = await trx('applications')
      .where({ id: applicationId })
      .update({
        number: await nextNumber(trx, `${lead.region}${locked.stage}`, today),
        state: 'filed',
        filedAt: now.toISOString(),
        // Of an item that is filed alone its own handlers accept.
        leadGroup: candidateGroup(lead, item ? 'handler' : 'lead'),
        processKey,
        applicable
      })
      .returning('*')
    const application = asFiled(row!)
    // Nor may a paper have been taken out meanwhile.
    const slots = await listSlots(trx, application)
    const missing = slots.filter(isMissing)
    if (missing.length)
      throw new ApplicationIncomplete(missing.map(({ material }) => `papers.${material}`).join(', '))

    await attachProduced(trx, application, slots)
    const project = await startProject(trx, application, today)
    const cases = await openCasesOf(trx, application, plan, {
      directory,
      jurisdiction: facts.jurisdiction,
      today
    })
    await filePromises(trx, application, { cases, today })
    await stageReceiptClock(trx, application, today)
    // Where a fact is still to be determined, the departments are asked when it is.
    const checkers =
      item || awaitsFacts(application)
        ? []
        : await askDepartments(trx, application, { plan, cases, directory, today })
    const walkIn = await findWalkIn(trx, applicationId)
    await recordEvent(
      trx,
      ...[{ id: null, number: application.number }, ...cases].map((filed) => ({
        projectId: project.id,
        applicationId,
        caseId: filed.id,
        businessKey: filed.number,
        kind: 'filed' as const,
        personId,
        candidateGroup: walkIn && `${walkIn.department}@${walkIn.region}:window`,
        happenedOn: today,
        ...((walkIn || early) && {
          detail: { ...(walkIn && describeWalkIn(walkIn)), ...(early && { early }) }
        })
      }))
    )
    await notify(trx, {
      application,
      to: application.leadGroup,
      kind: 'filed',
      businessKey: application.number,
      content: { projectNameZh: project.nameZh }
    })
    if (walkIn) await forwardFiling(trx, application, walkIn, { today, personId })
    if (walkIn) await issueFilingReceipt(trx, application, walkIn, { personId, today })
    await orderProcess(trx, { application, project, personId, checkers, directory })
  })
}

/** It may have been opened as a draft before a prerequisite was refused. */
async function assertPrerequisitesFiled(
  trx: Knex.Transaction,
  { projectId, item }: ApplicationRow,
  { versions }: StagePlanOf
): Promise<void> {
  const known = await getProjectFacts(trx, projectId)
  await refuseBlocked(
    versions.find((one) => one.item === item)!,
    known,
    versions
  )
}

/** Who accepts: the stage's lead, or the office that an item filed alone comes to first. */
function leadOf(
  directory: Directory,
  { stage, versions }: StagePlanOf,
  { item }: ApplicationRow,
  jurisdiction: string
): Office {
  const version = item && versions.find((one) => one.item === item)
  return version
    ? competentOffices(directory, version, jurisdiction).offices[0]
    : officeFor(directory, stage.lead, jurisdiction)
}

/** 行政许可法 78, 79: items of the filing that the organisation may not apply for, until when. */
async function assertNotBannedFrom(
  trx: Knex.Transaction,
  { projectId }: ApplicationRow,
  { items, versions }: StagePlanOf,
  today: string
): Promise<void> {
  const { organisationId } = (await trx('projects').where({ id: projectId }).first('organisationId'))!
  const named = items.map(({ item }) => versions.find((one) => one.item === item)!)
  await assertNotBanned(trx, organisationId, named, today)
}

/** 提前审查: a stage before it has not passed. What was open to it when the draft was made must be so still. */
async function isEarly(
  trx: Knex.Transaction,
  { projectId, stage }: ApplicationRow,
  plan: StagePlanOf,
  applicable: string[]
): Promise<boolean> {
  const stages = await listStages(trx)
  const applications = await trx('applications').where({ projectId }).select('stage', 'state')
  const filed = stages.find(({ code }) => code === stage)
  if (!filed || isOffered(stages, filed, applications)) return false
  await assertReviewableEarly(trx, { plan, applicable, projectId, applications })
  return true
}

async function startProject(
  trx: Knex.Transaction,
  application: FiledApplication,
  today: string
): Promise<ProjectRow> {
  const project = (await trx('projects').where({ id: application.projectId }).forUpdate().first())!
  // Filed alone it moves no project on.
  if (application.item) return project
  const [started] = await trx('projects')
    .where({ id: project.id })
    .update({
      code:
        project.code ??
        (await nextNumber(trx, `${PROVISIONAL_CODE}-${application.facts.jurisdiction}`, today)),
      nameZh: application.form.projectName ?? project.nameZh,
      jurisdiction: application.facts.jurisdiction,
      state: 'running',
      updatedAt: application.filedAt!
    })
    .returning('*')
  return started!
}

interface Order {
  application: FiledApplication
  project: ProjectRow
  personId: string
  checkers: string[]
  directory: Directory
}

/** The first filing starts the project's process; later ones are the message that it waits for. */
async function orderProcess(
  trx: Knex.Transaction,
  { application, project, personId, checkers, directory }: Order
): Promise<void> {
  const { processKey } = application
  const processVersion = (await listLatestVersions(trx)).get(processKey)
  if (!processVersion) throw new StageNotDeployed(application.stage)

  const variables = {
    ...(await describeForProcess(trx, application)),
    stage: { application: application.number, processKey, processVersion, code: application.stage },
    projectId: project.id,
    applicationId: application.id,
    applicantGroup: `organisation:${project.organisationId}`,
    leadGroup: application.leadGroup,
    // Who looks whether its papers are complete, beside the lead (rules §4.1).
    checkers,
    ...describeFactGroups(directory, application.facts.jurisdiction)
  }
  if (application.item) return startAlone(trx, { application, processKey, variables, personId })
  const first = !(await hasFiledBefore(trx, application))
  await command(trx, {
    tree: project.id,
    idempotency: `file:${application.id}`,
    command: first
      ? { kind: 'start-process', processKey: 'project', businessKey: project.code!, variables }
      : {
          kind: 'correlate-message',
          businessKey: project.code!,
          processKey: 'project',
          message: 'stage.filed',
          variables,
          begins: { businessKey: application.number, processKey }
        },
    person: personId
  })
}

/** Who answers a fact that the applicant does not know (rules §6). */
const describeFactGroups = (directory: Directory, jurisdiction: string): Record<string, string> =>
  Object.fromEntries(
    Object.values(DETERMINED).map(({ group, department }) => [
      group,
      candidateGroup(officeFor(directory, department, jurisdiction), 'handler')
    ])
  )

/** The process of an item that is filed alone stands beside the project's own, whose diagram knows nothing of it. */
export async function startAlone(
  trx: Knex.Transaction,
  {
    application,
    processKey,
    variables,
    personId,
    openedBy = 'applicant'
  }: Pick<Order, 'application' | 'personId'> & {
    processKey: string
    variables: Record<string, unknown>
    openedBy?: 'applicant' | 'office'
  }
): Promise<void> {
  await command(trx, {
    tree: application.projectId,
    idempotency: `file:${application.id}`,
    command: {
      kind: 'start-process',
      processKey,
      businessKey: application.number,
      variables: {
        ...variables,
        number: application.number,
        stageCode: application.stage,
        conclusion: 'open',
        openedBy
      }
    },
    person: personId
  })
}

async function hasFiledBefore(trx: Knex.Transaction, application: ApplicationRow): Promise<boolean> {
  const other = await trx('applications')
    .where({ projectId: application.projectId })
    .whereNot({ id: application.id })
    .whereNull('item')
    .whereNotNull('filedAt')
    .first('id')
  return other !== undefined
}
