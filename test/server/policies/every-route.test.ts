import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import serializerSelector from '@fastify/fast-json-stringify-compiler'
import Fastify, { type RouteOptions } from 'fastify'
import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { ROLES, type Role } from '../../../server/roles/schema.ts'
import { enforcePolicies, type Policy } from '../../../server/policies.ts'
import { startTestApp, type TestApp, type Visitor } from '../../support/app.ts'

/** A sample login for each role. */
const LOGINS: Record<Role, string> = {
  applicant: 'applicant',
  window: 'window',
  handler: 'hb-handler',
  head: 'hb-head',
  lead: 'fg-lead',
  designer: 'designer',
  supervisor: 'supervisor',
  administrator: 'administrator'
}
const NIL = '00000000-0000-0000-0000-000000000000'

let yimen: TestApp
const routes: { method: string; url: string; policy: Policy; csrf: boolean }[] = []
const schemas: Required<RouteOptions>['schema'][] = []
const visitors = new Map<Role, Visitor>()

beforeAll(async () => {
  yimen = await startTestApp({
    onRoute: ({ method, url, config, schema }: RouteOptions) => {
      if (schema) schemas.push(schema)
      const methods = [method].flat().filter((one) => one !== 'HEAD')
      const { policy, csrf } = config!
      for (const one of methods) routes.push({ method: one, url, policy: policy!, csrf: csrf !== false })
    }
  })
  for (const role of ROLES) visitors.set(role, await yimen.signIn(LOGINS[role]))
}, 180_000)
afterAll(() => yimen.close())

const call = (visitor: Visitor, { method, url }: { method: string; url: string }) =>
  visitor.send(method as 'GET', url.replace(/:\w+/g, NIL).replace('*', 'x'))

describe('every route of every module', () => {
  test('has schemas that compile: the server does it at the first request', () => {
    const compileAnswer = serializerSelector()({})
    expect(schemas.length).toBeGreaterThan(100)
    for (const { body, params, querystring, response } of schemas) {
      for (const part of [body, params, querystring]) if (part) Compile(part as TSchema)
      for (const [httpStatus, schema] of Object.entries(response ?? {}))
        expect(typeof compileAnswer({ method: 'GET', url: '/', httpStatus, schema })).toBe('function')
    }
  })

  test('refuses with 401 who is not signed in, unless it is public', async () => {
    const guarded = routes.filter(({ policy }) => policy !== 'public')
    expect(guarded.length).toBeGreaterThan(20)
    for (const route of guarded) {
      const { statusCode } = await call(yimen.visitor(), route)
      expect({ ...route, statusCode }).toEqual({ ...route, statusCode: 401 })
    }
  })

  test.each(ROLES)('refuses a person who is only %s where another role is asked', async (role) => {
    for (const route of routes.filter(({ policy }) => Array.isArray(policy) && !policy.includes(role))) {
      const response = await call(visitors.get(role)!, route)
      expect({ ...route, answer: [response.statusCode, response.json().code] }).toEqual({
        ...route,
        answer: [403, 'NOT_ALLOWED']
      })
    }
  })

  test('refuses a write without the CSRF token', async () => {
    for (const [role, visitor] of visitors) {
      const mine = routes.filter(({ method, policy, csrf }) => {
        const mayCall = policy === 'signed-in' || typeof policy === 'function' || policy.includes(role)
        return method !== 'GET' && policy !== 'public' && csrf && mayCall
      })
      const bare = yimen.visitor()
      bare.kept.cookie = visitor.kept.cookie
      for (const route of mine) {
        const { code } = (await call(bare, route)).json()
        expect({ ...route, code }).toEqual({ ...route, code: expect.stringMatching(/^FST_CSRF_/) })
      }
    }
  })

  test.each(ROLES)('lets %s change nothing of an organisation that is another’s', async (role) => {
    const other = await yimen.db('organisations').orderBy('creditCode').first()
    const own = visitors.get(role)!
    const mine = (await own.get('/api/organisations')).json().organisations
    const url = `/api/organisations/${mine[0]?.id === other!.id ? NIL : other!.id}`
    for (const [method, path, body] of [
      ['PATCH', url, { name: '改名公司' }],
      ['GET', `${url}/members`],
      ['DELETE', `${url}/members/${NIL}`],
      ['POST', `${url}/invitations`, {}],
      ['GET', `${url}/invitations`],
      ['DELETE', `${url}/invitations/${NIL}`]
    ] as const)
      expect((await own.send(method, path, body)).statusCode).toBe(403)
  })
})

test('a route without a policy keeps the server from starting', async () => {
  const app = Fastify()
  enforcePolicies(app)
  expect(() => app.get('/api/forgotten', () => 'x')).toThrow('GET /api/forgotten has no policy')
})
