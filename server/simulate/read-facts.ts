import { Value } from 'typebox/value'
import { directoryData } from '../directory/seed.ts'
import { Facts } from '../items/schema.ts'
import { WrongInput } from './wrong-input.ts'

const REGIONS = directoryData.regions.map(({ code }) => code)

/** The facts of each project of a file `[{ "facts": {…} }]`, whose other keys are ignored; throws WrongInput. */
export function readFacts(text: string): Facts[] {
  const list = parse(text)
  if (!Array.isArray(list) || list.length === 0)
    throw new WrongInput('The file must hold a JSON array with at least one project, as [{ "facts": {…} }].')
  return list.map((entry, index) => readProject(entry, nameOf(entry, index)))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new WrongInput(`The file is not JSON: ${(error as Error).message}.`)
  }
}

/** Its place, and its name where the file says one. */
function nameOf(entry: unknown, index: number): string {
  const name = isObject(entry) && typeof entry.nameZh === 'string' ? ` (${entry.nameZh})` : ''
  return `Project ${index + 1}${name}`
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function readProject(entry: unknown, name: string): Facts {
  if (!isObject(entry) || !isObject(entry.facts))
    throw new WrongInput(`${name} must be an object whose "facts" is an object.`)
  const { facts } = entry
  for (const field of Object.keys(facts))
    if (!Object.hasOwn(Facts.properties, field)) throw new WrongInput(`${name}: there is no fact "${field}".`)
  for (const [field, schema] of Object.entries(Facts.properties)) {
    const value = facts[field]
    if (value === undefined && !Facts.required.includes(field as never)) continue
    if (value === undefined) throw new WrongInput(`${name}: the fact "${field}" is missing.`)
    if (!Value.Check(schema, value))
      throw new WrongInput(`${name}: the fact "${field}" is ${JSON.stringify(value)}: ${expected(field)}.`)
  }
  if (!REGIONS.includes(facts.jurisdiction as string))
    throw new WrongInput(
      `${name}: the fact "jurisdiction" is ${JSON.stringify(facts.jurisdiction)}: it must be one of ${REGIONS.join(', ')}.`
    )
  return facts as Facts
}

function expected(field: string): string {
  const { enum: choices, type } = Facts.properties[field as keyof Facts] as {
    enum?: unknown[]
    type?: string
  }
  if (choices) return `it must be one of ${choices.map((one) => JSON.stringify(one)).join(', ')}`
  if (type === 'boolean') return 'it must be true or false'
  return type === 'number' ? 'it must be a number of 0 or more' : 'it must be a region’s code'
}
