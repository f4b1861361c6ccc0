import { askService } from './ask-service.ts'
import type { DatabaseUrls } from './clone-template.ts'

export interface TestEngine extends DatabaseUrls {
  /** Ends in /engine-rest; HTTP basic with any user name and `secret`. */
  url: string
  secret: string
  /** YIMEN_HOME of all servers on this engine: a paper that one of them wrote is read by another. */
  home: string
}

/**
 * The engine of this run, started for the first suite that asks (`beforeAll` with 180 s). All suites share it and
 * its database, so each works with business keys of its own.
 */
export async function useTestEngine(): Promise<TestEngine> {
  const engine = await askService<TestEngine>('/engine')
  process.env.YIMEN_TEST_ENGINE_URL = engine.url
  process.env.YIMEN_TEST_ENGINE_SECRET = engine.secret
  process.env.YIMEN_TEST_ENGINE_DATABASE_URL = engine.databaseUrl
  return engine
}
