import type { FastifyInstance } from 'fastify'
import { recordFetched } from '../levels/record-fetched.ts'
import { issueLicence } from '../licences/issue-licence.ts'
import { javaList, startWorker, type Handlers, type Tuning } from '../../workers/worker.ts'
import { endMoveBySilence } from '../moves/end-move.ts'
import { openJoint } from '../joint-reviews/open-joint.ts'
import { acceptBySilence } from './accept-by-silence.ts'
import { closeImpossible } from './close-impossible.ts'
import { concludeFiling } from './conclude-filing.ts'
import { consentBySilence } from './consent-by-silence.ts'
import { deliverResults } from './deliver-results.ts'
import { renewBySilence } from '../moves/renewal/renew-by-silence.ts'
import { nameConcurring } from './name-concurring.ts'
import { openCases } from './open-cases.ts'
import { completeTogether, NOTICES_AT_ONCE, noticeHandler } from './notice-handler.ts'

/** What the diagrams leave to the platform itself; served on the engine directly, as `platform`. */
export function startPlatformWorker(
  app: FastifyInstance,
  tuning: Partial<Tuning> = {}
): { stop: () => Promise<void> } {
  const { db, env, now } = app
  /** A sample project that is being made lives in its own past. */
  const within = app.pastClocks.within
  const handlers: Handlers = {
    'platform.accept-by-silence': async ({ applicationId }, { businessKey }) => {
      await within(businessKey, () => acceptBySilence(db, applicationId, now()))
      return {}
    },
    'platform.open-cases': async ({ applicationId, items }, { businessKey }) => {
      const lists = await within(businessKey, () => openCases(db, { applicationId, items }, now()))
      return {
        opinions: javaList(lists.opinions),
        cases: javaList(lists.cases),
        forwarded: javaList(lists.forwarded),
        decidedHere: javaList(lists.decidedHere),
        joint: javaList(lists.joint),
        single: javaList(lists.single)
      }
    },
    'platform.open-joint': async ({ caseId, joint }, { businessKey }) => {
      const opened = await within(businessKey, () => openJoint(db, { caseId, joint }, now()))
      return { ...opened, reviewers: javaList(opened.reviewers) }
    },
    'platform.name-concurring': async ({ caseId }) => ({
      concurGroups: javaList(await nameConcurring(db, caseId))
    }),
    'platform.conclude-filing': async ({ applicationId }, { businessKey }) => ({
      conclusion: await within(businessKey, () => concludeFiling(db, applicationId, now()))
    }),
    'platform.consent-by-silence': async (_input, { businessKey }) => ({
      ending: await within(businessKey, () => consentBySilence(db, businessKey, now()))
    }),
    'platform.issue-licence': async ({ caseId }, { businessKey }) => {
      await within(businessKey, () => issueLicence(app, { caseId, now: now() }))
      return {}
    },
    'platform.renew-by-silence': async ({ moveId }, { businessKey }) => {
      await within(businessKey, () => renewBySilence(db, { number: businessKey, moveId }, now()))
      return {}
    },
    'platform.close-impossible': async ({ caseId }, { businessKey }) => {
      await within(businessKey, () => closeImpossible(db, caseId, now()))
      app.deliverer.wake()
      return {}
    },
    'platform.end-move': async ({ moveId, outcome }, { businessKey }) => {
      await within(businessKey, () => endMoveBySilence(db, { moveId, outcome, businessKey }, now()))
      return {}
    },
    'platform.record-province-result': async ({ provinceResult }, { businessKey }) => {
      const decision = await within(businessKey, () => recordFetched(db, businessKey, provinceResult, now()))
      app.deliverer.wake()
      return { decision }
    },
    'platform.deliver-results': async ({ applicationId }, { businessKey }) => {
      await within(businessKey, () => deliverResults(db, applicationId, now()))
      return {}
    }
  }
  const connection = { baseUrl: env.engineUrl, username: 'platform', password: env.secrets.engineSecret }
  const common = { ...tuning, log: (line: string) => app.log.warn(line) }
  const workers = [
    startWorker('platform', handlers, connection, common),
    startWorker('platform', { 'platform.notify': noticeHandler(app) }, connection, {
      ...common,
      maxParallel: NOTICES_AT_ONCE,
      complete: completeTogether(app.engine)
    })
  ]
  return { stop: async () => void (await Promise.all(workers.map((worker) => worker.stop()))) }
}
