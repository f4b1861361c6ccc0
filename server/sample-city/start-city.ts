import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Running } from '../background.ts'
import { countCity } from './city-rows.ts'
import { enterPlan, makeCity, resumeMaking } from './make-city.ts'
import { plan } from './plan.ts'
import { isSampleOn } from './sample-on.ts'

const LOOK_MS = 1_000

/**
 * The living city, in the background, where the last start brought sample data and nobody switched it off. Call it
 * before the other loops begin: projects that are half made must have their clocks by then. Going on after an
 * interruption makes nothing twice.
 */
export async function startSampleCity(app: FastifyInstance): Promise<Running> {
  if (!app.env.sampleCity || !(await isSampleOn(app.db))) return { stop: async () => undefined }
  await enterPlan(app, plan)
  const makings = await resumeMaking(app, plan)
  if (makings.length === 0) return { stop: async () => undefined }

  let stopped = false
  app.sampleCity.running = true
  const making = run()
    .catch((error: unknown) => app.log.error({ err: error }, 'the sample city was not finished'))
    .finally(() => {
      app.sampleCity.running = false
    })

  async function run(): Promise<void> {
    await departmentsAreThere()
    const begun = performance.now()
    app.log.info(await countCity(app.db), 'the sample city is being made')
    await makeCity(app, makings, () => stopped)
    const seconds = Math.round((performance.now() - begun) / 1000)
    if (!stopped) app.log.info({ ...(await countCity(app.db)), seconds }, 'the sample city is made')
  }

  /** Their programmes connect after the server; a start has enough to do until then. */
  async function departmentsAreThere(): Promise<void> {
    const since = app.now().toISOString()
    const seen = () => app.db('worker_accounts').where('lastSeenAt', '>', since).first('id')
    while (!stopped && !(await seen())) await sleep(LOOK_MS)
  }

  return {
    async stop() {
      stopped = true
      await making
    }
  }
}
