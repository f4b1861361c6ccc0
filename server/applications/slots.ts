import type { Knex } from 'knex'
import type { Material } from '../items/schema.ts'
import { dayOf, listPromises, NO_PROMISES, type Promises } from '../promises/store.ts'
import { listMaterials } from '../items/store.ts'
import { planStage, type StagePlanOf } from './plan-stage.ts'
import type { Paper, Slot } from './schema.ts'
import type { ApplicationRow } from './store.ts'

/** The single form is the filing itself; e-licences come from the shared register. */
const PROVIDED: readonly Material['source'][] = ['system-form', 'shared']

/** Nobody is asked twice for the same paper: one slot per material, whoever needs it (rules §4.1). */
export function buildSlots(
  plan: StagePlanOf,
  materials: Material[],
  papers: Paper[],
  promises: Promises = NO_PROMISES
): Slot[] {
  const signed = signedCommitments(plan, promises)
  const slots = new Map<string, Slot>()
  for (const item of plan.items)
    for (const needed of item.materials) {
      const material = materials.find(({ code }) => code === needed.material)!
      const slot: Slot = slots.get(material.code) ?? {
        material: material.code,
        nameZh: material.nameZh,
        nameEn: material.nameEn,
        neededBy: [],
        providedBySystem: PROVIDED.includes(material.source) || signed.includes(material.code),
        blankFileId: material.blankFileId,
        sampleFileId: material.sampleFileId,
        papers: papers.filter((paper) => paper.material === material.code),
        status: 'missing',
        // May follow later only if everyone who needs it says so.
        late: true
      }
      const { nameEn } = plan.versions.find((version) => version.item === item.item)!
      slot.neededBy.push({ item: item.item, nameZh: item.nameZh, nameEn })
      slot.late &&= needed.late ?? false
      if (needed.oneOf) slot.oneOf = needed.oneOf
      if (needed.awaitedFrom) slot.awaitedFrom = [...(slot.awaitedFrom ?? []), needed.awaitedFrom]
      if (needed.alreadyFrom) slot.alreadyFrom = [...(slot.alreadyFrom ?? []), needed.alreadyFrom]
      slots.set(material.code, slot)
    }

  const list = [...slots.values()]
  return list.map((slot) => {
    const promisedUntil = promises.tolerance ? dayOf(promises.tolerance, slot.material) : undefined
    return { ...slot, status: statusOf(slot, list), ...(slot.late && promisedUntil && { promisedUntil }) }
  })
}

/** A signed commitment is itself the paper that the item asks for (告知承诺书). */
function signedCommitments(plan: StagePlanOf, { commitments }: Promises): string[] {
  return commitments.flatMap(({ item }) => {
    const planned = plan.items.some((one) => one.item === item)
    return (planned && plan.versions.find((one) => one.item === item)?.commitment?.paper) || []
  })
}

function statusOf(slot: Slot, all: Slot[]): Slot['status'] {
  if (slot.papers.length) return 'uploaded'
  if (slot.providedBySystem) return 'provided'
  if (slot.alreadyFrom) return 'already'
  if (slot.awaitedFrom) return 'awaited'
  if (slot.oneOf && all.some((other) => other.oneOf === slot.oneOf && other.papers.length))
    return 'alternative'
  return slot.late ? 'late' : 'missing'
}

/** Of a filed application. */
export async function listSlots(db: Knex, application: ApplicationRow): Promise<Slot[]> {
  const plan = await planStage(db, application)
  const materials = await listMaterials(db)
  const papers = await listPapers(db, application.id)
  const slots = buildSlots(plan, materials, papers, await listPromises(db, application.id))
  return withAskedSlots(db, application.id, { slots, materials, papers })
}

/** Beside what the filing needs what a department asked for during the review, and no item asks for at the filing. */
export async function withAskedSlots(
  db: Knex,
  applicationId: string,
  { slots, materials, papers }: { slots: Slot[]; materials: Material[]; papers: Paper[] }
): Promise<Slot[]> {
  const corrections = await db('corrections').where({ applicationId }).whereNotNull('caseId')
  const asked = new Set(corrections.flatMap(({ lines }) => lines.flatMap(({ material }) => material ?? [])))
  const added = materials
    .filter(({ code }) => asked.has(code) && !slots.some(({ material }) => material === code))
    .map(({ code, nameZh, nameEn, blankFileId, sampleFileId }): Slot => {
      const own = papers.filter(({ material }) => material === code)
      return {
        material: code,
        nameZh,
        nameEn,
        neededBy: [],
        providedBySystem: false,
        blankFileId,
        sampleFileId,
        papers: own,
        // The notice counts its days, not the filing.
        status: own.length ? 'uploaded' : 'late',
        late: true
      }
    })
  return [...slots, ...added]
}

export async function listPapers(db: Knex, applicationId: string): Promise<Paper[]> {
  const rows = await db('application_papers')
    .join('files', 'files.id', 'application_papers.file_id')
    .where({ applicationId })
    .orderBy('application_papers.added_at')
    .select(
      'application_papers.id',
      'application_papers.material',
      'application_papers.round',
      'application_papers.added_at',
      'files.id as file_id',
      'files.name',
      'files.media_type',
      'files.size',
      'files.sha256',
      'files.scan',
      'files.created_at'
    )
  return rows.map(({ id, material, round, addedAt, fileId, ...file }) => ({
    id,
    material,
    round,
    addedAt,
    file: { ...file, id: fileId }
  }))
}
