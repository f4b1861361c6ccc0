import type { CaseRow } from '../../server/cases/store.ts'
import type { Flow } from './flow.ts'

/**
 * A case follows a version of its item that no other has. Suites of one run share the items: one at a time takes the
 * next version, and of days that no page shows.
 */
export async function giveOwnVersion(
  { db }: Flow,
  caseId: string,
  version: Record<string, unknown>,
  changes: Partial<Pick<CaseRow, 'department'>> = {}
): Promise<void> {
  await db.transaction(async (trx) => {
    await trx.raw("select pg_advisory_xact_lock(hashtext('own versions'))")
    const { rows } = await trx.raw(
      `insert into item_versions select (jsonb_populate_record(null::item_versions,
         to_jsonb(v) || '{"valid_from": "2000-01-01", "valid_to": "2000-01-02"}' || :version::jsonb || jsonb_build_object(
         'id', gen_random_uuid(), 'version', (select max(version) + 1 from item_versions where item = v.item)))).*
       from item_versions v join cases on cases.item_version_id = v.id where cases.id = :caseId returning id`,
      { version: JSON.stringify(version), caseId }
    )
    await trx('cases')
      .where({ id: caseId })
      .update({ itemVersionId: rows[0].id, ...changes })
  })
}
