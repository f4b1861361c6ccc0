import type { FastifyInstance } from 'fastify'
import { startSweep } from './clocks/start-sweep.ts'
import { startDeliverer } from './engine/deliverer.ts'
import { startFolding } from './inbox/start-folding.ts'
import { startPlatformWorker } from './platform-topics/platform-worker.ts'
import { startSessionSweep } from './sessions/sweep-sessions.ts'
import { startNoAutomaticCheck } from './worker-gateway/no-automatic-check.ts'

export interface Running {
  stop: () => Promise<void>
}

/** What runs beside the requests; each answers how it is stopped. Add a line here. */
const loops: ((app: FastifyInstance) => Running)[] = [
  startSessionSweep,
  putDelivererInPlace,
  startFolding,
  startSweep,
  startPlatformWorker,
  (app) =>
    startNoAutomaticCheck({
      db: app.db,
      connection: {
        baseUrl: app.env.engineUrl,
        username: 'platform',
        password: app.env.secrets.engineSecret
      },
      log: (line) => app.log.warn(line)
    })
]

export function startBackground(app: FastifyInstance): Running {
  const running = loops.map((start) => start(app))
  return { stop: async () => void (await Promise.all(running.map(({ stop }) => stop()))) }
}

function putDelivererInPlace(app: FastifyInstance): Running {
  app.deliverer = startDeliverer(app.db, app.engine, app.log)
  return app.deliverer
}
