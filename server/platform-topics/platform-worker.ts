import type { FastifyInstance } from 'fastify'
import { issueLicence } from '../licences/issue-licence.ts'
import { javaList, startWorker, type Handlers, type Tuning } from '../../workers/worker.ts'
import { acceptBySilence } from './accept-by-silence.ts'
import { closeImpossible } from './close-impossible.ts'
import { deliverNotice } from './deliver-notice.ts'
import { deliverResults } from './deliver-results.ts'
import { openCases } from './open-cases.ts'

/** What the diagrams leave to the platform itself; served on the engine directly, as `platform`. */
export function startPlatformWorker(
  app: FastifyInstance,
  tuning: Partial<Tuning> = {}
): { stop: () => Promise<void> } {
  const { db, env, now } = app
  const handlers: Handlers = {
    'platform.accept-by-silence': async ({ applicationId }) => {
      await acceptBySilence(db, applicationId, now())
      return {}
    },
    'platform.open-cases': async ({ applicationId, items }) => {
      const { opinions, cases } = await openCases(db, { applicationId, items }, now())
      return { opinions: javaList(opinions), cases: javaList(cases) }
    },
    'platform.notify': async ({ notice }, { businessKey, taskId }) => {
      await deliverNotice(db, { notice, businessKey, once: taskId }, now())
      return {}
    },
    'platform.issue-licence': async ({ caseId }) => {
      await issueLicence(app, { caseId, now: now() })
      return {}
    },
    'platform.close-impossible': async ({ caseId }) => {
      await closeImpossible(db, caseId, now())
      app.deliverer.wake()
      return {}
    },
    'platform.deliver-results': async ({ applicationId }) => {
      await deliverResults(db, applicationId, now())
      return {}
    }
  }
  const connection = { baseUrl: env.engineUrl, username: 'platform', password: env.secrets.engineSecret }
  const worker = startWorker('platform', handlers, connection, {
    ...tuning,
    log: (line) => app.log.warn(line)
  })
  return { stop: async () => void (await worker.stop()) }
}
