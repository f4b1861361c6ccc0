import type { Knex } from 'knex'
import { PAPER_KINDS } from '../official-papers/kinds.ts'
import { shippedTemplates } from '../official-papers/shipped-templates.ts'

/**
 * The shipped wordings become version 1. A release that ships others adds them where nobody has written an own one; what
 * an administrator wrote stays in use.
 */
export async function seedPaperTemplates(db: Knex): Promise<void> {
  await db.transaction(async (trx) => {
    await trx.raw("select pg_advisory_xact_lock(hashtext('seed paper templates'))")
    for (const kind of PAPER_KINDS) {
      const text = shippedTemplates[kind]
      const newest = await trx('paper_templates')
        .where({ kind })
        .whereNull('region')
        .orderBy('version', 'desc')
        .first()
      const same = (['word', 'title', 'addressee', 'body'] as const).every(
        (part) => newest?.[part] === text[part]
      )
      if (newest && (newest.createdBy !== null || same)) continue
      const version = (newest?.version ?? 0) + 1
      await trx('paper_templates').insert({
        ...text,
        kind,
        region: null,
        version,
        note: version === 1 ? '系统自带' : '随系统更新',
        createdBy: null
      })
    }
  })
}
