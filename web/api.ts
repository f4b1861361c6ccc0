import type { Static, TSchema } from 'typebox'
import { noteConnection } from './connection.ts'

interface Endpoint {
  method: string
  url: string
  schema: { params?: TSchema; querystring?: TSchema; body?: TSchema; response: { 200: TSchema } }
}

type Part<E extends Endpoint, K extends 'params' | 'querystring' | 'body'> = E['schema'][K] extends TSchema
  ? { [key in K]: Static<E['schema'][K]> }
  : unknown

type Input<E extends Endpoint> = Part<E, 'params'> & Part<E, 'querystring'> & Part<E, 'body'>
type Reply<E extends Endpoint> = Static<E['schema']['response'][200]>

export interface FieldProblem {
  path: string
  message: string
}

/** A refusal of the server; `number` finds its log lines. Offline is `code` OFFLINE without a number. */
export class ApiError extends Error {
  readonly code: string
  readonly number: string | null
  readonly status: number
  readonly fields: FieldProblem[]

  constructor(
    status: number,
    reply: { code: string; message: string; number?: string | null; fields?: FieldProblem[] }
  ) {
    super(reply.message)
    this.status = status
    this.code = reply.code
    this.number = reply.number ?? null
    this.fields = reply.fields ?? []
  }
}

let csrfToken: string | null = null
const expiryListeners = new Set<() => void>()

export function keepCsrfToken(token: string | null) {
  csrfToken = token
}

export function csrfHeader(): Record<string, string> {
  return csrfToken ? { 'x-csrf-token': csrfToken } : {}
}

/** Called when a request finds that the session has ended, so that one can sign in without leaving the page. */
export function onSessionExpired(listener: () => void) {
  expiryListeners.add(listener)
  return () => {
    expiryListeners.delete(listener)
  }
}

export function tellSessionExpired() {
  expiryListeners.forEach((listener) => listener())
}

let askPassword: (() => Promise<boolean>) | undefined

/** Who asks for the password before a signature; answers true once the server has taken it. */
export function onPasswordNeeded(ask: () => Promise<boolean>) {
  askPassword = ask
  return () => {
    askPassword = undefined
  }
}

/** Throws the ApiError of a reply that is not 2xx; answers its JSON otherwise. */
export function readReply(status: number, text: string): unknown {
  let reply: unknown = null
  try {
    reply = text ? JSON.parse(text) : {}
  } catch {
    // A proxy's error page is no JSON: its status is all that is known.
  }
  if (status >= 200 && status < 300) return reply
  const error = reply as { code?: string; message?: string; number?: string; fields?: FieldProblem[] } | null
  const code = error?.code ?? `HTTP_${status}`
  if (code === 'NOT_SIGNED_IN') tellSessionExpired()
  throw new ApiError(status, { ...error, code, message: error?.message ?? `HTTP ${status}` })
}

export function offline(): ApiError {
  return new ApiError(0, { code: 'OFFLINE', message: 'The server cannot be reached' })
}

/** Path and query of an endpoint with its parameters put in. */
export function pathOf(url: string, params: Record<string, string> = {}, query?: Record<string, unknown>) {
  const path = url.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const known = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== '')
  const search = new URLSearchParams(known.map(([key, value]) => [key, String(value)]))
  return known.length > 0 ? `${path}?${search}` : path
}

async function send(method: string, path: string, body: unknown): Promise<Response> {
  const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' }
  try {
    const response = await fetch(path, {
      method,
      headers: { ...json, ...(method === 'GET' ? {} : csrfHeader()) },
      body: body === undefined ? undefined : JSON.stringify(body)
    })
    noteConnection(true)
    return response
  } catch {
    noteConnection(false)
    throw offline()
  }
}

/** After signing in within another tab the token is another one; it is fetched again, once. */
export async function renewCsrfToken() {
  const response = await send('GET', '/api/session', undefined)
  const session = readReply(response.status, await response.text()) as { csrfToken: string | null }
  keepCsrfToken(session.csrfToken)
}

/** How long the end of a session waits for what is still being answered. */
const LAST_WORDS_MS = 2_000
const underWay = new Set<Promise<unknown>>()
let door: Promise<void> = Promise.resolve()

/** Calls an endpoint declared in server/<module>/schema.ts; its schema types both ends. */
export async function call<E extends Endpoint>(endpoint: E, input: Input<E>): Promise<Reply<E>> {
  await door
  const reply = ask(endpoint, input)
  underWay.add(reply)
  try {
    return await reply
  } finally {
    underWay.delete(reply)
  }
}

/**
 * Calls an endpoint that ends the session, while nothing else is under way: a reading that arrived after it would be
 * told that nobody is signed in. Others wait until it fails; after it the page has to begin anew.
 */
export async function callLast<E extends Endpoint>(endpoint: E, input: Input<E>): Promise<Reply<E>> {
  let open = () => {}
  door = new Promise((resolve) => (open = resolve))
  let timer: ReturnType<typeof setTimeout> | undefined
  const longEnough = new Promise((resolve) => (timer = setTimeout(resolve, LAST_WORDS_MS)))
  await Promise.race([Promise.allSettled(underWay), longEnough])
  clearTimeout(timer)
  try {
    return await ask(endpoint, input)
  } catch (problem) {
    open()
    throw problem
  }
}

async function ask<E extends Endpoint>(endpoint: E, input: Input<E>): Promise<Reply<E>> {
  const { params, querystring, body } = input as {
    params?: Record<string, string>
    querystring?: Record<string, unknown>
    body?: unknown
  }
  const path = pathOf(endpoint.url, params, querystring)

  let response = await send(endpoint.method, path, body)
  if (response.status === 403 && (await response.clone().text()).includes('FST_CSRF')) {
    await renewCsrfToken()
    response = await send(endpoint.method, path, body)
  }
  // Asked over the page, and sent again as it was: nothing that was typed is lost.
  if (askPassword && response.status === 403 && (await response.clone().text()).includes('PASSWORD_NEEDED'))
    if (await askPassword()) response = await send(endpoint.method, path, body)
  return readReply(response.status, await response.text()) as Reply<E>
}
