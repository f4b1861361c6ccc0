import { expect, test } from '@jest/globals'
import { placeBlockIn } from '../../server/blocks/place-block.ts'
import { readBlocks } from '../../server/blocks/read-blocks.ts'
import type { CaseRow } from '../../server/cases/store.ts'
import { keepTaskDefinitions } from '../../server/release/release-at-start.ts'
import { releaseFiles } from '../../server/release/release-folder.ts'
import { bareItem } from '../support/bare-item.ts'
import { useFlow } from '../support/flow-suite.ts'

const suite = useFlow()
const ITEM = 'SL-XK-0001'

/** A case of an item whose diagram is a designer's own: review, decision, end, and what was placed in it. */
async function caseIn(key: string, placed: string[]): Promise<CaseRow> {
  const { flow, officers, applicant } = suite
  const blocks = readBlocks().filter(({ block }) => placed.includes(block))
  let xml = bareItem(key)
  for (const { fragment } of blocks) xml = await placeBlockIn(xml, fragment)
  const release = await releaseFiles(
    flow.app.engine,
    `test-${key}`,
    [{ name: `${key}.bpmn`, content: xml }],
    'platform'
  )
  await keepTaskDefinitions(flow.db, release)

  const filing = await applicant.files('锂电隔膜生产线建设项目')
  const row = await officers.caseOf(filing, ITEM)
  await flow.db.raw(
    `insert into item_versions select (jsonb_populate_record(null::item_versions,
       to_jsonb(v) || jsonb_build_object('id', gen_random_uuid(), 'process_key', :key::text,
         'version', (select max(version) + 1 from item_versions where item = v.item), 'valid_from', '2000-01-01', 'valid_to', '2000-01-02'))).*
     from item_versions v where v.id = :id`,
    { key, id: row.itemVersionId }
  )
  const { rows } = await flow.db.raw(
    'select id from item_versions where process_key = ? order by version desc limit 1',
    [key]
  )
  await flow
    .db('cases')
    .where({ id: row.id })
    .update({ itemVersionId: rows[0].id } as never)
  await officers.accepts(filing)
  await (await officers.of(row, 'handler')).task(row.number, 'yimen:review')
  return officers.caseOf(filing, ITEM)
}

test('a diagram without the block refuses the move with a sentence, and one with it does it', async () => {
  const { officers } = suite
  const bare = await caseIn('bare-item', [])
  const handler = await officers.of(bare, 'handler')
  const asked = (number: string) =>
    handler.post(`/api/moves/${number}/extension`, { days: 5, reason: '须补充调查' })
  const refused = await asked(bare.number)
  expect([refused.statusCode, refused.json().code]).toEqual([409, 'MOVE_NOT_DRAWN'])

  const own = await caseIn('item-with-extension', ['extension'])
  expect((await asked(own.number)).statusCode).toBe(200)
  const head = await officers.of(own, 'head')
  await head.does(own.number, { form: 'yimen:decide-extension', outcome: 'approve', text: '同意' })
  await officers.handles(own)
})
