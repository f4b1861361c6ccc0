import type { Knex } from 'knex'
import type { Static } from 'typebox'
import { assertRegion } from '../directory/store.ts'
import { TemplateChanged, TemplateWrong } from '../errors.ts'
import type { PaperKind } from '../official-papers/kinds.ts'
import type { TemplateText } from '../official-papers/render-template.ts'
import { recordAdminEvent } from '../people/admin-events.ts'
import type { User } from '../policies.ts'
import { checkTemplate } from './check-template.ts'
import type { publishPaperTemplate, TemplateProblem } from './schema.ts'
import type { PaperTemplateRow } from './store.ts'

type Body = Static<(typeof publishPaperTemplate)['schema']['body']>

/** What keeps a wording from being published: its own faults, and a word that another kind's numbers have. */
export async function findProblems(
  db: Knex,
  kind: PaperKind,
  text: TemplateText
): Promise<TemplateProblem[]> {
  const { rows } = await db.raw(
    `select title from (select distinct on (kind, region) kind, word, title from paper_templates
       order by kind, region, version desc) in_use where word = ? and kind <> ? limit 1`,
    [text.word, kind]
  )
  const taken = rows.length
    ? [{ field: 'word' as const, line: 1, code: 'word-taken' as const, name: text.word }]
    : []
  return [...taken, ...checkTemplate(kind, text)]
}

/** Appends a version; nothing is ever overwritten, so that each paper keeps the wording that it was written with. */
export async function publishTemplate(
  db: Knex,
  kind: PaperKind,
  { region, note, after, ...text }: Body,
  user: User,
  now: Date
): Promise<PaperTemplateRow> {
  if (region !== null) await assertRegion(db, region)
  const [first] = await findProblems(db, kind, text)
  if (first) throw new TemplateWrong(`${first.field}, line ${first.line}: ${first.code} ${first.name}`.trim())
  return db.transaction(async (trx) => {
    await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [`paper template ${kind}`])
    const newest = await trx('paper_templates').where({ kind, region }).orderBy('version', 'desc').first()
    if ((newest?.version ?? 0) !== after) throw new TemplateChanged()
    const [row] = await trx('paper_templates')
      .insert({
        ...text,
        kind,
        region,
        version: after + 1,
        note: note.trim(),
        createdBy: user.id,
        createdAt: now.toISOString()
      })
      .returning('*')
    await recordAdminEvent(trx, user.id, 'paper-templates.publish', kind, {
      region,
      version: after + 1,
      note: note.trim()
    })
    return row!
  })
}
