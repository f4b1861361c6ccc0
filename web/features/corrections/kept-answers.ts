/** Answers are kept in this browser until they are submitted, so that leaving the page loses nothing. */
const keyOf = (number: string) => `yimen.correction.${number}`

export function keptAnswers(number: string): Record<string, string> {
  const kept = localStorage.getItem(keyOf(number))
  return kept ? (JSON.parse(kept) as Record<string, string>) : {}
}

export function keepAnswers(number: string, answers: Record<string, string>) {
  if (Object.keys(answers).length === 0) localStorage.removeItem(keyOf(number))
  else localStorage.setItem(keyOf(number), JSON.stringify(answers))
}
