import type { Knex } from 'knex'
import type { Material } from '../items/schema.ts'
import { dayOf, listPromises, NO_PROMISES, type Promises } from '../promises/store.ts'
import { listMaterials } from '../items/store.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { planStage, type StagePlanOf } from './plan-stage.ts'
import { listProduced, type Produced } from './produced-papers.ts'
import type { Paper, Slot } from './schema.ts'
import type { ApplicationRow } from './store.ts'

/** The single form is the filing itself; e-licences come from the shared register. */
const PROVIDED: readonly Material['source'][] = ['system-form', 'shared']

/** Nobody is asked twice for the same paper: one slot per material, whoever needs it (rules §4.1). */
export function buildSlots(
  plan: StagePlanOf,
  materials: Material[],
  papers: Paper[],
  promises: Promises = NO_PROMISES,
  produced?: Produced
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
      if (produced) Object.assign(slot, fillFrom(produced, material, slot))
      slots.set(material.code, slot)
    }

  const list = [...slots.values()]
  return list.map((slot) => {
    const promisedUntil = promises.tolerance ? dayOf(promises.tolerance, slot.material) : undefined
    return { ...slot, status: statusOf(slot, list), ...(slot.late && promisedUntil && { promisedUntil }) }
  })
}

/**
 * What the project's own cases have to do with a paper: there, over, awaited of a case that is still open, or neither, and
 * then it is asked for. An item that was granted without a document counts as there.
 */
function fillFrom(
  { papers, open, granted }: Produced,
  { producedBy }: Material,
  { awaitedFrom, alreadyFrom }: Slot
): Partial<Slot> {
  const own = papers.filter(({ item }) => producedBy.includes(item))
  const valid = own.filter(({ ended }) => ended === null)
  const ended = own.filter((paper) => paper.ended !== null)
  const there = valid.map(({ item }) => item)
  if (valid.length) return { produced: valid, alreadyFrom: [...new Set(there)] }
  const coming = producedBy.filter((item) => open.has(item))
  if (coming.length)
    return { awaitedFrom: [...new Set([...(awaitedFrom ?? []), ...coming])], alreadyFrom: undefined }
  if (ended.length) return { ended, alreadyFrom: undefined }
  const undocumented = alreadyFrom?.filter((item) => granted.has(item))
  return { alreadyFrom: undocumented?.length ? undocumented : undefined }
}

/** A signed commitment is itself the paper that the item asks for (告知承诺书). */
function signedCommitments(plan: StagePlanOf, { commitments }: Promises): string[] {
  return commitments.flatMap(({ item }) => {
    const planned = plan.items.some((one) => one.item === item)
    return (planned && plan.versions.find((one) => one.item === item)?.commitment?.paper) || []
  })
}

function statusOf(slot: Slot, all: Slot[]): Slot['status'] {
  if (slot.papers.some(({ licence }) => licence === null)) return 'uploaded'
  if (slot.papers.length) return 'already'
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
  const promises = await listPromises(db, application.id)
  const day = legalToday(new Date(application.filedAt!))
  const produced = await listProduced(db, application.projectId, day)
  const standing = standingPapers(application, papers, produced)
  const slots = buildSlots(plan, materials, standing, promises, produced)
  return withAskedSlots(db, application.id, { slots, materials, papers })
}

/** A document that was attached at the filing and revoked before the acceptance fills its slot no more. */
export function standingPapers(
  { acceptedAt }: Pick<ApplicationRow, 'acceptedAt'>,
  papers: Paper[],
  produced: Produced
): Paper[] {
  // What was accepted stays as it was accepted: whoever decides knows what became of it since.
  if (acceptedAt) return papers
  const revoked = produced.papers.filter(({ ended }) => ended === 'revoked').map(({ number }) => number)
  return papers.filter(({ licence }) => licence === null || !revoked.includes(licence))
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
    .leftJoin('licences', 'licences.id', 'application_papers.licence_id')
    .where({ applicationId })
    .orderBy('application_papers.added_at')
    .select(
      'application_papers.id',
      'application_papers.material',
      'application_papers.round',
      'application_papers.added_at',
      'licences.number as licence',
      'files.id as file_id',
      'files.name',
      'files.media_type',
      'files.size',
      'files.sha256',
      'files.scan',
      'files.created_at'
    )
  return rows.map(({ id, material, round, addedAt, licence, fileId, ...file }) => ({
    id,
    material,
    round,
    addedAt,
    licence,
    file: { ...file, id: fileId }
  }))
}
