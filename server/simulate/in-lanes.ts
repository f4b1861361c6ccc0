/** Plays each group in its order and several groups at once; what one throws is the caller's. */
export async function inLanes<T>(
  lanes: number,
  groups: Iterable<T>,
  play: (one: T) => Promise<void>
): Promise<void> {
  const left = [...groups]
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (let one = left.shift(); one !== undefined; one = left.shift()) await play(one)
    })
  )
}
