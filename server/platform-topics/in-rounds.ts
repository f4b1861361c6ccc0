interface Waiting<Asked, Answer> {
  asked: Asked
  resolve: (answer: Answer) => void
  reject: (reason: unknown) => void
}

/** What is asked while a round runs is done by the next one, at most `most` at once; each hears its own result. */
export function inRounds<Asked, Answer>(
  most: number,
  act: (round: Asked[]) => Promise<PromiseSettledResult<Answer>[]>
): (asked: Asked) => Promise<Answer> {
  const waiting: Waiting<Asked, Answer>[] = []
  let running = false

  async function run(): Promise<void> {
    running = true
    // Who asks in the same moment comes along.
    await new Promise(setImmediate)
    while (waiting.length > 0) {
      const round = waiting.splice(0, most)
      const results = await act(round.map(({ asked }) => asked)).catch((reason: unknown) =>
        round.map(() => ({ status: 'rejected' as const, reason }))
      )
      for (const [index, result] of results.entries())
        if (result.status === 'fulfilled') round[index]!.resolve(result.value)
        else round[index]!.reject(result.reason)
    }
    running = false
  }

  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject })
      if (!running) void run()
    })
}
