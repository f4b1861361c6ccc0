import type { TemplateVersion } from '../../../../server/paper-templates/schema.ts'

export type Wording = Pick<TemplateVersion, 'word' | 'title' | 'addressee' | 'body'>

export const wordingOf = ({ word, title, addressee, body }: Wording): Wording => ({
  word,
  title,
  addressee,
  body
})
export const sameWording = (one: Wording, other: Wording) =>
  JSON.stringify(wordingOf(one)) === JSON.stringify(wordingOf(other))

const keyOf = (kind: string, region: string | null) => `yimen.template.${kind}.${region ?? 'all'}`

/** What was typed outlives a reload; it belongs to the version that was edited. */
export function keptWording(kind: string, region: string | null, after: number): Wording | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(kind, region)) ?? 'null') as {
      after: number
      wording: Wording
    } | null
    return kept?.after === after ? kept.wording : null
  } catch {
    return null
  }
}

export function keepWording(kind: string, region: string | null, after: number, wording: Wording | null) {
  if (wording) localStorage.setItem(keyOf(kind, region), JSON.stringify({ after, wording }))
  else localStorage.removeItem(keyOf(kind, region))
}
