import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { makeSampleTemplate } from './sample-template.ts'
import { startTestEngine, type TestEngineService } from './engine-service.ts'
import { startTestPostgres, type TestPostgres } from './postgres-service.ts'

/**
 * Lives in jest's main process, which starts PostgreSQL and the engine when the first suite asks and stops them
 * after the last one: pure unit tests start nothing.
 */
export async function listen(): Promise<{ url: string; close: () => Promise<void> }> {
  let postgres: Promise<TestPostgres> | undefined
  let engine: Promise<TestEngineService> | undefined
  const startPostgres = () => (postgres ??= startTestPostgres())
  const startEngine = () => (engine ??= startPostgres().then(startTestEngine))

  let sampleTemplate: Promise<string> | undefined
  const answerTo = async (url = '') => {
    if (url === '/engine') return (await startEngine()).answer
    const { answer } = await startPostgres()
    return url === '/database'
      ? answer
      : { ...answer, template: await (sampleTemplate ??= makeSampleTemplate(answer)) }
  }

  const server = createServer(async (request, response) => {
    try {
      response.end(JSON.stringify(await answerTo(request.url)))
    } catch (problem) {
      response.statusCode = 500
      response.end(problem instanceof Error ? (problem.stack ?? problem.message) : String(problem))
    }
  })
  // The template is built on the first run: nobody may hang up on it.
  server.requestTimeout = 0
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await (await engine?.catch(() => undefined))?.stop()
      await (await postgres?.catch(() => undefined))?.stop()
    }
  }
}
