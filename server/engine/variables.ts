/** A variable as the engine's REST interface writes it. */
export interface EngineVariable {
  type: string
  value: unknown
  valueInfo?: Record<string, string>
}
export type Variables = Record<string, unknown>

/** The column of a String variable holds 4000 characters; a longer one is kept as a serialised Java string. */
const LONGEST_STRING = 4000

/**
 * Types are always explicit: a JSON `3` would become an Integer, and `3 != 3.5` comparisons of a table need Doubles.
 * Lists and objects become Java lists and maps, because a diagram runs over them and reads their fields, which it
 * cannot do with a `Json` variable.
 */
export function toEngineVariables(variables: Variables): Record<string, EngineVariable> {
  const defined = Object.entries(variables).filter(([, value]) => value !== undefined)
  return Object.fromEntries(defined.map(([name, value]) => [name, toEngineVariable(value)]))
}

function toEngineVariable(value: unknown): EngineVariable {
  if (value === null) return { type: 'Null', value: null }
  if (typeof value === 'number') return { type: 'Double', value }
  if (typeof value === 'boolean') return { type: 'Boolean', value }
  if (typeof value === 'string')
    return value.length <= LONGEST_STRING ? { type: 'String', value } : javaObject('java.lang.String', value)
  if (!Array.isArray(value)) return javaObject('java.util.HashMap<java.lang.Object,java.lang.Object>', value)
  const ofMaps = value.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item))
  const item = ofMaps ? 'java.util.HashMap<java.lang.Object,java.lang.Object>' : 'java.lang.Object'
  return javaObject(`java.util.ArrayList<${item}>`, value)
}

function javaObject(objectTypeName: string, value: unknown): EngineVariable {
  return {
    type: 'Object',
    value: JSON.stringify(value),
    valueInfo: { objectTypeName, serializationDataFormat: 'application/json' }
  }
}

/** `Object` and `Json` values come as JSON text when they are read without deserialising. */
export function fromEngineVariable({ type, value }: EngineVariable): unknown {
  return (type === 'Object' || type === 'Json') && typeof value === 'string' ? JSON.parse(value) : value
}
