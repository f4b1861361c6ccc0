import { Type, type Static } from 'typebox'
import {
  Application,
  APPLICATION_STATES,
  Checklist,
  Correction,
  Draft,
  DraftFacts
} from '../applications/schema.ts'
import { Clock } from '../clocks/schema.ts'
import { ApplicantVisit } from '../joint-reviews/schema.ts'
import { ApplicantMove, CaseCorrection } from '../moves/schema.ts'
import { OfficialPaper } from '../official-papers/schema.ts'
import { ParallelFiling } from '../parallel/schema.ts'
import { Track } from './track.ts'

export { Track } from './track.ts'

/** 项目代码 of the state platform: shape only, the check rule is not public (rules.md §8). */
export const PROJECT_CODE = '^\\d{4}-\\d{6}-\\d{2}-\\d{2}-\\d{5}[0-9A-Z]$'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])

export const ProjectSummary = Type.Object({
  id: Type.String({ format: 'uuid' }),
  code: Nullable(Type.String()),
  nameZh: Type.String(),
  jurisdiction: Nullable(Type.String()),
  organisation: Type.Object({ id: Type.String(), name: Type.String(), creditCode: Type.String() }),
  state: Type.Enum(['draft', 'running', 'finished']),
  stage: Nullable(Type.String()),
  applicationState: Nullable(Application.properties.state),
  applicationId: Nullable(Type.String()),
  applicationNumber: Nullable(Type.String({ description: 'its dossier, once it was filed' })),
  dueOn: Nullable(Type.String({ format: 'date' })),
  needsApplicant: Type.Boolean(),
  updatedAt: Type.String({ format: 'date-time' })
})
export type ProjectSummary = Static<typeof ProjectSummary>

export const StageView = Type.Object({
  stage: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  lead: Type.String(),
  leadZh: Type.String(),
  leadEn: Type.String(),
  state: Type.Enum(['ahead', 'offered', ...APPLICATION_STATES]),
  promisedDays: Type.Integer({ description: 'working days' }),
  sequentialDays: Type.Integer({
    description: 'working days that the statutes allow its items one after another; 0 before the filing'
  }),
  usedDays: Nullable(Type.Integer({ description: 'working days since acceptance' })),
  startedOn: Nullable(Type.String({ format: 'date' })),
  endedOn: Nullable(Type.String({ format: 'date' })),
  dueOn: Nullable(Type.String({ format: 'date' })),
  application: Nullable(Application),
  tracks: Type.Array(Track),
  /** the promised clock, from the acceptance on */
  clock: Nullable(Clock),
  /** every day from the day of acceptance to the due day, or to today when it is over, for the metro line */
  days: Nullable(
    Type.Array(
      Type.Object({
        date: Type.String({ format: 'date' }),
        working: Type.Boolean(),
        name: Nullable(Type.String({ description: 'the holiday' }))
      })
    )
  ),
  /** the first stage that was never filed, while one before it runs: what must be granted before it can be reviewed
   * early; nothing when it can be asked for now */
  early: Nullable(
    Type.Object({
      blockedBy: Type.Array(
        Type.Object({
          item: Type.String(),
          nameZh: Type.String(),
          nameEn: Type.String(),
          stage: Type.String()
        })
      )
    })
  ),
  /** whether its diagram is deployed, so that it can be filed */
  fileable: Type.Boolean()
})
export type StageView = Static<typeof StageView>

export const TimelineEntry = Type.Object({
  id: Type.Integer(),
  kind: Type.String(),
  businessKey: Type.String(),
  subjectZh: Type.String({ description: 'the item or stage it is about' }),
  subjectEn: Type.String(),
  person: Nullable(Type.String()),
  departmentZh: Nullable(Type.String()),
  departmentEn: Nullable(Type.String()),
  happenedOn: Type.String({ format: 'date' }),
  enteredAt: Type.String({ format: 'date-time' }),
  detail: Type.Record(Type.String(), Type.Unknown())
})
export type TimelineEntry = Static<typeof TimelineEntry>

export const ProjectPage = Type.Object({
  project: ProjectSummary,
  stages: Type.Array(StageView),
  /** filings that were begun and not submitted, what was changed last first */
  drafts: Type.Array(Draft),
  /** items filed alone or opened by a department, newest first */
  parallel: Type.Array(ParallelFiling),
  promisedTotal: Type.Integer(),
  sequentialStatutoryDays: Type.Integer(),
  correction: Nullable(Correction),
  correctionTaskId: Nullable(Type.String()),
  /** corrected facts that the lead proposes wait for the applicant's word (server/moves/facts) */
  factsToAgree: Type.Boolean(),
  /** special procedures, hearings and later corrections that are not over */
  procedures: Type.Array(ApplicantMove),
  caseCorrections: Type.Array(CaseCorrection),
  /** joint visits of cases that are not decided */
  visits: Type.Array(ApplicantVisit),
  /** of the stage that can be filed next: its items, papers and days */
  next: Nullable(Type.Object({ stage: Type.String(), checklist: Checklist })),
  results: Type.Array(
    Type.Object({
      number: Type.String(),
      nameZh: Type.String(),
      nameEn: Type.String(),
      departmentZh: Type.String(),
      departmentEn: Type.String(),
      issuedOn: Type.String(),
      fileId: Type.String(),
      checkCode: Type.String(),
      caseNumber: Type.String(),
      /** last day on which it holds; null: without end */
      validUntil: Nullable(Type.String({ format: 'date' })),
      revoked: Nullable(Type.Enum(['revoked', 'recalled'])),
      /** granted while promised papers are missing */
      tolerance: Type.Boolean(),
      /** a permit with an end: until when its renewal may be asked, and whether it is */
      renewal: Nullable(
        Type.Object({
          askUntil: Type.String({ format: 'date' }),
          open: Type.Boolean(),
          late: Type.Boolean()
        })
      )
    })
  ),
  /** papers that were promised and are not there yet */
  owed: Type.Array(
    Type.Object({
      applicationId: Type.String(),
      material: Type.String(),
      nameZh: Type.String(),
      nameEn: Type.String(),
      dueOn: Type.String({ format: 'date' }),
      overdue: Type.Boolean()
    })
  ),
  /** of procedures after a decision: a statement to make, something to put right */
  steps: Type.Array(
    Type.Object({
      taskId: Type.String(),
      form: Type.Enum(['yimen:make-statement', 'yimen:report-rectified']),
      number: Type.String(),
      nameZh: Type.String(),
      nameEn: Type.String(),
      text: Type.String(),
      legalBasis: Nullable(Type.String()),
      dueOn: Nullable(Type.String({ format: 'date' }))
    })
  ),
  timeline: Type.Array(TimelineEntry),
  /** notices and decisions, of all its stages, oldest first */
  papers: Type.Array(OfficialPaper)
})
export type ProjectPage = Static<typeof ProjectPage>

/** `running`: filed and not yet ended. */
export const PROJECT_FILTERS = ['running', ...APPLICATION_STATES] as const
export type ProjectFilter = (typeof PROJECT_FILTERS)[number]

const params = Type.Object({ projectId: Type.String({ format: 'uuid' }) })

/** An applicant's own (of all organisations), a staff member's: those with a case, opinion or application at the offices. */
export const listProjects = {
  method: 'GET',
  url: '/api/projects',
  schema: {
    querystring: Type.Object({
      q: Type.Optional(Type.String({ maxLength: 100 })),
      state: Type.Optional(
        Type.Enum([...PROJECT_FILTERS], {
          description: 'of the newest application; `running`: filed and not ended'
        })
      ),
      cursor: Type.Optional(Type.String())
    }),
    response: {
      200: Type.Object({ projects: Type.Array(ProjectSummary), nextCursor: Nullable(Type.String()) })
    }
  }
} as const

/** A new project with an S1 draft. Without a code of the state platform a provisional one is given at filing. */
export const createProject = {
  method: 'POST',
  url: '/api/projects',
  schema: {
    body: Type.Object(
      {
        organisationId: Type.String({ format: 'uuid' }),
        nameZh: Type.String({ minLength: 1, maxLength: 200 }),
        code: Type.Optional(Type.String({ pattern: PROJECT_CODE })),
        jurisdiction: Type.Optional(Type.String()),
        /** Answers given before; the draft begins with them. */
        facts: Type.Optional(DraftFacts)
      },
      { additionalProperties: false }
    ),
    response: { 200: Type.Object({ project: ProjectSummary, application: Application }) }
  }
} as const

export const readProject = {
  method: 'GET',
  url: '/api/projects/:projectId',
  schema: { params, response: { 200: ProjectPage } }
} as const

/** Only a draft that was never filed. */
export const deleteProject = {
  method: 'DELETE',
  url: '/api/projects/:projectId',
  schema: { params, response: { 200: Type.Object({}) } }
} as const

/**
 * Opens the draft of the next stage, prefilled; 409 while its diagram is not deployed or a stage before it is not passed.
 * With `early` it may be opened before that, when its items have no open prerequisite in unfinished stages (提前审查);
 * else 409 EARLY_REVIEW_BLOCKED names them.
 */
export const openStage = {
  method: 'POST',
  url: '/api/projects/:projectId/stages/:stage',
  schema: {
    params: Type.Object({ projectId: Type.String({ format: 'uuid' }), stage: Type.String() }),
    querystring: Type.Object({ early: Type.Optional(Type.Boolean({ default: false })) }),
    response: { 200: Application }
  }
} as const
