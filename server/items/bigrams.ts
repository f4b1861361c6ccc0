// Chinese has no spaces, and PostgreSQL has no Chinese dictionary: a text is indexed by its pairs of characters.
const RUNS = /[\p{Script=Han}]+|[\p{L}\p{N}]+/gu
const HAN = /^\p{Script=Han}/u

/** The index words of a text: pairs of Chinese characters (and the last one alone), other words in lower case. */
export function bigrams(text: string): string[] {
  const words = new Set<string>()
  for (const [run] of splitScripts(text)) {
    const characters = [...run]
    if (HAN.test(run))
      characters.forEach((character, at) => words.add(character + (characters[at + 1] ?? '')))
    else words.add(run)
  }
  return [...words]
}

/** The tsquery that finds texts holding every run of `text`; null when it holds nothing to look for. */
export function searchQuery(text: string): string | null {
  const terms = new Set<string>()
  for (const [run] of splitScripts(text)) {
    const characters = [...run]
    if (!HAN.test(run) || characters.length === 1) terms.add(`'${run}':*`)
    else characters.slice(1).forEach((character, at) => terms.add(`'${characters[at]}${character}'`))
  }
  return terms.size ? [...terms].join(' & ') : null
}

function splitScripts(text: string) {
  // 「M01证」 is a word and a Chinese run; the pattern alone would take both as letters.
  return text
    .toLowerCase()
    .replace(/(\p{Script=Han}+)/gu, ' $1 ')
    .matchAll(RUNS)
}
