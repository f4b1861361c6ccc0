import type { FastifyInstance } from 'fastify'
import { readChecklistOf } from '../applications/checklist.ts'
import { fileApplication } from '../applications/file-application.ts'
import { isMissing } from '../applications/missing-papers.ts'
import { attachPaper } from '../applications/papers.ts'
import { saveDraft } from '../applications/save-draft.ts'
import type { S1Form } from '../applications/schema.ts'
import type { ApplicationRow } from '../applications/store.ts'
import { legalToday } from '../calendar/legal-date.ts'
import type { Facts } from '../items/schema.ts'
import type { User } from '../policies.ts'
import { createProject } from '../projects/create-project.ts'
import { openStage } from '../projects/open-stage.ts'
import { findUser } from '../sessions/current-user.ts'
import { keepSamplePaper } from './draw-paper.ts'
import { kinds, usualFacts } from './kinds.ts'
import type { PlannedProject } from './plan/planned-project.ts'

type Parts = Pick<FastifyInstance, 'db' | 'env' | 'now' | 'evaluateItems' | 'deliverer'>

/** The draft as far as it got; its number is remembered with it, so that it is never begun twice. */
export async function draftProject(
  app: Parts,
  planned: PlannedProject,
  part: 'begun' | 'facts' | 'papers'
): Promise<string> {
  const investor = await findInvestor(app, planned)
  const organisation = investor.organisations[0]!
  const row = await app.db('sample_projects').where({ slug: planned.slug }).first()
  const projectId = row?.projectId ?? (await begin(app, planned, investor))
  const application = await findFirst(app, projectId)
  if (application.state !== 'draft') return projectId

  const facts = factsOf(planned)
  const form = formOf(planned, investor)
  const { mode, landSource, jurisdiction } = facts
  await saveDraft(app.db, {
    applicationId: application.id,
    facts: part === 'begun' ? { mode, landSource, jurisdiction } : facts,
    form: { ...form, enterpriseName: organisation.name, creditCode: organisation.creditCode },
    now: app.now()
  })
  if (part === 'papers') await attachMissing(app, planned, investor, application.id)
  return projectId
}

export async function fileProject(app: Parts, planned: PlannedProject): Promise<string> {
  const projectId = await draftProject(app, planned, 'papers')
  const { id: applicationId, state } = await findFirst(app, projectId)
  const investor = await findInvestor(app, planned)
  if (state === 'draft')
    await fileApplication(app.db, {
      applicationId,
      personId: investor.id,
      now: app.now(),
      evaluate: app.evaluateItems
    })
  app.deliverer.wake()
  return projectId
}

/** The next stage with all its papers, early where the one before has not ended; filed already, nothing happens. */
export async function fileStage(
  app: Parts,
  planned: PlannedProject,
  projectId: string,
  stage: string
): Promise<void> {
  const investor = await findInvestor(app, planned)
  const filed = await app.db('applications').where({ projectId, stage }).whereNotNull('filedAt').first('id')
  if (filed) return
  const draft = await openStage(app.db, { projectId, stage, personId: investor.id, early: true })
  await attachMissing(app, planned, investor, draft.id)
  await fileApplication(app.db, {
    applicationId: draft.id,
    personId: investor.id,
    now: app.now(),
    evaluate: app.evaluateItems
  })
  app.deliverer.wake()
}

/** A corrected paper for each line of the notice that asks for one. */
export async function attachCorrected(app: Parts, planned: PlannedProject, projectId: string): Promise<void> {
  const { id: applicationId, state } = await findFirst(app, projectId)
  if (state !== 'awaiting-correction') return
  const correction = await app.db('corrections').where({ applicationId }).whereNull('caseId').first()
  const investor = await findInvestor(app, planned)
  for (const { material } of correction?.lines ?? []) {
    const asked = material && (await app.db('materials').where({ code: material }).first('code', 'nameZh'))
    if (asked)
      await attachOne(app, planned, investor, {
        applicationId,
        material: asked.code,
        title: `${asked.nameZh}（补正）`
      })
  }
}

async function begin(app: Parts, planned: PlannedProject, investor: User): Promise<string> {
  return app.db.transaction(async (trx) => {
    const { projectId } = await createProject(trx, {
      organisationId: investor.organisations[0]!.id,
      nameZh: planned.nameZh,
      code: codeOf(planned, legalToday(app.now())),
      jurisdiction: planned.region,
      personId: investor.id
    })
    await trx('sample_projects').where({ slug: planned.slug }).update({ projectId })
    return projectId
  })
}

async function attachMissing(
  app: Parts,
  planned: PlannedProject,
  investor: User,
  applicationId: string
): Promise<void> {
  const application = (await app.db('applications').where({ id: applicationId }).first())!
  const { slots } = await readChecklistOf(
    { db: app.db, evaluate: app.evaluateItems, now: app.now() },
    application
  )
  for (const { material, nameZh } of slots.filter(isMissing))
    await attachOne(app, planned, investor, { applicationId, material, title: nameZh })
}

async function attachOne(
  app: Parts,
  planned: PlannedProject,
  investor: User,
  { applicationId, material, title }: { applicationId: string; material: string; title: string }
): Promise<void> {
  const { industryCode, buildingArea } = kinds[planned.kind].form
  const file = await keepSamplePaper(app.db, app.env.home, {
    title,
    projectName: planned.nameZh,
    organisation: investor.organisations[0]!,
    lines: [
      ['建设单位', investor.organisations[0]!.name],
      ['建设地点', planned.address],
      ['行业', industryCode],
      ['用地面积', `${planned.ha} 公顷`],
      ['建筑面积', `${buildingArea} 平方米`],
      ['总投资', `${planned.investment} 万元`]
    ],
    personId: investor.id,
    day: legalToday(app.now())
  })
  await attachPaper(app.db, applicationId, { material, fileId: file.id, now: app.now() })
}

async function findInvestor({ db, now }: Parts, { by }: PlannedProject): Promise<User> {
  const row = await db('people').where({ username: by }).first('id')
  const user = row && (await findUser(db, row.id, legalToday(now())))
  if (!user?.organisations.length) throw new Error(`${by} acts for no organisation any more`)
  return user
}

async function findFirst({ db }: Parts, projectId: string): Promise<ApplicationRow> {
  const row = await db('applications').where({ projectId }).orderBy('createdAt').first()
  if (!row) throw new Error(`project ${projectId} has no application`)
  return row
}

function factsOf({ kind, region, ha, facts }: PlannedProject): Facts {
  return { ...usualFacts, ...kinds[kind].facts, landAreaHa: ha, ...facts, jurisdiction: region } as Facts
}

function formOf(planned: PlannedProject, investor: User): Omit<S1Form, 'enterpriseName' | 'creditCode'> {
  const seed = hash(planned.slug)
  return {
    contactName: investor.name,
    contactPhone: `0790-6${String(seed % 1_000_000).padStart(6, '0')}`,
    projectName: planned.nameZh,
    totalInvestment: planned.investment,
    address: planned.address,
    parcelNumber: `${planned.region.slice(0, 6)}${String(101_001 + (seed % 9_000))}GB${String(seed % 90_000).padStart(5, '0')}`,
    ...kinds[planned.kind].form
  }
}

const KIND_OF_CODE = { verification: '02', filing: '03', approval: '01' } as const

/** Of the state platform's shape; the last digits follow from the project's place in the plan. */
function codeOf(planned: PlannedProject, day: string): string {
  const { mode } = factsOf(planned)
  const number = 300_000 + (hash(planned.slug) % 600_000)
  return `${day.slice(2, 4)}${day.slice(5, 7)}-${planned.region.slice(0, 6)}-04-${KIND_OF_CODE[mode]}-${number}`
}

/** FNV-1a: the same city on every machine. */
export function hash(text: string): number {
  let value = 2_166_136_261
  for (const letter of text) value = Math.imul(value ^ letter.codePointAt(0)!, 16_777_619) >>> 0
  return value
}
