/** Runs `act` for each of the list, at most `width` at once. */
export async function inParallel<T>(
  width: number,
  list: readonly T[],
  act: (one: T) => Promise<void>
): Promise<void> {
  const left = list.values()
  const worker = async () => {
    for (const one of left) await act(one)
  }
  await Promise.all(Array.from({ length: Math.min(width, list.length) }, worker))
}
