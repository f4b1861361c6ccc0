import type { Knex } from 'knex'
import type { PaperKind } from '../official-papers/kinds.ts'
import type { TemplateText } from '../official-papers/render-template.ts'
import { shippedTemplates } from '../official-papers/shipped-templates.ts'

export interface PaperTemplateRow extends TemplateText {
  id: string
  kind: PaperKind
  region: string | null
  version: number
  note: string
  createdBy: string | null
  createdAt: string
}

declare module 'knex/types/tables' {
  interface Tables {
    paper_templates: Knex.CompositeTableType<
      PaperTemplateRow,
      Omit<PaperTemplateRow, 'id' | 'createdAt'> & { createdAt?: string }
    >
  }
}

/** Those that may be used, best first: the newest of the region, the newest of all, what was in use before. */
export async function findTemplates(db: Knex, kind: PaperKind, region: string): Promise<PaperTemplateRow[]> {
  return db('paper_templates')
    .where({ kind })
    .where((row) => void row.whereNull('region').orWhere({ region }))
    .orderByRaw('region is null, version desc')
}

/** The wording in use, as a preview shows it. */
export async function templateInUse(db: Knex, kind: PaperKind, region: string): Promise<TemplateText> {
  return (await findTemplates(db, kind, region))[0] ?? shippedTemplates[kind]
}

/** The wording that a paper was written with. */
export async function templateOf(
  db: Knex,
  { kind, templateId }: { kind: PaperKind; templateId: string | null }
): Promise<TemplateText> {
  const kept = templateId && (await db('paper_templates').where({ id: templateId }).first())
  return kept || shippedTemplates[kind]
}
