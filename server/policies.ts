import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import { NotAllowed, NotSignedIn } from './errors.ts'
import type { Role } from './roles/schema.ts'
import type { CurrentUser } from './sessions/schema.ts'

export type User = CurrentUser

/** Stands in `request.user` when nobody is signed in; only routes with the policy `public` see it. */
export const nobody: User = {
  id: '00000000-0000-0000-0000-000000000000',
  username: '',
  name: '',
  roles: [],
  groups: [],
  organisations: [],
  delegations: [],
  locale: null
}

/**
 * Who may call a route: anybody, whoever is signed in, holders of one of the roles, or those for whom the
 * function answers true (it runs after the input was validated; people who are not signed in never reach it).
 */
export type Policy =
  | 'public'
  | 'signed-in'
  | readonly Role[]
  | ((request: FastifyRequest, user: User) => boolean | Promise<boolean>)

declare module 'fastify' {
  interface FastifyRequest {
    user: User
  }
  interface FastifyContextConfig {
    policy?: Policy
    /** False for routes that machines call with their own credentials. */
    csrf?: boolean
  }
}

export const hasRole = (user: User, ...roles: Role[]) => user.roles.some((held) => roles.includes(held.role))

/** Acts for the organisation: files of an organisation belong to all its members. */
export const actsFor = (user: User, organisationId: string) =>
  user.organisations.some((organisation) => organisation.id === organisationId)

/**
 * Every route states its policy, and one that does not keeps the server from starting. Must be registered
 * after the hook that finds `request.user` and before the first route.
 */
export function enforcePolicies(app: FastifyInstance): void {
  app.addHook('onRoute', (route: RouteOptions) => {
    if (!route.config?.policy) throw new Error(`${String(route.method)} ${route.url} has no policy`)
  })

  // Before the body is read: who may not call a route need not be told that the input is wrong.
  app.addHook('onRequest', async (request) => {
    const policy = request.routeOptions.config.policy
    if (request.is404 || policy === undefined || policy === 'public') return
    if (request.user === nobody) throw new NotSignedIn()
    if (Array.isArray(policy) && !hasRole(request.user, ...(policy as Role[]))) throw new NotAllowed()
  })

  // What is public is protected by its content type (JSON only) and the SameSite cookie.
  app.addHook('onRequest', (request, reply, done) => {
    const { policy, csrf } = request.routeOptions.config
    const reads = ['GET', 'HEAD', 'OPTIONS'].includes(request.method)
    if (reads || request.is404 || policy === 'public' || csrf === false) done()
    else app.csrfProtection(request, reply, done)
  })

  app.addHook('preHandler', async (request) => {
    const policy = request.routeOptions.config.policy
    if (typeof policy === 'function' && !(await policy(request, request.user))) throw new NotAllowed()
  })
}
