import type { Knex } from 'knex'
import { listLatestVersions } from '../engine/tables.ts'
import { startAlone } from '../applications/file-application.ts'
import { planStageFor } from '../applications/plan-stage.ts'
import { describeForProcess } from '../applications/process-variables.ts'
import { asFiled, nextNumber } from '../applications/store.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { recordEvent } from '../case-events/store.ts'
import { startCaseClocks } from '../cases/case-clocks.ts'
import { openCasesOf } from '../cases/open-cases-of.ts'
import { CASE_STATE, isEnded, updateCase } from '../cases/store.ts'
import { candidateGroup, competentOffices } from '../directory/candidate-group.ts'
import { loadDirectory } from '../directory/store.ts'
import { NotAllowed, NotFound, NotPossibleNow, StageNotDeployed } from '../errors.ts'
import { listItemsOn, type ItemVersion } from '../items/store.ts'
import type { User } from '../policies.ts'
import { draftAlone, findUnfinished } from './draft-alone.ts'
import { toItemSummary } from './item-summary.ts'
import { describeReadiness } from './list-parallel-items.ts'
import { refuseBlocked } from './open-parallel-item.ts'
import { findProjectFacts, getProjectFacts } from './project-facts.ts'
import type { InnerItem } from './schema.ts'

const isInner = ({ stage, kind }: ItemVersion) => stage === 'P' && kind === 'inner'

/** Those that the person's office opens where the project is; [] before anything was filed. */
export async function listInnerItemsFor(
  db: Knex,
  { projectId, user, day }: { projectId: string; user: Pick<User, 'groups'>; day: string }
): Promise<InnerItem[]> {
  const known = await findProjectFacts(db, projectId)
  if (!known) return []
  const directory = await loadDirectory(db)
  const versions = await listItemsOn(db, day)
  const { jurisdiction } = known.filed.facts
  const own = versions.filter((version) => {
    const office = competentOffices(directory, version, jurisdiction).offices[0]
    return isInner(version) && user.groups.includes(candidateGroup(office, 'handler'))
  })
  return own.map((version) => {
    const open = known.cases.findLast((row) => row.item === version.item && !isEnded(row))
    const { nameZh, nameEn } = version
    return {
      ...toItemSummary(version),
      ...describeReadiness(version, known, versions),
      running: open ? { number: open.number, nameZh, nameEn } : null
    }
  })
}

interface Opening {
  projectId: string
  item: string
  user: User
  now: Date
}

/** 开办内部事项: filed, accepted and in review at once by the department; the applicant brings nothing (rules §9). */
export async function openInnerItemFor(
  db: Knex,
  { projectId, item, user, now }: Opening
): Promise<{ number: string }> {
  const day = legalToday(now)
  return db.transaction(async (trx) => {
    await trx('projects').where({ id: projectId }).forUpdate().first('id')
    const versions = await listItemsOn(trx, day)
    const version = versions.find((one) => one.item === item && isInner(one))
    if (!version) throw new NotFound(`inner item ${item}`)
    const known = await getProjectFacts(trx, projectId)
    const { facts, applicable } = known.filed
    const directory = await loadDirectory(trx)
    const office = competentOffices(directory, version, facts.jurisdiction).offices[0]
    const leadGroup = candidateGroup(office, 'handler')
    if (!user.groups.includes(leadGroup)) throw new NotAllowed()
    await refuseBlocked(version, known, versions)
    const running = await findUnfinished(trx, { projectId, item })
    if (running) throw new NotPossibleNow(running.state)

    const named = [...new Set([...(applicable ?? []), item])]
    const plan = await planStageFor(trx, 'P', { facts, applicable: named, item, day })
    const { processKey } = plan.stage
    if (!processKey || !(await listLatestVersions(trx)).has(processKey)) throw new StageNotDeployed('P')
    const draft = await draftAlone(trx, { projectId, item }, known.filed, user.id)
    const at = now.toISOString()
    const [row] = await trx('applications')
      .where({ id: draft.id })
      .update({
        number: await nextNumber(trx, `${office.region}P`, day),
        state: 'accepted',
        filedAt: at,
        acceptedAt: at,
        leadGroup,
        processKey,
        applicable: named
      })
      .returning('*')
    const application = asFiled(row!)
    const where = { directory, jurisdiction: facts.jurisdiction, today: day }
    const [opened] = await openCasesOf(trx, application, plan, where)
    await updateCase(trx, opened!.id, { state: CASE_STATE.accepted })
    if (opened!.prerequisites !== 'open') await startCaseClocks(trx, opened!, day)
    for (const { id, number } of [{ id: null, number: application.number }, opened!])
      await recordEvent(trx, {
        projectId,
        applicationId: application.id,
        caseId: id,
        businessKey: number,
        kind: 'inner-opened',
        personId: user.id,
        candidateGroup: leadGroup,
        happenedOn: day
      })
    const project = (await trx('projects').where({ id: projectId }).first('organisationId'))!
    await startAlone(trx, {
      application,
      processKey,
      personId: user.id,
      openedBy: 'office',
      variables: {
        ...(await describeForProcess(trx, application)),
        projectId,
        applicationId: application.id,
        applicantGroup: `organisation:${project.organisationId}`,
        leadGroup
      }
    })
    return { number: opened!.number }
  })
}
