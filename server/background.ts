import type { FastifyInstance } from 'fastify'
import type { Tuning } from '../workers/worker.ts'
import { startSealer } from './audit/sealer.ts'
import { startSweep } from './clocks/start-sweep.ts'
import { startDelegationSweep } from './delegations/sweep-delegations.ts'
import { startDeliverer } from './engine/deliverer.ts'
import { startClearing } from './files/start-clearing.ts'
import { startAnnouncingChanges } from './inbox/announce-changes.ts'
import { startMailer } from './notifications/mailer.ts'
import { startWebhooks } from './notifications/start-webhooks.ts'
import { startDrawingPapers } from './official-papers/draw-waiting.ts'
import { startTellingUnread } from './official-papers/tell-unread.ts'
import { startPlatformWorker } from './platform-topics/platform-worker.ts'
import { startQuestionSweep } from './questions/sweep-questions.ts'
import { startSessionSweep } from './sessions/sweep-sessions.ts'
import { startNoAutomaticCheck } from './worker-gateway/no-automatic-check.ts'

export interface Running {
  stop: () => Promise<void>
}

export interface BackgroundSettings {
  /** False where somebody sweeps by hand: tests, whose clocks differ on one database. */
  sweeps?: boolean
  /** False where papers are drawn by who opens them alone: tests, which open few of many. */
  draws?: boolean
  /** Polls and locks of the platform's own workers. */
  tuning?: Partial<Tuning>
}

/** What runs beside the requests; each answers how it is stopped. Add a line here. */
const loops: ((app: FastifyInstance, settings: BackgroundSettings) => Running | null)[] = [
  startSessionSweep,
  startClearing,
  startSealer,
  startAnnouncingChanges,
  (app) => startMailer(app),
  (app) => startWebhooks(app),
  (app, { draws = true }) => (draws ? startDrawingPapers(app) : null),
  (app, { sweeps = true }) => (sweeps ? startSweep(app) : null),
  (app, { sweeps = true }) => (sweeps ? startQuestionSweep(app) : null),
  (app, { sweeps = true }) => (sweeps ? startDelegationSweep(app) : null),
  (app, { sweeps = true }) => (sweeps ? startTellingUnread(app) : null),
  startCarriers
]

/** What carries a case from one person to the next; without the rest a simulation runs. */
export function startCarriers(app: FastifyInstance, { tuning }: BackgroundSettings = {}): Running {
  const carriers = [
    putDelivererInPlace(app),
    startPlatformWorker(app, tuning),
    startNoAutomaticCheck({
      db: app.db,
      connection: {
        baseUrl: app.env.engineUrl,
        username: 'platform',
        password: app.env.secrets.engineSecret
      },
      log: (line) => app.log.warn(line),
      now: app.now,
      within: app.pastClocks.within,
      tuning
    })
  ]
  return { stop: async () => void (await Promise.all(carriers.map(({ stop }) => stop()))) }
}

export function startBackground(app: FastifyInstance, settings: BackgroundSettings = {}): Running {
  const running = loops.flatMap((start) => start(app, settings) ?? [])
  return { stop: async () => void (await Promise.all(running.map(({ stop }) => stop()))) }
}

function putDelivererInPlace(app: FastifyInstance): Running {
  return Object.assign(app.deliverer, startDeliverer(app.db, app.engine, app.log))
}
