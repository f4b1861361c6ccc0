import { placeBlockIn } from '../../server/blocks/place-block.ts'
import { readBlocks } from '../../server/blocks/read-blocks.ts'
import type { CaseRow } from '../../server/cases/store.ts'
import { keepTaskDefinitions } from '../../server/release/release-at-start.ts'
import { releaseFiles } from '../../server/release/release-folder.ts'
import { bareItem } from './bare-diagrams.ts'
import type { FlowSuite } from './flow-suite.ts'
import type { Filing } from './flow-people.ts'

interface Own {
  /** of the process: one that no suite uses */
  key: string
  /** blocks of workflows/construction/blocks that a designer places in it */
  placed: string[]
  project: string
  item: string
  changes?: Record<string, unknown>
}

/** A case of an item whose diagram is a designer's own: review, decision, end, and what was placed in it. */
export async function caseInOwnDiagram(
  { flow, officers, applicant }: FlowSuite,
  { key, placed, project, item, changes }: Own
): Promise<{ filing: Filing; row: CaseRow }> {
  let content = bareItem(key)
  for (const { fragment } of readBlocks().filter(({ block }) => placed.includes(block)))
    content = await placeBlockIn(content, fragment)
  const files = [{ name: `${key}.bpmn`, content }]
  const release = await releaseFiles(flow.app.engine, `test-${key}`, files, 'platform')
  await keepTaskDefinitions(flow.db, release)

  const filing = await applicant.files(project, changes)
  const { id, itemVersionId } = await officers.caseOf(filing, item)
  await flow.db.raw(
    `insert into item_versions select (jsonb_populate_record(null::item_versions,
       to_jsonb(v) || jsonb_build_object('id', gen_random_uuid(), 'process_key', :key::text,
         'version', (select max(version) + 1 from item_versions where item = v.item), 'valid_from', '2000-01-01', 'valid_to', '2000-01-02'))).*
     from item_versions v where v.id = :itemVersionId`,
    { key, itemVersionId }
  )
  const { rows } = await flow.db.raw(
    'select id from item_versions where process_key = ? order by version desc limit 1',
    [key]
  )
  await flow.db.raw('update cases set item_version_id = ? where id = ?', [rows[0].id, id])
  await officers.accepts(filing)
  const row = await officers.caseOf(filing, item)
  await (await officers.of(row, 'handler')).task(row.number, 'yimen:review')
  return { filing, row }
}
