import { expect, test } from '@jest/globals'
import { inRounds } from '../../../server/platform-topics/in-rounds.ts'

test('what is asked at once, and while a round runs, is done together, at most so many; each hears its own result', async () => {
  const rounds: number[][] = []
  const half = inRounds(3, async (round: number[]) => {
    rounds.push(round)
    if (round.includes(0)) throw new Error('nothing of this round')
    return round.map((asked) =>
      asked % 2 === 0
        ? { status: 'fulfilled', value: asked / 2 }
        : { status: 'rejected', reason: new Error(`${asked} is odd`) }
    )
  })
  const results = await Promise.allSettled([2, 3, 4, 5, 6].map(half))
  expect(rounds).toEqual([
    [2, 3, 4],
    [5, 6]
  ])
  expect(
    results.map((result) => (result.status === 'fulfilled' ? result.value : result.reason.message))
  ).toEqual([1, '3 is odd', 2, '5 is odd', 3])
  await expect(half(0)).rejects.toThrow('nothing of this round')
  expect(await half(8)).toBe(4)
})
