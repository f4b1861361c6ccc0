import type { FastifySchemaCompiler } from 'fastify'
import type { TSchema } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import { Value } from 'typebox/value'

/**
 * Bodies are taken as they are: all errors are told, nothing is removed, "3" does not become 3 (fastify's own
 * compiler does the opposite on each count). Query strings and paths are text, so they are converted first.
 * Compiled at a route's first request, as its answer is (see serialization.ts).
 */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  let compiled: Validator | undefined
  return (input: unknown) => {
    const check = (compiled ??= Compile(schema))
    const value = httpPart === 'body' ? input : Value.Convert(schema, Value.Default(schema, input))
    return check.Check(value) ? { value } : { error: check.Errors(value) }
  }
}
