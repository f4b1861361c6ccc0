import { RelayRefusal } from './relay-refusal.ts'

export interface Answer {
  status: number
  /** Parsed JSON, a text where the engine answers with one, or undefined where it says nothing (204). */
  body: unknown
}
export type Forward = (
  method: 'GET' | 'POST',
  path: string,
  options?: { body?: object; signal?: AbortSignal }
) => Promise<Answer>

/** The engine answers a poll after at most 10 s, everything else in well under one. */
const TIMEOUT_MS = 30_000

/** Calls of one worker account; its username stands in the engine's operation log. */
export function createForward(engineUrl: string, secret: string, username: string): Forward {
  const authorization = `Basic ${Buffer.from(`${username}:${secret}`).toString('base64')}`
  return async (method, path, { body, signal } = {}) => {
    const timeout = AbortSignal.timeout(TIMEOUT_MS)
    try {
      const response = await fetch(`${engineUrl}${path}`, {
        method,
        headers: {
          authorization,
          accept: 'application/json, text/plain',
          ...(body && { 'content-type': 'application/json' })
        },
        body: body && JSON.stringify(body),
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout
      })
      const text = await response.text()
      const isText = response.headers.get('content-type')?.startsWith('text/plain') ?? false
      return {
        status: response.status,
        body: !text || isText ? text || undefined : (JSON.parse(text) as unknown)
      }
    } catch (cause) {
      // Whether the engine did it is not known: the client asks again.
      throw Object.assign(
        new RelayRefusal(503, 'EngineUnavailable', 'The engine does not answer; try again in a moment'),
        { cause }
      )
    }
  }
}
