import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'

/** An error in the shape of Camunda's REST interface, which every Camunda client knows how to show. */
export class RelayRefusal extends Error {
  readonly statusCode: number
  readonly type: string

  constructor(statusCode: number, type: string, message: string) {
    super(message)
    this.statusCode = statusCode
    this.type = type
  }
}

/** Exactly `application/json`: with a charset behind it the stock client locks tasks and never executes them. */
export function sendJson(reply: FastifyReply, status: number, body: unknown): FastifyReply {
  return reply
    .code(status)
    .header('content-type', 'application/json')
    .send(Buffer.from(JSON.stringify(body)))
}

export function replyInCamundasShape(
  error: FastifyError | RelayRefusal,
  request: FastifyRequest,
  reply: FastifyReply
): FastifyReply {
  const status = error.statusCode ?? 500
  if (status >= 500 && !(error instanceof RelayRefusal)) request.log.error(error)
  else request.log.info({ reason: error.message }, 'worker refused')

  if (status === 401) reply.header('www-authenticate', 'Basic realm="Yimen workers"')
  const type = error instanceof RelayRefusal ? error.type : 'RestException'
  const known = error instanceof RelayRefusal || status < 500
  const message = known ? error.message : 'Something failed on our side; tell the administrator the number'
  return sendJson(reply, status, { type, message, code: null, number: request.id })
}
