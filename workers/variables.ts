import { Variables, type TypedValue } from 'camunda-external-task-client-js'

/** A multi-instance activity runs over a Java collection only; a Json variable does not do. */
class JavaList {
  readonly rows: readonly unknown[]

  constructor(rows: readonly unknown[]) {
    this.rows = rows
  }
}

/** The rows go to the engine as a java.util.List of maps, or of plain values: the collection of a multi-instance activity. */
export function javaList<Row>(rows: Row[]): Row[] {
  // To its caller the list stays what the topic's schema says it is; only `toVariables` sees the mark.
  return new JavaList(rows) as unknown as Row[]
}

export function isJavaList(value: unknown): value is { rows: unknown[] } {
  return value instanceof JavaList
}

/** Values of type Object arrive as JSON text, since the client parses only type Json. */
export function fromVariables(variables: Variables): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(variables.getAllTyped()).map(([name, { type, value, valueInfo }]) => [
      name,
      type === 'object' &&
      typeof value === 'string' &&
      valueInfo?.serializationDataFormat === 'application/json'
        ? JSON.parse(value)
        : value
    ])
  )
}

/** Each value with its type said: the client drops plain objects that are not set as variables. */
export function toVariables(output: object): Variables {
  const variables = new Variables()
  for (const [name, value] of Object.entries(output)) {
    if (value !== undefined) variables.setTyped(name, typed(name, value))
  }
  return variables
}

const TEXT_LIMIT = 4000 // characters of the engine's text column

function typed(name: string, value: unknown): TypedValue {
  if (value === null) return { type: 'Null', value: null }
  if (typeof value === 'boolean') return { type: 'Boolean', value }
  if (typeof value === 'number') return { type: 'Double', value }
  if (isJavaList(value)) {
    const ofMaps = value.rows.every((row) => typeof row === 'object')
    const row = ofMaps ? 'java.util.HashMap<java.lang.Object,java.lang.Object>' : 'java.lang.Object'
    return {
      type: 'Object',
      value: JSON.stringify(value.rows),
      valueInfo: {
        objectTypeName: `java.util.ArrayList<${row}>`,
        serializationDataFormat: 'application/json'
      }
    }
  }
  if (typeof value !== 'string') return { type: 'Json', value: JSON.stringify(value) }
  if (value.length > TEXT_LIMIT) {
    throw new Error(`variable ${name} has ${value.length} characters, the engine takes ${TEXT_LIMIT}`)
  }
  return { type: 'String', value }
}
