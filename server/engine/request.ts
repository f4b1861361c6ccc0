import { EngineUnavailable, errorOfAnswer } from './engine-errors.ts'

/** A deployment parses every model; everything else answers in well under a second unless something is wrong. */
const TIMEOUT_MS = 20_000

export type Ask = <T>(
  path: string,
  person: string,
  body?: object | FormData,
  method?: 'POST' | 'PUT'
) => Promise<T>

/** GET without a body, POST (or PUT) with one. `person` stands in the engine's operation log. */
export function createAsk(baseUrl: string, secret: string): Ask {
  return async (path, person, body, method = 'POST') => {
    const headers: Record<string, string> = {
      authorization: basic(person, secret),
      accept: 'application/json'
    }
    if (body && !(body instanceof FormData)) headers['content-type'] = 'application/json'
    const init: RequestInit = { headers, signal: AbortSignal.timeout(TIMEOUT_MS) }
    if (body) Object.assign(init, { method, body: body instanceof FormData ? body : JSON.stringify(body) })

    const { ok, status, text } = await send(`${baseUrl}${path}`, init)
    if (!ok) throw errorOfAnswer(status, text)
    return (text ? JSON.parse(text) : undefined) as never
  }
}

async function send(url: string, init: RequestInit): Promise<{ ok: boolean; status: number; text: string }> {
  try {
    const response = await fetch(url, init)
    return { ok: response.ok, status: response.status, text: await response.text() }
  } catch (cause) {
    throw new EngineUnavailable('The engine does not answer', { cause })
  }
}

function basic(person: string, secret: string): string {
  return 'Basic ' + Buffer.from(`${person}:${secret}`).toString('base64')
}
