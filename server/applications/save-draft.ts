import type { Knex } from 'knex'
import type { Static } from 'typebox'
import { assertRegion } from '../directory/store.ts'
import { NotPossibleNow } from '../errors.ts'
import type { saveApplicationDraft } from './schema.ts'
import { findApplication, type ApplicationRow } from './store.ts'

type Draft = Static<typeof saveApplicationDraft.schema.body>

/** As it is, complete or not; the project takes over its name and region. */
export async function saveDraft(
  db: Knex,
  { applicationId, facts, form, now }: Draft & { applicationId: string; now: Date }
): Promise<ApplicationRow> {
  const { jurisdiction } = facts
  if (jurisdiction !== undefined) await assertRegion(db, jurisdiction)

  const [saved] = await db('applications')
    .where({ id: applicationId, state: 'draft' })
    .update({ facts: JSON.stringify(facts), form: JSON.stringify(form), savedAt: now.toISOString() })
    .returning('*')
  if (!saved) throw new NotPossibleNow((await findApplication(db, applicationId))?.state ?? 'gone')
  await db('projects')
    .where({ id: saved.projectId })
    .update({
      updatedAt: now.toISOString(),
      ...(form.projectName && { nameZh: form.projectName }),
      ...(jurisdiction && { jurisdiction })
    })
  return saved
}
