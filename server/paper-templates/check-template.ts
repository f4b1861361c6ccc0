import type { Block } from '../official-papers/drawn-paper.ts'
import type { PaperKind } from '../official-papers/kinds.ts'
import { renderTemplate, templateEngine, type TemplateText } from '../official-papers/render-template.ts'
import { sampleFacts } from '../official-papers/sample-facts.ts'
import { NotForFilter, NotWords } from '../official-papers/template-engine.ts'
import { variantsOf } from './fact-variants.ts'
import { schemaOf } from './placeholders.ts'
import type { TemplateProblem } from './schema.ts'

const TITLE_LENGTH = 100
/** Some thirty pages; drawing what is longer would hold up everybody. */
const TEXT_LENGTH = 40_000
const FIELDS = ['title', 'addressee', 'body'] as const
type Field = (typeof FIELDS)[number]

/** Everything that would keep a paper of this kind from being written; each field's first, since a reader stops there. */
export function checkTemplate(kind: PaperKind, template: TemplateText): TemplateProblem[] {
  const problems = FIELDS.flatMap(
    (field) => unreadable(field, template[field]) ?? unknownFact(kind, field, template[field]) ?? []
  )
  if (problems.length) return problems

  for (const facts of variantsOf(schemaOf(kind), sampleFacts[kind])) {
    const found = FIELDS.flatMap((field) => unwritable(field, template[field], facts) ?? [])
    if (found.length) return found
    const { title, addressee, blocks } = renderTemplate(template, facts)
    if (!title) return [problem('title', 1, 'no-title')]
    if (title.length > TITLE_LENGTH) return [problem('title', 1, 'too-long')]
    if (blocks.length === 0) return [problem('body', 1, 'no-text')]
    if (JSON.stringify([addressee, blocks]).length > TEXT_LENGTH) return [problem('body', 1, 'too-long')]
    const foreign = picturesIn(blocks).find((sha256) => !JSON.stringify(facts).includes(sha256))
    if (foreign) return [problem('body', 1, 'unknown-fact', foreign)]
  }
  return []
}

/** A picture is a fact of the paper, as a signature is, and no other file by its hash. */
const picturesIn = (blocks: Block[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap(([, value]) => (typeof value === 'string' ? [] : value.sha256))
      : []
  )

const problem = (
  field: TemplateProblem['field'],
  line: number,
  code: TemplateProblem['code'],
  name = ''
) => ({
  field,
  line,
  code,
  name
})

function unreadable(field: Field, text: string): TemplateProblem[] | undefined {
  try {
    templateEngine.parse(text)
    return undefined
  } catch (error) {
    return [describe(field, error)]
  }
}

/** Also in branches that no sample takes. Names inside a loop are its own, and tried with the samples. */
function unknownFact(kind: PaperKind, field: Field, text: string): TemplateProblem[] | undefined {
  const known = schemaOf(kind).properties ?? {}
  const { globals } = templateEngine.parseAndAnalyzeSync(text)
  const found = Object.entries(globals)
    .filter(([name]) => !Object.hasOwn(known, name))
    .map(([name, [where]]) => problem(field, where?.location.row ?? 1, 'unknown-fact', name))
  return found.length ? found : undefined
}

function unwritable(field: Field, text: string, facts: object): TemplateProblem[] | undefined {
  try {
    templateEngine.parseAndRenderSync(text, facts)
    return undefined
  } catch (error) {
    return [describe(field, error)]
  }
}

interface LiquidError extends Error {
  token?: { getPosition: () => number[]; getText: () => string }
  originalError?: Error
}

function describe(field: Field, thrown: unknown): TemplateProblem {
  const error = thrown as LiquidError
  const reason = error.originalError ?? error
  const message = reason.message.replace(/, line:\d+.*/s, '')
  const line = error.token?.getPosition()[0] ?? 1
  const token = error.token?.getText() ?? ''
  if (reason instanceof NotForFilter) return problem(field, line, 'may-be-empty', token)
  if (reason instanceof NotWords) return problem(field, line, 'not-words', token)
  const [, fact] = /^undefined variable: (.*)$/.exec(message) ?? []
  if (fact) return problem(field, line, 'unknown-fact', fact)
  const [, filter] = /^undefined filter: (.*)$/.exec(message) ?? []
  if (filter) return problem(field, line, 'unknown-filter', filter)
  const [, tag] = /^tag "(.*)" not found$/.exec(message) ?? []
  if (tag) return problem(field, line, 'unknown-tag', tag)
  if (message.endsWith('not closed')) return problem(field, line, 'not-closed', token)
  if (/limit exceeded/.test(message)) return problem(field, line, 'too-long')
  return problem(field, line, 'unreadable', message)
}
