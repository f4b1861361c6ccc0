import { readFileSync } from 'node:fs'

/** `workflows/allowed.json`: what a model may hold. The engine's AllowList.java reads the same file. */
interface AllowedFile {
  namespaces: Record<string, string>
  bpmn: KindOfFile
  dmn: KindOfFile
  formComponents: string[]
}
interface KindOfFile {
  groups: Record<string, string[]>
  elements: Record<string, string[]>
  values: Record<string, string>
}

/**
 * One kind of XML file. Names are `{namespace URI}local`, because a prefix means nothing; an attribute without a
 * namespace is its local name alone.
 */
export interface AllowList {
  elements: Map<string, Set<string>>
  values: Map<string, RegExp>
}

const file = JSON.parse(
  readFileSync(new URL('../../workflows/allowed.json', import.meta.url), 'utf8')
) as AllowedFile

export const allowed: Record<'bpmn' | 'dmn', AllowList> = { bpmn: read(file.bpmn), dmn: read(file.dmn) }
export const allowedFormComponents: ReadonlySet<string> = new Set(file.formComponents)

export function fullName(uri: string, local: string): string {
  return uri ? `{${uri}}${local}` : local
}

function read(kind: KindOfFile): AllowList {
  const elements = Object.entries(kind.elements).map(
    ([name, attributes]) => [resolved(name), new Set(ungroup(kind, attributes).map(resolved))] as const
  )
  const values = Object.entries(kind.values).map(
    ([name, pattern]) => [resolved(name), new RegExp(`^(?:${pattern})$`)] as const
  )
  return { elements: new Map(elements), values: new Map(values) }
}

/** `+activity` stands for the group of attributes of that name. */
function ungroup(kind: KindOfFile, names: string[]): string[] {
  return names.flatMap((name) =>
    name.startsWith('+') ? ungroup(kind, kind.groups[name.slice(1)] ?? []) : [name]
  )
}

function resolved(name: string): string {
  const [prefix, local] = name.split(':')
  if (local === undefined) return name
  const uri = file.namespaces[prefix ?? '']
  if (!uri) throw new Error(`allowed.json names no namespace ${prefix}`)
  return fullName(uri, local)
}
