import type { PaperKind } from '../official-papers/kinds.ts'
import { snapshotSchemas } from '../official-papers/snapshots/snapshots.ts'
import type { Placeholder } from './schema.ts'

/** The part of JSON Schema that the facts of a paper are written in (official-papers/snapshots). */
export interface FactSchema {
  type?: string
  title?: string
  description?: string
  format?: string
  pattern?: string
  enum?: string[]
  anyOf?: FactSchema[]
  items?: FactSchema
  properties?: Record<string, FactSchema>
}

export const schemaOf = (kind: PaperKind) => snapshotSchemas[kind] as unknown as FactSchema

/** What a wording of this kind may name, in the order of the facts. */
export function listPlaceholders(kind: PaperKind): Placeholder[] {
  return entriesOf(schemaOf(kind), '', null)
}

function entriesOf({ properties = {} }: FactSchema, prefix: string, list: string | null): Placeholder[] {
  return Object.entries(properties).flatMap(([name, fact]): Placeholder[] => {
    const path = prefix + name
    const inner = fact.anyOf?.find(({ type }) => type !== 'null') ?? fact
    if (inner.type === 'object') return entriesOf(inner, `${path}.`, list)
    const { title = name, description = name } = fact
    const own: Placeholder = {
      path,
      list,
      nameZh: title,
      nameEn: description,
      type: typeOf(inner),
      choices: inner.enum ?? [],
      mayBeEmpty: inner !== fact
    }
    if (inner.type !== 'array') return [own]
    const one = inner.items ?? {}
    if (one.properties) return [own, ...entriesOf(one, 'one.', path)]
    return [
      own,
      {
        ...own,
        path: 'one',
        list: path,
        type: 'text',
        nameZh: one.title ?? title,
        nameEn: one.description ?? description
      }
    ]
  })
}

function typeOf({ type, format, pattern, enum: choices }: FactSchema): Placeholder['type'] {
  if (choices) return 'choice'
  if (type === 'array') return 'list'
  if (type === 'boolean') return 'yes'
  if (type === 'integer') return 'number'
  if (format === 'date') return 'day'
  return pattern ? 'picture' : 'text'
}
