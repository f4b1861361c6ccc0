import { afterEach, expect, jest, test } from '@jest/globals'
import { readSession, signOut } from '../../server/sessions/schema.ts'
import { call, callLast } from '../../web/api.ts'

type Answer = (status: number) => void

/** A server that answers when it is told to. */
function holdFetch() {
  const asked: Answer[] = []
  jest.spyOn(globalThis, 'fetch').mockImplementation(
    () =>
      new Promise((resolve) => {
        asked.push((status) =>
          resolve(new Response(status < 400 ? '{}' : '{"code":"X","message":"x"}', { status }))
        )
      })
  )
  return asked
}
const settle = () => new Promise((resolve) => setImmediate(resolve))

afterEach(() => {
  jest.restoreAllMocks()
})

test('the end of a session waits for what is under way; what is asked meanwhile waits for its answer', async () => {
  const asked = holdFetch()
  const reading = call(readSession, {})
  await settle()
  const ending = callLast(signOut, {})
  const later = call(readSession, {})
  await settle()
  expect(asked).toHaveLength(1)

  asked[0]!(200)
  await reading
  await settle()
  expect(asked).toHaveLength(2)
  // The session could not be ended: the page goes on, and so do its readings.
  asked[1]!(500)
  await expect(ending).rejects.toThrow('x')
  await settle()
  expect(asked).toHaveLength(3)
  asked[2]!(200)
  await later

  const ended = callLast(signOut, {})
  await settle()
  asked[3]!(200)
  await ended
  void call(readSession, {})
  await settle()
  expect(asked).toHaveLength(4)
})
