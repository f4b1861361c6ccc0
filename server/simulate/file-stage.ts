import type { FastifyInstance } from 'fastify'
import { readChecklistOf } from '../applications/checklist.ts'
import { fileApplication } from '../applications/file-application.ts'
import { isMissing } from '../applications/missing-papers.ts'
import { attachPaper } from '../applications/papers.ts'
import { saveDraft } from '../applications/save-draft.ts'
import type { S1Form, Slot } from '../applications/schema.ts'
import { type ApplicationRow, findCorrection } from '../applications/store.ts'
import { createProject } from '../projects/create-project.ts'
import { openStage } from '../projects/open-stage.ts'
import { findSubject } from '../tasks/subject.ts'
import type { SimulatedProject } from './simulated-project.ts'

/** What the form of S1 says of every project: nothing of it decides which items and papers there are. */
const FORM: Omit<S1Form, 'enterpriseName' | 'creditCode' | 'projectName'> = {
  contactName: '模拟经办人',
  contactPhone: '0790-6000000',
  industryCode: 'C3841',
  totalInvestment: 12_000,
  address: '新余市（模拟项目）',
  parcelNumber: '360502101003GB00086',
  buildingArea: 20_000,
  plotRatio: 1.2,
  buildingDensity: 40,
  greenRatio: 15,
  height: 18
}

/** The project begins: its first stage is filed with its facts and all papers. */
export async function fileFirstStage(app: FastifyInstance, project: SimulatedProject): Promise<void> {
  const { facts, investor, place } = project
  const nameZh = `模拟项目 ${place + 1}`
  const application = await app.db.transaction((trx) =>
    createProject(trx, {
      organisationId: investor.organisations[0]!.id,
      nameZh,
      jurisdiction: facts.jurisdiction,
      personId: investor.id
    })
  )
  project.id = application.projectId
  const form = { ...application.form, ...FORM }
  const now = app.now()
  const draft = await saveDraft(app.db, { applicationId: application.id, facts, form, now })
  await file(app, project, draft)
}

export async function fileNextStage(
  app: FastifyInstance,
  project: SimulatedProject,
  stage: string
): Promise<void> {
  const draft = await openStage(app.db, { projectId: project.id!, stage, personId: project.investor.id })
  await file(app, project, draft)
}

async function file(app: FastifyInstance, project: SimulatedProject, draft: ApplicationRow): Promise<void> {
  const { db, evaluateItems: evaluate } = app
  const { slots } = await readChecklistOf({ db, evaluate, now: app.now() }, draft)
  for (const { material } of oneOfEach(slots.filter(isMissing)))
    await attachPaper(db, draft.id, { material, fileId: project.paperId, now: app.now() })
  await fileApplication(db, {
    applicationId: draft.id,
    personId: project.investor.id,
    now: app.now(),
    evaluate
  })
  app.deliverer.wake()
}

/** Each paper that the notice of corrections asks for. */
export async function attachAsked(
  app: FastifyInstance,
  project: SimulatedProject,
  businessKey: string
): Promise<void> {
  const { application, case: row } = (await findSubject(app.db, businessKey))!
  const correction = row
    ? await app.db('corrections').where({ caseId: row.id, round: row.round }).first()
    : await findCorrection(app.db, application.id)
  for (const { material } of correction?.lines ?? [])
    if (material)
      await attachPaper(app.db, application.id, { material, fileId: project.paperId, now: app.now() })
}

/** Of alternatives the first is enough. */
function oneOfEach(slots: Slot[]): Slot[] {
  return slots.filter(
    ({ oneOf }, at) => oneOf == null || slots.findIndex((other) => other.oneOf === oneOf) === at
  )
}
