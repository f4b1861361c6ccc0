import { setImmediate as breathe } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { takeTurns } from '../../../server/worker-gateway/take-turns.ts'

test('no more than allowed work at a time, a failure frees its place, and all come in their order', async () => {
  const inTurn = takeTurns(2)
  const began: number[] = []
  let working = 0
  let most = 0
  const work = async (id: number) => {
    began.push(id)
    most = Math.max(most, ++working)
    await breathe()
    working -= 1
    if (id === 1) throw new Error('refused')
    return id
  }
  const results = await Promise.allSettled([0, 1, 2, 3, 4].map((id) => inTurn(() => work(id))))
  expect(results.map(({ status }) => status === 'fulfilled')).toEqual([true, false, true, true, true])
  expect(began).toEqual([0, 1, 2, 3, 4])
  expect(most).toBe(2)
})
