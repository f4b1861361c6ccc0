/** The answer of `ask`, asked again once it is older than `freshMs`; several who ask at once wait for one answer. */
export function keepFresh<T>(ask: () => Promise<T>, freshMs: number): () => Promise<T> {
  let kept: { answer: Promise<T>; until: number } | undefined
  return () => {
    if (kept && kept.until > performance.now()) return kept.answer
    const answer = ask()
    const mine = { answer, until: performance.now() + freshMs }
    kept = mine
    // A failure is told to who waits, and not kept.
    answer.catch(() => {
      if (kept === mine) kept = undefined
    })
    return answer
  }
}
