import type { Knex } from 'knex'
import { readChecklistOf } from '../applications/checklist.ts'
import { listDrafts } from '../applications/list-drafts.ts'
import { asFiledOn, planAllStages } from '../applications/plan-stage.ts'
import { toApplication, toCorrection } from '../applications/records.ts'
import type { ApplicationRow } from '../applications/store.ts'
import { findCorrection, findCorrectionTask } from '../applications/store.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { loadCalendar } from '../calendar/store.ts'
import { workingDaysBetween } from '../calendar/working-days.ts'
import { listClocks } from '../clocks/read-clocks.ts'
import { listDepartments } from '../directory/store.ts'
import { listLatestVersions } from '../engine/tables.ts'
import type { EvaluateItems } from '../items/applicable-items.ts'
import { sequentialDaysByStage } from '../items/sequential-days.ts'
import { listItemsOn, listStages } from '../items/store.ts'
import { listVisitsToCome } from '../joint-reviews/read-joint.ts'
import { listForApplicant } from '../moves/list-for-applicant.ts'
import { listFilings } from '../parallel/list-filings.ts'
import { listOfficialPapers } from '../official-papers/list-papers.ts'
import { listApplicantSteps, listOwedPapers, listValidity, type Validity } from './aftercare.ts'
import { describeProject } from './describe-project.ts'
import { findBlockers, isOffered, listStandingCases } from './offered-stages.ts'
import type { ProjectPage, StageView } from './schema.ts'
import { listStageDays } from './stage-days.ts'
import { concernsApplicant, forApplicant, listTimeline } from './timeline.ts'
import { listTracks } from './tracks.ts'

interface Parts {
  db: Knex
  evaluate: EvaluateItems
  now: Date
}

/** Five stations, what happens now, who has it, until when, and what the applicant must do. */
export async function readProjectPage(
  { db, evaluate, now }: Parts,
  projectId: string
): Promise<ProjectPage | undefined> {
  const project = await describeProject(db, projectId, now)
  if (!project) return undefined

  const all = await db('applications').where({ projectId }).orderBy('createdAt')
  const parallel = await listFilings(db, all, now)
  const applications = all.filter(({ item }) => item === null)
  const newest = applications.at(-1)
  const filed = applications.findLast((application) => application.applicable !== null)
  // With early review a stage may run beside the newest one.
  const asked = applications.findLast(({ state }) => state === 'awaiting-correction') ?? newest
  const correction = asked && (await findCorrection(db, asked.id))
  const sequential = filed ? await sequentialDays(db, filed, now) : new Map<string, number>()
  const validity = await listValidity(db, projectId, legalToday(now))
  const stages = await describeStages({ db, evaluate, now }, applications, sequential)
  return {
    project,
    stages,
    drafts: await listDrafts(db, { projectId }),
    parallel,
    promisedTotal: stages.reduce((sum, stage) => sum + stage.promisedDays, 0),
    sequentialStatutoryDays: [...sequential.values()].reduce((sum, days) => sum + days, 0),
    correction: correction ? toCorrection(correction) : null,
    correctionTaskId: asked ? await findCorrectionTask(db, asked) : null,
    ...(await listForApplicant(db, projectId, now)),
    visits: await listVisitsToCome(db, projectId),
    factsToAgree: await hasFactsToAgree(db, applications),
    next: await describeNext({ db, evaluate, now }, stages, filed),
    results: [
      ...stages.flatMap(({ tracks }) => tracks),
      ...parallel.flatMap(({ track }) => track ?? [])
    ].flatMap((track) => resultOf(track, validity)),
    owed: await listOwedPapers(db, all, legalToday(now)),
    steps: await listApplicantSteps(db, projectId),
    timeline: (await listTimeline(db, { projectId })).filter(concernsApplicant).map(forApplicant),
    papers: await listOfficialPapers(
      db,
      all.map(({ id }) => id),
      { forApplicant: true }
    )
  }
}

async function hasFactsToAgree(db: Knex, applications: ApplicationRow[]): Promise<boolean> {
  const numbers = applications.flatMap(({ number }) => number ?? [])
  if (numbers.length === 0) return false
  const task = await db('inbox_entries')
    .whereIn('businessKey', numbers)
    .where({ taskKey: 'agree-facts' })
    .whereNull('doneAt')
    .first('taskId')
  return task !== undefined
}

async function describeStages(
  { db, now }: Parts,
  applications: ApplicationRow[],
  sequential: ReadonlyMap<string, number>
): Promise<StageView[]> {
  const filed = applications.findLast(({ applicable }) => applicable !== null)
  const [stages, departments, countyOffices, deployed, calendar, plans] = await Promise.all([
    listStages(db),
    listDepartments(db),
    listCountyOffices(db, applications),
    listLatestVersions(db),
    loadCalendar(db),
    filed && planAllStages(db, asFiledOn(filed))
  ])
  const today = legalToday(now)
  const ahead = filed && stages.find(({ code }) => !applications.some(({ stage }) => stage === code))
  const early = ahead && !isOffered(stages, ahead, applications) ? ahead.code : null
  const cases = early ? await listStandingCases(db, filed!.projectId) : []
  return Promise.all(
    stages.map(async (stage): Promise<StageView> => {
      const application = applications.findLast((candidate) => candidate.stage === stage.code)
      const clocks = application?.number ? await listClocks(db, application.number, today) : []
      const clock = clocks.findLast(({ kind }) => kind === 'promised') ?? null
      const startedOn = clock?.startsOn ?? null
      const lead =
        countyOffices.find(({ department }) => department === stage.lead) ??
        departments.find(({ code }) => code === stage.lead)!
      const endedOn = application?.concludedAt ? legalToday(new Date(application.concludedAt)) : null
      return {
        stage: stage.code,
        nameZh: stage.nameZh,
        nameEn: stage.nameEn,
        lead: stage.lead,
        leadZh: lead.nameZh,
        leadEn: lead.nameEn,
        state: application?.state ?? (isOffered(stages, stage, applications) ? 'offered' : 'ahead'),
        promisedDays: plans?.get(stage.code)?.days ?? 0,
        sequentialDays: sequential.get(stage.code) ?? 0,
        usedDays: startedOn ? workingDaysBetween(calendar, startedOn, endedOn ?? today) : null,
        startedOn,
        endedOn,
        dueOn: clock?.dueOn ?? null,
        clock,
        days: clock?.dueOn ? listStageDays(calendar, clock.startsOn, clock.dueOn, endedOn ?? today) : null,
        application: application ? toApplication(application) : null,
        tracks: application ? await listTracks(db, application.id, now) : [],
        early:
          stage.code === early
            ? {
                blockedBy: findBlockers({
                  plan: plans!.get(early)!,
                  applicable: filed!.applicable!,
                  cases,
                  applications
                })
              }
            : null,
        fileable: stage.processKey !== null && deployed.has(stage.processKey)
      }
    })
  )
}

async function describeNext(
  parts: Parts,
  stages: StageView[],
  filed: ApplicationRow | undefined
): Promise<ProjectPage['next']> {
  const offered = filed && stages.find(({ state }) => state === 'offered')
  if (!offered) return null
  const draft = { ...filed, stage: offered.stage, filedAt: null, id: filed.id }
  const { applicable: _, problems: __, ...checklist } = await readChecklistOf(parts, draft)
  const slots = checklist.slots.map((slot) => ({ ...slot, papers: [] }))
  return { stage: offered.stage, checklist: { ...checklist, slots, problems: [] } }
}

async function sequentialDays(db: Knex, { applicable }: ApplicationRow, now: Date) {
  const items = await listItemsOn(db, legalToday(now))
  return sequentialDaysByStage(items.filter(({ item }) => applicable!.includes(item)))
}

function resultOf(
  track: StageView['tracks'][number],
  validity: ReadonlyMap<string, Validity>
): ProjectPage['results'] {
  const { licence, doneOn, departmentZh, departmentEn } = track
  const own = licence && validity.get(licence.number)
  return own && doneOn ? [{ ...licence, departmentZh, departmentEn, issuedOn: doneOn, ...own }] : []
}

/** A department goes by the city's name, but what a county leads by its own offices'. */
async function listCountyOffices(db: Knex, applications: ApplicationRow[]) {
  const jurisdiction = applications.at(-1)?.facts.jurisdiction
  if (!jurisdiction) return []
  return db('org_units')
    .join('regions', 'regions.code', 'org_units.region')
    .where('regions.kind', 'county')
    .where('regions.code', jurisdiction)
    .select('department', 'org_units.name_zh', 'org_units.name_en')
}
