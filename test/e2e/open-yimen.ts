import type { AddressInfo } from 'node:net'
import { startFlow, type Flow } from '../support/flow.ts'
import { openBrowser, type OpenBrowser } from '../support/browser.ts'

export interface OpenYimen {
  flow: Flow
  browser: OpenBrowser
  close: () => Promise<void>
}

/** A whole Yimen with its built pages (npm test builds them first), and a browser in front of it. */
export async function openYimen(): Promise<OpenYimen> {
  const flow = await startFlow()
  const { port } = flow.app.server.address() as AddressInfo
  const browser = await openBrowser(`http://127.0.0.1:${port}`)
  return {
    flow,
    browser,
    async close() {
      await browser.close()
      await flow.stop()
    }
  }
}
