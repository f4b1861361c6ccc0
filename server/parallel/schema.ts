import { Type, type Static } from 'typebox'
import { Application, Correction, Slot } from '../applications/schema.ts'
import { ItemSummary } from '../items/schema.ts'
import { Track } from '../projects/track.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])

/** A prerequisite that is not decided: in review, not filed yet, or refused. */
export const WaitsFor = Type.Object({
  item: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  stage: Type.String(),
  state: Type.Enum(['open', 'not-filed', 'refused'])
})
export type WaitsFor = Static<typeof WaitsFor>

export const ParallelItem = Type.Object({
  ...ItemSummary.properties,
  departmentZh: Type.String(),
  departmentEn: Type.String(),
  /** what the facts say of it; null: nothing */
  suits: Nullable(Type.Boolean()),
  /** `early`: filed now, decided after the prerequisite that is in review */
  readiness: Type.Enum(['ready', 'early', 'blocked']),
  waitsFor: Type.Array(WaitsFor),
  /** papers to bring, and those that the city has or awaits */
  papers: Type.Array(Type.Pick(Slot, ['material', 'nameZh', 'nameEn', 'status', 'late', 'oneOf'])),
  /** a draft or a filing of it that is not over */
  running: Nullable(Type.Pick(Application, ['id', 'state']))
})
export type ParallelItem = Static<typeof ParallelItem>

/** What was filed alone, or opened by a department, in the project. */
export const ParallelFiling = Type.Object({
  application: Application,
  nameZh: Type.String(),
  nameEn: Type.String(),
  departmentZh: Type.String(),
  departmentEn: Type.String(),
  kind: Type.String(),
  promisedDays: Nullable(Type.Integer()),
  /** its one case, once it was filed */
  track: Nullable(Track),
  correction: Nullable(Correction),
  correctionTaskId: Nullable(Type.String())
})
export type ParallelFiling = Static<typeof ParallelFiling>

const params = Type.Object({ projectId: Type.String({ format: 'uuid' }) })
const ofItem = Type.Object({
  projectId: Type.String({ format: 'uuid' }),
  item: Type.String({ maxLength: 32 })
})

/** 并行事项: what may be filed alone, at any time after the project's first filing. */
export const listParallelItems = {
  method: 'GET',
  url: '/api/projects/:projectId/parallel-items',
  schema: { params, response: { 200: Type.Object({ items: Type.Array(ParallelItem) }) } }
} as const

/** Opens the draft, prefilled; the one that is there already when it was not filed yet. 409 PREREQUISITE_NOT_FILED, PARALLEL_TOO_EARLY. */
export const openParallelItem = {
  method: 'POST',
  url: '/api/projects/:projectId/parallel-items/:item',
  schema: { params: ofItem, response: { 200: Application } }
} as const

export const InnerItem = Type.Object({
  ...ItemSummary.properties,
  readiness: ParallelItem.properties.readiness,
  waitsFor: ParallelItem.properties.waitsFor,
  running: Nullable(Type.Object({ number: Type.String(), nameZh: Type.String(), nameEn: Type.String() }))
})
export type InnerItem = Static<typeof InnerItem>

/** 内部事项 that the person's office may open for the project: between departments, the applicant files nothing (rules §9). */
export const listInnerItems = {
  method: 'GET',
  url: '/api/projects/:projectId/inner-items',
  schema: { params, response: { 200: Type.Object({ items: Type.Array(InnerItem) }) } }
} as const

/** 开办内部事项, by a handler of its office; its clocks run from today. Answers its case number. */
export const openInnerItem = {
  method: 'POST',
  url: '/api/projects/:projectId/inner-items/:item',
  schema: { params: ofItem, response: { 200: Type.Object({ number: Type.String() }) } }
} as const
