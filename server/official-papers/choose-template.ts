import type { Knex } from 'knex'
import { findTemplates } from '../paper-templates/store.ts'
import { renderTemplate } from './render-template.ts'
import { shippedTemplates } from './shipped-templates.ts'
import type { PaperContent } from './store.ts'

interface Chosen {
  templateId: string | null
  word: string
  title: string
}

/**
 * The wording in use for these facts. Each was tried with sample facts before it was published; should one still not write
 * these, the version before it does, down to the shipped one: no act is held up by a paper.
 */
export async function chooseTemplate(
  db: Knex,
  { kind, snapshot }: PaperContent,
  region: string
): Promise<Chosen> {
  for (const template of await findTemplates(db, kind, region))
    try {
      const { title } = renderTemplate(template, snapshot)
      return { templateId: template.id, word: template.word, title }
    } catch {
      continue
    }
  const shipped = shippedTemplates[kind]
  return { templateId: null, word: shipped.word, title: renderTemplate(shipped, snapshot).title }
}
