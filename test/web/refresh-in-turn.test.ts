import { expect, test } from '@jest/globals'
import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { refreshInTurn } from '../../web/refresh-in-turn.ts'
import { until } from '../support/until.ts'

test('a page that hears of changes faster than the server answers comes to an end, and shows the last of them', async () => {
  const queryClient = new QueryClient()
  const answers: ((data: string) => void)[] = []
  const observer = new QueryObserver(queryClient, {
    queryKey: ['projects', 'one'],
    initialData: 'old',
    staleTime: Infinity,
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve))
  })
  const leave = observer.subscribe(() => {})
  const shows = (data: string) =>
    until(() => observer.getCurrentResult().data === data, 30_000, `${data} is not shown`)
  const asked = (times: number) =>
    until(() => answers.length === times, 30_000, `asked ${answers.length} times`)
  const refresh = refreshInTurn(queryClient)

  refresh(['inbox', 'projects'])
  await asked(1)
  refresh(['projects'])
  refresh(['inbox'])
  refresh(['projects'])
  expect(answers).toHaveLength(1)
  answers[0]!('first')
  await shows('first')

  // What changed during it is read once, not thrice.
  await asked(2)
  answers[1]!('last')
  await shows('last')
  refresh(['inbox'])
  await new Promise((resolve) => setImmediate(resolve))
  expect(answers).toHaveLength(2)
  leave()
  queryClient.clear()
})
