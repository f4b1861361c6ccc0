import { randomInt } from 'node:crypto'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { EngineUnavailable } from './engine/engine-errors.ts'
import { EngineAway } from './errors.ts'

/** Nine characters that can be read over the telephone: no 0/O, 1/I/L. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** Number of a request; it stands in every one of its log lines and in the error that a person sees. */
export const requestNumber = (): string =>
  Array.from({ length: 9 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/** What the log keeps of a request. A page's one-time link is asked for with its token, which still opens the account. */
export const describeRequest = ({ method, url, ip }: Pick<FastifyRequest, 'method' | 'url' | 'ip'>) => ({
  method,
  url: url.replace(/([?&]token=)[^&]*/gi, '$1…'),
  remoteAddress: ip
})

/** What PostgreSQL says of the character NUL in a text and in JSON; no keyboard writes it. */
const UNSTORABLE = ['22021', '22P05']

/** JSON of every error: `{ code, message, number }`, and `fields` for input that does not fit the schema. */
export function replyWithError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const number = request.id
  if (error instanceof EngineUnavailable)
    return replyWithError(new EngineAway({ cause: error }), request, reply)
  if (error.validation) {
    request.log.info({ validation: error.validation }, 'input refused')
    const fields = error.validation.flatMap((problem) => fieldsOf(problem))
    return reply.code(400).send({
      code: 'VALIDATION',
      message: `Correct the input: ${fields.map(({ path, message }) => `${path || 'the body'} ${message}`).join('; ')}`,
      number,
      fields
    })
  }

  if (UNSTORABLE.includes(error.code)) {
    request.log.info({ reason: error.message }, 'input refused')
    return reply
      .code(400)
      .send({ code: 'VALIDATION', message: 'Text must not hold the character NUL', number })
  }

  const status = error.statusCode ?? 500
  if (status < 500) {
    request.log.info({ code: error.code, reason: error.message }, 'request refused')
    return reply.code(status).send({ code: error.code ?? 'REFUSED', message: error.message, number })
  }

  request.log.error(error)
  const known = error.statusCode !== undefined && error.code !== undefined
  return reply.code(status).send({
    code: known ? error.code : 'INTERNAL',
    message: known ? error.message : 'Something failed on our side; tell the administrator this number',
    number
  })
}

/** `/facts/landAreaHa` → `facts.landAreaHa`; a missing or surplus property is named itself, not its parent. */
function fieldsOf(
  problem: NonNullable<FastifyError['validation']>[number]
): { path: string; message: string }[] {
  const at = problem.instancePath.split('/').slice(1)
  const { requiredProperties, allowedValues, additionalProperties } = problem.params
  const named = requiredProperties ?? additionalProperties
  const paths = Array.isArray(named) ? named.map((name: string) => [...at, name]) : [at]
  // Told a second time as a property whose schema is false.
  if (problem.message === 'schema is false') return []

  let message = problem.message ?? 'is wrong'
  if (requiredProperties) message = 'is missing'
  else if (additionalProperties) message = 'is not asked here'
  else if (Array.isArray(allowedValues)) message = `must be one of ${allowedValues.join(', ')}`
  return paths.map((path) => ({ path: path.join('.'), message }))
}
