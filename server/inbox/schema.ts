import { Type, type Static } from 'typebox'
import { Node, SIGNALS } from '../clocks/schema.ts'
import { Urged } from '../urges/schema.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])

export const INBOX_VIEWS = ['todo', 'mine', 'department', 'done'] as const

/** The department's item of the same filing, listed and submitted together with its opinion. */
export const Companion = Type.Object({
  taskId: Type.String(),
  taskKey: Type.String(),
  taskName: Type.String(),
  form: Nullable(Type.String()),
  businessKey: Type.String(),
  subjectZh: Type.String(),
  subjectEn: Type.String(),
  item: Nullable(Type.String()),
  outcome: Nullable(Type.String())
})
export type Companion = Static<typeof Companion>

export const InboxRow = Type.Object({
  taskId: Type.String(),
  taskKey: Type.String(),
  taskName: Type.String(),
  form: Nullable(Type.String()),
  businessKey: Type.String(),
  projectId: Type.String(),
  projectNameZh: Type.String(),
  projectCode: Nullable(Type.String()),
  organisationName: Type.String(),
  /** the item's name, or 阶段意见 / the stage's name */
  subjectZh: Type.String(),
  subjectEn: Type.String(),
  item: Nullable(Type.String()),
  stage: Type.String(),
  group: Type.String(),
  assignee: Nullable(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      me: Type.Boolean(),
      /** by 委托; null: in the own right */
      actingFor: Nullable(Type.String())
    })
  ),
  /** for whom the reader acts at this task by 委托; null: in her own right */
  onBehalfOf: Nullable(Type.Object({ id: Type.String(), name: Type.String() })),
  createdAt: Type.String({ format: 'date-time' }),
  dueOn: Nullable(Type.String({ format: 'date' })),
  daysLeft: Nullable(Type.Integer({ description: 'working days; negative when over' })),
  signal: Nullable(Type.Enum([...SIGNALS])),
  provisional: Type.Boolean(),
  /** this step's own share of the promise; null when it has none */
  node: Nullable(Node),
  doneAt: Nullable(Type.String({ format: 'date-time' })),
  outcome: Nullable(Type.String()),
  /** null: nobody urged it */
  urged: Nullable(Urged),
  companion: Nullable(Companion)
})
export type InboxRow = Static<typeof InboxRow>

/** What the search and the filters of the list's head leave; a signal is of open rows alone. */
export const Narrowing = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 100 })),
  stage: Type.Optional(Type.String({ maxLength: 2 })),
  item: Type.Optional(Type.String({ maxLength: 16 })),
  signal: Type.Optional(Type.Enum([...SIGNALS]))
})

/** todo: open and unclaimed or mine, of my groups · mine: claimed by me · department: of my offices, claimed by others · done: completed by me. */
export const listInbox = {
  method: 'GET',
  url: '/api/inbox',
  schema: {
    querystring: Type.Object({
      view: Type.Enum([...INBOX_VIEWS]),
      ...Narrowing.properties,
      sort: Type.Optional(Type.Enum(['due', 'arrived'])),
      cursor: Type.Optional(Type.String()),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 }))
    }),
    response: { 200: Type.Object({ rows: Type.Array(InboxRow), nextCursor: Nullable(Type.String()) }) }
  }
} as const

export const countInbox = {
  method: 'GET',
  url: '/api/inbox/counts',
  schema: {
    querystring: Narrowing,
    response: {
      200: Type.Object({
        todo: Type.Integer(),
        mine: Type.Integer(),
        department: Type.Integer(),
        done: Type.Integer()
      })
    }
  }
} as const

const rows = Type.Integer({ description: 'rows that it would leave' })

/** What the filters can be set to in this view, beside the search and the other filters. */
export const listInboxChoices = {
  method: 'GET',
  url: '/api/inbox/choices',
  schema: {
    querystring: Type.Object({ view: Type.Enum([...INBOX_VIEWS]), ...Narrowing.properties }),
    response: {
      200: Type.Object({
        stages: Type.Array(Type.Object({ stage: Type.String(), rows })),
        items: Type.Array(
          Type.Object({ item: Type.String(), nameZh: Type.String(), nameEn: Type.String(), rows })
        ),
        signals: Type.Array(Type.Object({ signal: Type.Enum([...SIGNALS]), rows }))
      })
    }
  }
} as const
