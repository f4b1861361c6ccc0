import { Type, type Static } from 'typebox'
import { PAPER_KINDS } from '../official-papers/kinds.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])
const Kind = Type.Enum([...PAPER_KINDS])
const only = { additionalProperties: false }
const Region = Nullable(Type.String({ maxLength: 16, description: 'null: everywhere' }))

const text = {
  /** the word in its numbers: 余发改受〔2026〕3号 */
  word: Type.String({ minLength: 1, maxLength: 16, pattern: '^[\\p{L}\\p{N}-]+$' }),
  title: Type.String({ minLength: 1, maxLength: 500 }),
  /** empty: addressed to nobody */
  addressee: Type.String({ maxLength: 500 }),
  /** Liquid, line by line: `# heading`, `- line of a list`, `| label | value`, anything else a paragraph */
  body: Type.String({ minLength: 1, maxLength: 20_000 })
}
const Text = Type.Object(text, only)

const Version = Type.Object({
  ...text,
  id: Type.String({ format: 'uuid' }),
  region: Region,
  version: Type.Integer(),
  note: Type.String(),
  /** null: shipped with Yimen */
  createdByName: Nullable(Type.String()),
  createdAt: Type.String({ format: 'date-time' })
})
export type TemplateVersion = Static<typeof Version>

export const PROBLEMS = [
  'unknown-fact',
  'unknown-filter',
  'unknown-tag',
  'not-closed',
  'may-be-empty',
  'not-words',
  'no-title',
  'no-text',
  'word-taken',
  'too-long',
  'unreadable'
] as const

const Problem = Type.Object({
  field: Type.Enum(['word', 'title', 'addressee', 'body']),
  /** from 1; of the body */
  line: Type.Integer(),
  code: Type.Enum([...PROBLEMS]),
  /** what is unknown, empty or taken; for `unreadable` what the reader said */
  name: Type.String()
})
export type TemplateProblem = Static<typeof Problem>

/** What a template may name: `{{ name }}`, or inside a list `{% for one in list %} {{ one.name }}`. */
const Placeholder = Type.Object({
  path: Type.String(),
  /** the list inside which it is named, null outside */
  list: Nullable(Type.String()),
  nameZh: Type.String(),
  nameEn: Type.String(),
  type: Type.Enum(['text', 'day', 'number', 'yes', 'choice', 'list', 'picture']),
  /** of a choice */
  choices: Type.Array(Type.String()),
  mayBeEmpty: Type.Boolean()
})
export type Placeholder = Static<typeof Placeholder>

/** One row for each kind; `title` as its sample is called. */
export const listPaperTemplates = {
  method: 'GET',
  url: '/api/paper-templates',
  schema: {
    response: {
      200: Type.Array(
        Type.Object({
          kind: Kind,
          title: Type.String(),
          word: Type.String(),
          version: Type.Integer(),
          createdByName: Nullable(Type.String()),
          createdAt: Type.String({ format: 'date-time' }),
          /** regions with a wording of their own */
          regions: Type.Array(Type.String())
        })
      )
    }
  }
} as const

const oneKind = Type.Object({ kind: Kind })

/** All versions, newest first, and what they may name. */
export const readPaperTemplate = {
  method: 'GET',
  url: '/api/paper-templates/:kind',
  schema: {
    params: oneKind,
    response: {
      200: Type.Object({
        kind: Kind,
        title: Type.String(),
        versions: Type.Array(Version),
        placeholders: Type.Array(Placeholder)
      })
    }
  }
} as const

/** What is wrong with a wording; empty when it can be published. */
export const checkPaperTemplate = {
  method: 'POST',
  url: '/api/paper-templates/:kind/check',
  schema: {
    params: oneKind,
    body: Text,
    response: { 200: Type.Object({ problems: Type.Array(Problem) }) }
  }
} as const

/** The PDF of sample facts. Errors: 422 TEMPLATE_WRONG. */
export const previewPaperTemplate = {
  method: 'POST',
  url: '/api/paper-templates/:kind/preview',
  schema: { params: oneKind, body: Text }
} as const

/**
 * From now on papers of this kind (of this region) are written so; those that were issued keep their own. `after` is the
 * version that was edited. Errors: 422 TEMPLATE_WRONG, 409 TEMPLATE_CHANGED when somebody published in between.
 */
export const publishPaperTemplate = {
  method: 'POST',
  url: '/api/paper-templates/:kind/versions',
  schema: {
    params: oneKind,
    body: Type.Object(
      {
        ...text,
        region: Region,
        note: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
        after: Type.Integer({ minimum: 0, description: '0: the region had none' })
      },
      only
    ),
    response: { 200: Version }
  }
} as const

/** What papers are sealed with now. */
export const readSeal = {
  method: 'GET',
  url: '/api/seal',
  schema: {
    response: {
      200: Type.Object({
        state: Type.Enum(['ready', 'off', 'expired', 'unreadable']),
        /** made by this installation; false: of YIMEN_SEAL_P12 */
        own: Type.Boolean(),
        holder: Nullable(Type.String()),
        validUntil: Nullable(Type.String({ format: 'date-time' }))
      })
    }
  }
} as const
