import { readFileSync } from 'node:fs'
import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import session from '@fastify/session'
import swagger from '@fastify/swagger'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import underPressure from '@fastify/under-pressure'
import Fastify, { LogController, type FastifyInstance, type RouteOptions } from 'fastify'
import type { Knex } from 'knex'
import type { Registry } from 'prom-client'
import { createPastClocks, playedNow, type PastClocks } from './clock.ts'
import { blockRoutes } from './blocks/routes.ts'
import { boardRoutes } from './board/routes.ts'
import { noticeRoutes } from './calendar/notices/routes.ts'
import { legalToday } from './calendar/legal-date.ts'
import { calendarRoutes } from './calendar/routes.ts'
import { circulationRoutes } from './circulations/routes.ts'
import { colleagueRoutes } from './colleagues/routes.ts'
import { checkRoutes } from './check/routes.ts'
import { delegationRoutes } from './delegations/routes.ts'
import { diagramRoutes } from './diagrams/routes.ts'
import { directoryRoutes } from './directory/routes.ts'
import { applicationRoutes } from './applications/routes.ts'
import { dossierRoutes } from './dossiers/routes.ts'
import { planRoutes } from './plans/routes.ts'
import { paperTemplateRoutes } from './paper-templates/routes.ts'
import { questionRoutes } from './questions/routes.ts'
import { parallelRoutes } from './parallel/routes.ts'
import { projectRoutes } from './projects/routes.ts'
import type { Engine } from './engine/client.ts'
import type { Deliverer } from './engine/deliverer.ts'
import type { Env } from './env.ts'
import { describeRequest, replyWithError, requestNumber } from './error-reply.ts'
import { TooManyRequests } from './errors.ts'
import { fileRoutes } from './files/routes.ts'
import { createMetrics } from './health/metrics.ts'
import { incidentRoutes } from './incidents/routes.ts'
import { inboxRoutes } from './inbox/routes.ts'
import { cacheEvaluation, type EvaluateItems } from './items/applicable-items.ts'
import { type Hub, startHub } from './live/hub.ts'
import { liveRoutes } from './live/routes.ts'
import { jointReviewRoutes } from './joint-reviews/routes.ts'
import { meetingRoutes } from './meetings/routes.ts'
import { ownRuleRoutes } from './region-settings/own-rules-routes.ts'
import { silentConsentRoutes } from './silent-consents/routes.ts'
import { factsRoutes } from './moves/facts/routes.ts'
import { moveRoutes } from './moves/routes.ts'
import { levelRoutes } from './levels/routes.ts'
import { promiseRoutes } from './promises/routes.ts'
import { stageOpinionRoutes } from './stage-opinions/routes.ts'
import { supervisionRoutes } from './supervision/routes.ts'
import { urgeRoutes } from './urges/routes.ts'
import { createMoveOpenTasks } from './tasks/move-open-tasks.ts'
import { transferRoutes } from './transfers/routes.ts'
import { taskRoutes } from './tasks/routes.ts'
import { healthRoutes } from './health/routes.ts'
import { itemRoutes } from './items/routes.ts'
import { reportRoutes } from './report/routes.ts'
import { organisationRoutes } from './organisations/routes.ts'
import { officialPaperRoutes } from './official-papers/routes.ts'
import { windowRoutes } from './window/routes.ts'
import { regionSettingsRoutes } from './region-settings/routes.ts'
import { orgUnitRoutes } from './org-units/routes.ts'
import { notificationRoutes } from './notifications/routes.ts'
import type { MoveOpenTasks } from './people/end-account.ts'
import { paperMarkRoutes } from './paper-marks/routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { enforcePolicies, nobody, type User } from './policies.ts'
import { sampleRoutes } from './sample-city/routes.ts'
import { securityHeaders } from './security-headers.ts'
import { findUser } from './sessions/current-user.ts'
import { sessionRoutes } from './sessions/routes.ts'
import { createSessionStore, SESSION_COOKIE } from './sessions/session-store.ts'
import { serializerCompiler } from './serialization.ts'
import { validatorCompiler } from './validation.ts'
import { signingRoutes } from './signing/routes.ts'
import { servePages } from './web-pages.ts'
import { relayRoutes } from './worker-gateway/relay.ts'
import { workerAccountRoutes } from './worker-gateway/routes.ts'

/** Every module's routes; add a line here, nowhere else. */
const modules: FastifyPluginAsyncTypebox[] = [
  healthRoutes,
  sessionRoutes,
  organisationRoutes,
  peopleRoutes,
  orgUnitRoutes,
  directoryRoutes,
  regionSettingsRoutes,
  windowRoutes,
  calendarRoutes,
  noticeRoutes,
  itemRoutes,
  planRoutes,
  questionRoutes,
  fileRoutes,
  checkRoutes,
  officialPaperRoutes,
  paperTemplateRoutes,
  notificationRoutes,
  diagramRoutes,
  blockRoutes,
  applicationRoutes,
  projectRoutes,
  parallelRoutes,
  dossierRoutes,
  inboxRoutes,
  incidentRoutes,
  taskRoutes,
  transferRoutes,
  circulationRoutes,
  colleagueRoutes,
  paperMarkRoutes,
  boardRoutes,
  urgeRoutes,
  jointReviewRoutes,
  meetingRoutes,
  delegationRoutes,
  moveRoutes,
  factsRoutes,
  ownRuleRoutes,
  silentConsentRoutes,
  levelRoutes,
  promiseRoutes,
  stageOpinionRoutes,
  supervisionRoutes,
  reportRoutes,
  signingRoutes,
  liveRoutes,
  workerAccountRoutes,
  relayRoutes,
  sampleRoutes
]

/** JSON bodies; files come as multipart and have `uploadLimitBytes`. A large diagram is 400 KB. */
const BODY_LIMIT = 2 * 1024 * 1024

/** For a request to arrive whole: a piece of an upload, or 50 MiB at once, on a slow line. Fastify's own is none, for senders who never end. */
const REQUEST_MS = 15 * 60_000

declare module 'fastify' {
  interface FastifyInstance {
    db: Knex
    engine: Engine
    env: Env
    /** The clock: tests set their own, and inside an act that is played for a sample project it is that act's moment. */
    now: () => Date
    pastClocks: PastClocks
    /** Whether the sample city is being made by this server just now. */
    sampleCity: { running: boolean }
    moveOpenTasks: MoveOpenTasks
    /** Which items the decision table names for a project's facts. */
    evaluateItems: EvaluateItems
    /** Takes commands to the engine; one that does nothing until the server's own is put in its place. */
    deliverer: Deliverer
    hub: Hub
    /** Modules add their own gauges; a registry per app, since tests build several in one process. */
    metrics: Registry
  }
}

export interface AppParts {
  db: Knex
  engine: Engine
  env: Env
  now?: () => Date
  moveOpenTasks?: MoveOpenTasks
  /** Told of every route: the test of the policies walks them all. */
  onRoute?: (route: RouteOptions) => void
}

/** Builds the server without listening. Plugins and hooks stand in the order in which a request meets them. */
export async function buildApp({
  db,
  engine,
  env,
  now = () => new Date(),
  moveOpenTasks = createMoveOpenTasks(now),
  onRoute
}: AppParts) {
  const app = createFastify(env)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(replyWithError)
  // Only JSON and multipart: a form that another site posts has neither type.
  app.removeContentTypeParser('text/plain')

  app.decorate('db', db)
  app.decorate('engine', engine)
  app.decorate('env', env)
  app.decorate('now', () => playedNow() ?? now())
  app.decorate('pastClocks', createPastClocks(db))
  app.decorate('sampleCity', { running: false })
  app.decorate('moveOpenTasks', moveOpenTasks)
  app.decorate(
    'evaluateItems',
    cacheEvaluation((facts) => engine.evaluateDecision('applicable-items', facts))
  )
  app.decorate('deliverer', { wake: () => {}, stop: async () => {} })
  app.decorate('hub', startHub(env.databaseUrl, app.log))
  app.addHook('onClose', () => app.hub.stop())
  app.decorate('metrics', createMetrics(app))
  app.decorateRequest('user', null as unknown as User)

  await app.register(underPressure, { maxEventLoopDelay: env.busyAfterMs, retryAfter: 5 })
  await app.register(helmet, securityHeaders(env.tls !== null))
  // Counters' computers are shared: what one person was answered must not be in the next one's cache.
  app.addHook('onRequest', async ({ url }, reply) => {
    if (url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  })
  await app.register(cookie)
  await app.register(session, {
    secret: env.secrets.sessionSecret,
    cookieName: SESSION_COOKIE,
    // Secure where the request came by HTTPS, be it to us or to a proxy that is trusted.
    cookie: { httpOnly: true, sameSite: 'lax', secure: 'auto', path: '/' },
    store: createSessionStore(db, now, env.sessionHours * 3_600_000),
    saveUninitialized: false,
    rolling: false
  })
  await app.register(csrf, {
    sessionPlugin: '@fastify/session',
    getToken: (request) => String(request.headers['x-csrf-token'] ?? '')
  })
  app.addHook('onRequest', async (request) => {
    const { personId } = request.session
    request.user = (personId && (await findUser(db, personId, legalToday(app.now())))) || nobody
  })
  enforcePolicies(app)
  if (onRoute) app.addHook('onRoute', onRoute)
  await app.register(rateLimit, {
    max: env.requestsPerMinute,
    timeWindow: '1 minute',
    // Officers of one building share an address; each has an allowance of their own once signed in.
    keyGenerator: ({ user, ip }) => (user === nobody ? ip : user.id),
    errorResponseBuilder: (_request, { after }) => new TooManyRequests(after)
  })
  await app.register(multipart, { limits: { fileSize: env.uploadLimitBytes, files: 1, fields: 20 } })
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: '一门 Yimen', version: '0.1.0' } }
  })

  for (const routes of modules) await app.register(named(routes))
  await servePages(app)
  return app
}

/** Without a name of its own fastify looks for each plugin among all that was ever required: a second of a suite. */
const named = (routes: FastifyPluginAsyncTypebox) =>
  Object.assign(routes, { [Symbol.for('fastify.display-name')]: routes.name })

function createFastify({ tls, trustProxy, logLevel }: Env): FastifyInstance {
  const options = {
    bodyLimit: BODY_LIMIT,
    trustProxy,
    frameworkErrors: replyWithError,
    genReqId: requestNumber,
    logController: new LogController({
      requestIdLogLabel: 'number',
      // Asked every few seconds by whoever watches over us.
      disableRequestLogging: ({ url }) => url?.startsWith('/health/') ?? false
    }),
    forceCloseConnections: true,
    requestTimeout: REQUEST_MS,
    logger: { level: logLevel, serializers: { req: describeRequest } }
  }
  if (!tls) return Fastify(options)
  const https = { cert: readFileSync(tls.cert), key: readFileSync(tls.key) }
  return Fastify({ ...options, https }) as unknown as FastifyInstance
}
