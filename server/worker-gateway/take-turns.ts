/**
 * At most so many works at a time, the others in the order in which they came. A completion holds a connection of
 * the database while the engine answers: if the engine hangs, some must be left for the people who decide meanwhile.
 */
export function takeTurns(atOnce: number) {
  const waiting: (() => void)[] = []
  let free = atOnce

  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}
