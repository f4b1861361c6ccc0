import type { Knex } from 'knex'
import { lockApplication, asFiled, type FiledApplication } from '../applications/store.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { recordEvent } from '../case-events/store.ts'
import { CASE_STATE, isEnded, listCasesOf, updateCase, type CaseRow } from '../cases/store.ts'
import { startClock } from '../clocks/store.ts'
import { receiveFirst } from '../levels/store.ts'
import { candidateGroup, officeFor, type Office } from '../directory/candidate-group.ts'
import { loadDirectory } from '../directory/store.ts'
import { listLatestVersions } from '../engine/tables.ts'
import { listStages } from '../items/store.ts'
import { asRun, findOwnRules } from '../region-settings/own-rules.ts'
import { listOpinionsOf, type StageOpinion } from '../stage-opinions/store.ts'
import { writeConcurrenceRequest } from '../stage-opinions/write-request.ts'
import type { Entry, Output } from '../../workflows/topics.ts'

const OPINION_PROCESS = 'stage-opinion'

interface Opening {
  applicationId: string
  /** What the decision table named; an item comes twice when two of its rules hold. None of an item filed by itself. */
  items?: { item: string }[]
}

/**
 * Serves `platform.open-cases`: at the same moment the standing reviewers are asked and the case of every applicable
 * item that is not merged begins. Run again after a lost answer it opens nothing twice.
 */
export async function openCases(
  db: Knex,
  { applicationId, items = [] }: Opening,
  now: Date
): Promise<Output<'platform.open-cases'>> {
  return db.transaction(async (trx) => {
    const application = asFiled(await lockApplication(trx, applicationId))
    const cases = await listCasesOf(trx, applicationId)
    const applying = cases.filter(({ state }) => state !== CASE_STATE.notApplicable)
    const alone = application.item ? [{ item: application.item }] : []
    const named = [...items, ...alone, ...application.addedItems.map((item) => ({ item }))]
    assertSameItems(applying, named, await listStageItems(trx, application))

    const opening = { trx, application, now, today: legalToday(now) }
    // Without a pre-check the review of an item filed alone begins here.
    if (application.item && application.state === 'accepted')
      await trx('applications').where({ id: applicationId }).update({ state: 'in-review' })
    const opinions = application.item ? [] : await askOpinions(opening)
    const started = await startCases(
      opening,
      applying.filter((row) => row.hostedBy === null && !isEnded(row))
    )
    return {
      opinions: await describeOpinions(trx, opinions),
      cases: await describeCases(trx, started),
      ...(await drawnApart(trx, started))
    }
  })
}

/** The table may have been released anew since the filing: then an administrator must look, nobody may be left out. */
function assertSameItems(cases: CaseRow[], named: { item: string }[], ofStage: Set<string>): void {
  const wanted = new Set(named.map(({ item }) => item).filter((item) => ofStage.has(item)))
  const opened = new Set(cases.map(({ item }) => item))
  const differing = [...wanted, ...opened].filter((item) => !wanted.has(item) || !opened.has(item))
  if (differing.length)
    throw new Error(`filed with other items than the decision table names now: ${differing.join(', ')}`)
}

async function listStageItems(trx: Knex.Transaction, { stage }: FiledApplication): Promise<Set<string>> {
  const versions = await trx('item_versions')
    .where({ stage: stage as never })
    .select('item')
  return new Set(versions.map(({ item }) => item))
}

interface Context {
  trx: Knex.Transaction
  application: FiledApplication
  now: Date
  today: string
}

async function askOpinions({ trx, application, now, today }: Context): Promise<StageOpinion[]> {
  const shipped = (await listStages(trx)).find(({ code }) => code === application.stage)!
  const stage = asRun(shipped, await findOwnRules(trx, { applicationId: application.id }))
  const directory = await loadDirectory(trx)
  for (const department of stage.opinions) {
    const office = officeFor(directory, department, application.facts.jurisdiction)
    const [opinion] = await trx('stage_opinions')
      .insert({
        number: `${application.number}-${department}`,
        applicationId: application.id,
        ...office,
        askedAt: now.toISOString()
      })
      .onConflict(['applicationId', 'department'])
      .ignore()
      .returning('*')
    if (!opinion) continue
    await startClock(trx, {
      ownerKind: 'opinion',
      ownerId: opinion.id,
      kind: 'opinion',
      businessKey: opinion.number,
      startsOn: today,
      limit: { days: stage.opinionDays!, unit: stage.opinionUnit! }
    })
    await recordEvent(trx, {
      projectId: application.projectId,
      applicationId: application.id,
      businessKey: opinion.number,
      kind: 'opinion-asked',
      personId: null,
      candidateGroup: candidateGroup(office, 'handler'),
      happenedOn: today
    })
    await writeConcurrenceRequest(trx, application, opinion, today)
  }
  return listOpinionsOf(trx, application.id)
}

async function startCases({ trx, application, now, today }: Context, cases: CaseRow[]): Promise<CaseRow[]> {
  const forwarded = await listForwarded(trx, cases)
  for (const row of cases.filter(({ openedAt }) => openedAt === null)) {
    await updateCase(trx, row.id, { openedAt: now.toISOString() })
    if (forwarded.has(row.itemVersionId)) await receiveFirst(trx, row, today)
    await recordEvent(trx, {
      projectId: application.projectId,
      applicationId: application.id,
      caseId: row.id,
      businessKey: row.number,
      kind: 'case-opened',
      personId: null,
      candidateGroup: candidateGroup(row, 'handler'),
      happenedOn: today
    })
  }
  return cases
}

async function listForwarded(trx: Knex.Transaction, cases: CaseRow[]): Promise<Set<string>> {
  const versions = cases.map(({ itemVersionId }) => itemVersionId)
  return new Set(await trx('item_versions').whereIn('id', versions).where({ kind: 'forward' }).pluck('id'))
}

async function describeOpinions(trx: Knex.Transaction, opinions: StageOpinion[]): Promise<Entry[]> {
  const processVersion = versionOf(await listLatestVersions(trx), OPINION_PROCESS)
  const topics = await listCheckTopics(trx)
  return opinions.map((opinion) => ({
    processKey: OPINION_PROCESS,
    processVersion,
    number: opinion.number,
    caseId: opinion.id,
    item: null,
    ...groupsOf(opinion, topics),
    persons: 2,
    prerequisites: 'none'
  }))
}

/** The cases once more, as diagrams draw them apart: who decides, and whether several departments review together. */
async function drawnApart(trx: Knex.Transaction, cases: CaseRow[]) {
  const versions = await trx('item_versions')
    .whereIn(
      'id',
      cases.map((row) => row.itemVersionId)
    )
    .select('id', 'kind', 'concurDepts')
  const matching = async (matches: (version: (typeof versions)[number]) => boolean) =>
    describeCases(
      trx,
      cases.filter((row) => matches(versions.find(({ id }) => id === row.itemVersionId)!))
    )
  // A reviewer's service in which departments take part is a joint review too: 图纸联审.
  const isJoint = ({ kind, concurDepts }: (typeof versions)[number]) =>
    kind === 'joint' || (kind === 'service' && concurDepts.length > 0)
  return {
    forwarded: await matching(({ kind }) => kind === 'forward'),
    decidedHere: await matching(({ kind }) => kind !== 'forward'),
    joint: await matching(isJoint),
    single: await matching((version) => !isJoint(version))
  }
}

export async function describeCases(trx: Knex.Transaction, cases: CaseRow[]): Promise<Entry[]> {
  const topics = await listCheckTopics(trx)
  const versions = await trx('item_versions')
    .whereIn(
      'id',
      cases.map((row) => row.itemVersionId)
    )
    .select('id', 'persons', 'processKey')
  const released = await listLatestVersions(trx)
  return cases.map((row) => {
    const { persons, processKey } = versions.find(({ id }) => id === row.itemVersionId)!
    return {
      processKey,
      processVersion: versionOf(released, processKey),
      number: row.number,
      caseId: row.id,
      item: row.item,
      ...groupsOf(row, topics),
      persons,
      prerequisites: row.prerequisites
    }
  })
}

function groupsOf(office: Office, topics: Map<string, string>) {
  return {
    department: office.department,
    handlerGroup: candidateGroup(office, 'handler'),
    headGroup: candidateGroup(office, 'head'),
    checkTopic: topics.get(office.department)!
  }
}

async function listCheckTopics(trx: Knex.Transaction): Promise<Map<string, string>> {
  const departments = await trx('departments').select('code', 'checkTopic')
  return new Map(departments.map(({ code, checkTopic }) => [code, checkTopic]))
}

function versionOf(released: Map<string, number>, processKey: string): number {
  const version = released.get(processKey)
  if (!version) throw new Error(`the diagram ${processKey} is not released`)
  return version
}
