import { tsImport } from 'tsx/esm/api'

/** Starts nothing yet: the first suite that asks for a database or the engine gets it started (see services.ts). */
export default async function setUp() {
  const { listen } = await tsImport('./services.ts', import.meta.url)
  globalThis.yimenServices = await listen()
  process.env.YIMEN_TEST_SERVICES = globalThis.yimenServices.url
}
