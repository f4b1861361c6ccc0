import { readFileSync } from 'node:fs'
import { PAPER_KINDS, type PaperKind } from './kinds.ts'
import type { TemplateText } from './render-template.ts'

/** The wording that ships with Yimen, one file a kind: three lines of head, then the body. */
export function readShippedTemplate(kind: PaperKind): TemplateText {
  const text = readFileSync(new URL(`data/templates/${kind}.txt`, import.meta.url), 'utf8')
  const [, word, title, addressee, body] = /^字号：(.*)\n标题：(.*)\n抬头：(.*)\n\n([^]*)$/.exec(text) ?? []
  if (!word || !title || !body) throw new Error(`the template ${kind}.txt has no head`)
  return { word, title, addressee: addressee ?? '', body }
}

export const shippedTemplates = Object.fromEntries(
  PAPER_KINDS.map((kind) => [kind, readShippedTemplate(kind)])
) as Record<PaperKind, TemplateText>
