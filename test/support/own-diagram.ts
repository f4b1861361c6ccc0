import { placeBlockIn } from '../../server/blocks/place-block.ts'
import { readBlocks } from '../../server/blocks/read-blocks.ts'
import type { CaseRow } from '../../server/cases/store.ts'
import { keepTaskDefinitions } from '../../server/release/release-at-start.ts'
import { releaseFiles } from '../../server/release/release-folder.ts'
import { bareItem } from './bare-diagrams.ts'
import type { FlowSuite } from './flow-suite.ts'
import type { Filing } from './flow-people.ts'
import { giveOwnVersion } from './own-version.ts'

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
  await giveOwnVersion(flow, (await officers.caseOf(filing, item)).id, { process_key: key })
  await officers.accepts(filing)
  const row = await officers.caseOf(filing, item)
  await (await officers.of(row, 'handler')).task(row.number, 'yimen:review')
  return { filing, row }
}
