import { beforeAll, expect, test } from '@jest/globals'
import { useTestEngine, type TestEngine } from '../support/engine.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await useTestEngine()
}, 180_000)

const version = (secret: string) =>
  fetch(`${engine.url}/version`, {
    headers: { authorization: `Basic ${Buffer.from(`yimen:${secret}`).toString('base64')}` }
  })

test('the engine answers whoever knows the secret, and nobody else', async () => {
  expect(await (await version(engine.secret)).json()).toEqual({ version: '7.24.0' })
  expect((await version('guess')).status).toBe(401)
})
