import { Type, type Static } from 'typebox'
import { Finding, FindingNumbers } from '../../workflows/topics.ts'
import { Application, Correction, Slot } from '../applications/schema.ts'
import { Circulation } from '../circulations/schema.ts'
import { Item } from '../items/schema.ts'
import { Clock, Explanation } from '../clocks/schema.ts'
import { PaperCheck } from '../paper-checks/schema.ts'
import { OpinionCondition } from '../conditions/schema.ts'
import { JointReview } from '../joint-reviews/schema.ts'
import { CaseLevel } from '../levels/schema.ts'
import { Meeting } from '../meetings/schema.ts'
import { MoveRecord } from '../moves/schema.ts'
import { PROCEDURES } from '../moves/special-procedure/schema.ts'
import { OfficialPaper } from '../official-papers/schema.ts'
import { ProjectSummary, TimelineEntry, Track } from '../projects/schema.ts'
import { Urged } from '../urges/schema.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])
const Limit = Type.Object({ days: Type.Integer(), unit: Type.Enum(['wd', 'cd']) })

/** One line of an automatic check (workflows/topics.ts), as it was reported by the department's worker. */
export const RecordedFinding = Type.Object({
  id: Type.Integer(),
  topic: Type.String(),
  rule: Type.String(),
  title: Type.String(),
  result: Finding.properties.result,
  evidence: Type.String(),
  source: Type.String(),
  asOf: Nullable(Type.String({ format: 'date' })),
  law: Nullable(Type.String()),
  numbers: Nullable(FindingNumbers),
  createdAt: Type.String({ format: 'date-time' })
})
export type RecordedFinding = Static<typeof RecordedFinding>

/** What a person did at a task: opinions are a conversation by rounds. */
export const RecordedAct = Type.Object({
  id: Type.String(),
  businessKey: Type.String(),
  form: Type.String(),
  round: Type.Integer(),
  department: Type.String(),
  departmentZh: Type.String(),
  departmentEn: Type.String(),
  role: Type.String(),
  person: Type.String(),
  /** by 委托, for whom; null: in the own right */
  actingFor: Nullable(Type.String()),
  outcome: Type.String(),
  text: Type.String(),
  legalBasis: Type.String(),
  detail: Type.Record(Type.String(), Type.Unknown()),
  completedAt: Type.String({ format: 'date-time' })
})
export type RecordedAct = Static<typeof RecordedAct>

/** Everything about one business key on one page, for the departments that take part in its stage. */
export const Dossier = Type.Object({
  number: Type.String(),
  kind: Type.Enum(['application', 'case', 'opinion']),
  nameZh: Type.String(),
  nameEn: Type.String(),
  /** the case's or opinion's state as in Track; the application's own stands in `application` */
  track: Nullable(Track),
  project: ProjectSummary,
  application: Application,
  correction: Nullable(Correction),
  clocks: Type.Array(Clock),
  /** the clock that counts, day by day: each counted or skipped, and why */
  explanation: Nullable(Explanation),
  slots: Type.Array(Slot),
  findings: Type.Array(RecordedFinding),
  acts: Type.Array(RecordedAct),
  /** all departments' parts of this stage: what they share */
  tracks: Type.Array(Track),
  /** who was asked before the acceptance whether the papers are complete, and what each said */
  paperChecks: Type.Array(PaperCheck),
  timeline: Type.Array(TimelineEntry),
  /** what was set going beside the main line of this number, oldest first */
  moves: Type.Array(MoveRecord),
  /** special procedures that may be set going here, with the days that each may take; a hearing is a move of its own */
  procedures: Type.Array(
    Type.Object({ kind: Type.Enum([...PROCEDURES]), cap: Nullable(Limit), atLeast: Nullable(Limit) })
  ),
  /** whether the applicant has a right to be heard before the decision (行政许可法 47), as the directory says */
  hearingByRight: Type.Boolean(),
  /** null: nobody urged it */
  urged: Nullable(Urged),
  /** 传阅 of this number, oldest first */
  circulations: Type.Array(Circulation),
  /** what departments agreed to only if …, by whoever set it; `here`: this number's review says whether it is met */
  conditions: Type.Array(OpinionCondition),
  /** 县 → 市 → 省: the way of a case that is forwarded, in order; empty for others */
  levels: Type.Array(CaseLevel),
  /** joint meetings of the stage, newest first */
  meetings: Type.Array(Meeting),
  /** of a joint item: who was asked, what each found in each round, the visits */
  joint: Nullable(JointReview),
  /** notices, decisions and opinions of this stage, oldest first */
  papers: Type.Array(OfficialPaper),
  item: Nullable(
    Type.Object({
      item: Type.String(),
      version: Type.Integer(),
      nameZh: Type.String(),
      nameEn: Type.String(),
      legalBasis: Type.String(),
      conditionZh: Type.String(),
      conditionEn: Type.String(),
      statutory: Type.String({ description: 'such as 30 cd' }),
      promised: Type.String({ description: 'such as 7 wd' }),
      persons: Type.Integer(),
      /** by how much the head may extend the statutory limit, once; null: never */
      extension: Item.properties.extension
    })
  )
})
export type Dossier = Static<typeof Dossier>

export const readDossier = {
  method: 'GET',
  url: '/api/dossiers/:number',
  schema: { params: Type.Object({ number: Type.String({ maxLength: 64 }) }), response: { 200: Dossier } }
} as const
