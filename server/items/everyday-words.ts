import words from './data/everyday-words.json' with { type: 'json' }

/** What people say (data/everyday-words.json), in the order in which its items help them most. */
export interface EverydayWord {
  zh: string[]
  en: string[]
  items: string[]
}
export const everydayWords: EverydayWord[] = words

/**
 * The items that people mean: 「我要盖厂房」 holds 盖厂房, and 「挖」 begins 挖路. English matches at the beginning of a
 * word, so that "street" is no tree. The longest word that was found says most. `exactly`: nothing but one such word.
 */
export function itemsMeantBy(typed: string): { items: string[]; exactly: boolean } {
  const text = ` ${typed.toLowerCase().trim().replace(/\s+/g, ' ')}`
  const bare = text.trim()
  if (bare === '') return { items: [], exactly: false }
  const found = everydayWords.flatMap(({ zh, en, items }) => {
    const said = [
      ...zh.filter((word) => text.includes(word) || word.startsWith(bare)),
      ...en.filter((word) => text.includes(` ${word}`) || (bare.length > 2 && word.startsWith(bare)))
    ]
    return said.length ? [{ items, length: Math.max(...said.map((word) => word.length)) }] : []
  })
  return {
    items: [...new Set(found.sort((a, b) => b.length - a.length).flatMap(({ items }) => items))],
    exactly: everydayWords.some(({ zh, en }) => [...zh, ...en].includes(bare))
  }
}
