import { Type, type Static } from 'typebox'
import { APPLICATION_STATES } from '../applications/schema.ts'
import { SIGNALS } from '../clocks/schema.ts'
import { Actor } from '../delegations/schema.ts'
import { Meeting } from '../meetings/schema.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])
const LegalDate = Type.String({ format: 'date' })

/** What the chips above the board filter by: a signal of a cell, or a disagreement in the project. */
export const BOARD_FILTERS = ['red', 'yellow', 'warning', 'paused', 'green', 'disagreement'] as const
export type BoardFilter = (typeof BOARD_FILTERS)[number]

/** One thing that a department has to do in a project: an item's case, its opinion, or the lead's own step. */
export const BoardEntry = Type.Object({
  kind: Type.Enum(['case', 'opinion', 'application']),
  number: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  /** as in Track: the open user task, 'not-opened', 'automatic-check', 'waiting', 'at-province' or 'done' */
  step: Type.String(),
  holder: Nullable(Actor),
  outcome: Nullable(Type.String()),
  doneOn: Nullable(LegalDate),
  /** forwarded to the province, which has not answered yet */
  atProvinceSince: Nullable(LegalDate),
  signal: Nullable(Type.Enum([...SIGNALS])),
  daysLeft: Nullable(Type.Integer({ description: 'working days; negative when over' })),
  dueOn: Nullable(LegalDate),
  /** names of the prerequisites that are still open */
  waitsFor: Type.Array(Type.Object({ nameZh: Type.String(), nameEn: Type.String() })),
  urged: Type.Integer({ description: 'times that a person urged it' }),
  mayUrge: Type.Boolean()
})
export type BoardEntry = Static<typeof BoardEntry>

/** A department's part of a project; the first entry is the one that breaks first. */
export const BoardCell = Type.Object({
  department: Type.String(),
  signal: Nullable(Type.Enum([...SIGNALS])),
  entries: Type.Array(BoardEntry)
})
export type BoardCell = Static<typeof BoardCell>

export const BoardRow = Type.Object({
  applicationNumber: Type.String(),
  state: Type.Enum([...APPLICATION_STATES]),
  projectId: Type.String(),
  projectNameZh: Type.String(),
  projectCode: Nullable(Type.String()),
  organisationName: Type.String(),
  /** of the stage's own clock: of the answer to the filing before the acceptance, of the promise after it */
  day: Nullable(Type.Integer({ description: 'working days used' })),
  ofDays: Nullable(Type.Integer({ description: 'working days promised; null before the acceptance' })),
  signal: Nullable(Type.Enum([...SIGNALS])),
  daysLeft: Nullable(Type.Integer()),
  dueOn: Nullable(LegalDate),
  disagreements: Type.Integer({
    description: 'signed opinions that disagree, and findings of joint reviews that wait for their meeting'
  }),
  meeting: Nullable(Meeting),
  /** 撤件 of the whole filing is under way: its days stand still */
  withdrawing: Type.Boolean(),
  /** whether the reader leads this stage */
  leads: Type.Boolean(),
  cells: Type.Array(BoardCell)
})
export type BoardRow = Static<typeof BoardRow>

export const BoardColumn = Type.Object({
  department: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  lead: Type.Boolean()
})
export type BoardColumn = Static<typeof BoardColumn>

const Stage = Type.Object({
  stage: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  leadZh: Type.String(),
  leadEn: Type.String()
})

/** Projects × departments of one running stage, what breaks first on top. Counts are of cells, of all rows found. */
export const readBoard = {
  method: 'GET',
  url: '/api/board',
  schema: {
    querystring: Type.Object({
      stage: Type.Optional(Type.String({ maxLength: 2, default: 'S1' })),
      q: Type.Optional(Type.String({ maxLength: 100 })),
      filter: Type.Optional(Type.Enum([...BOARD_FILTERS])),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: 60 }))
    }),
    response: {
      200: Type.Object({
        /** the five, and what is filed by itself (P) */
        stages: Type.Array(
          Type.Object({
            ...Stage.properties,
            /** null: each filing has an office of its own */
            leadZh: Nullable(Type.String()),
            leadEn: Nullable(Type.String()),
            running: Type.Integer()
          })
        ),
        columns: Type.Array(BoardColumn),
        counts: Type.Object({
          red: Type.Integer(),
          yellow: Type.Integer(),
          warning: Type.Integer(),
          paused: Type.Integer(),
          green: Type.Integer(),
          disagreement: Type.Integer({ description: 'projects' })
        }),
        /** rows that the search and the filter leave, before `limit` */
        total: Type.Integer(),
        rows: Type.Array(BoardRow)
      })
    }
  }
} as const
export type Board = Static<(typeof readBoard)['schema']['response'][200]>

const Done = Nullable(
  Type.Object({ on: LegalDate, person: Nullable(Actor), outcome: Nullable(Type.String()) })
)

/** One department's part day by day, and how far it has come through its steps. */
export const BoardLine = Type.Object({
  department: Type.String(),
  departmentZh: Type.String(),
  departmentEn: Type.String(),
  entry: BoardEntry,
  round: Type.Integer(),
  startsOn: Nullable(LegalDate),
  pauses: Type.Array(Type.Object({ fromOn: LegalDate, toOn: Nullable(LegalDate) })),
  steps: Type.Object({ check: Done, review: Done, decide: Done })
})
export type BoardLine = Static<typeof BoardLine>

/** A signed opinion that the joint meeting is about, or that answers it. */
export const Voice = Type.Object({
  number: Type.String(),
  department: Type.String(),
  departmentZh: Type.String(),
  departmentEn: Type.String(),
  answer: Type.String(),
  text: Type.String(),
  legalBasis: Type.String(),
  person: Nullable(Actor),
  round: Type.Integer(),
  signedOn: LegalDate,
  /** the reader is a head of this office, and the minutes are written */
  mayAnswerAgain: Type.Boolean()
})
export type Voice = Static<typeof Voice>

const Office = Type.Object({
  department: Type.String(),
  region: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String()
})

/** One project: its row, its departments day by day and step by step, and the way out of a disagreement. */
export const readProjectBoard = {
  method: 'GET',
  url: '/api/board/:number',
  schema: {
    params: Type.Object({ number: Type.String({ maxLength: 64 }) }),
    response: {
      200: Type.Object({
        stage: Stage,
        row: BoardRow,
        lines: Type.Array(BoardLine),
        /** from the day of acceptance to the due day, or to today */
        days: Type.Array(
          Type.Object({ date: LegalDate, working: Type.Boolean(), name: Nullable(Type.String()) })
        ),
        today: LegalDate,
        sequentialDays: Type.Integer({ description: 'working days of the statutes, one after another' }),
        disagreement: Nullable(
          Type.Object({
            against: Type.Array(Voice),
            others: Type.Array(Voice),
            /** what comes next */
            step: Type.Enum(['convene', 'meet', 'answer', 'settled']),
            minutes: Nullable(
              Type.Object({ heldOn: LegalDate, participants: Type.String(), text: Type.String() })
            )
          })
        ),
        meetings: Type.Array(Meeting),
        /** who can be invited: the offices that take part */
        offices: Type.Array(Office)
      })
    }
  }
} as const
export type ProjectBoard = Static<(typeof readProjectBoard)['schema']['response'][200]>
