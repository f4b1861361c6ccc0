import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { listOpenTasks } from '../../../server/inbox/list-inbox.ts'
import { seedShipped } from '../../../server/seed.ts'
import { findUser } from '../../../server/sessions/current-user.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { addFiling, idOf, ITEM } from '../../support/one-filing.ts'

const NOW = new Date('2026-03-11T02:00:00Z')
const ROWS = 20_000

let yimen: TestApp
beforeAll(async () => {
  yimen = await startTestApp({ now: () => NOW })
  const { db } = yimen
  await seedShipped(db)
  await addFiling(yimen)
  await db.raw(
    `insert into inbox_entries (owner, task_id, task_key, task_name, process_definition_id, process_instance_id,
       business_key, due_on, created_at)
     select 'HB@360500:head', 'task-' || n, 'decide', '决定', 'd', 'p', :number, date '2026-03-11' + n % 90, now()
     from generate_series(1, ${ROWS}) n`,
    { number: ITEM }
  )
  // They are all of one case and would be taken for halves of pairs.
  await db('inbox_entries').update({ pair: null })
  await db('delegations').insert({
    fromPersonId: await idOf(db, 'hb-head'),
    toPersonId: await idOf(db, 'hb-handler'),
    fromOn: '2026-03-11',
    untilOn: '2026-03-12',
    items: ['HB-XK-0002'],
    regions: ['360521'],
    reason: '出差',
    createdBy: await idOf(db, 'hb-head'),
    createdAt: NOW.toISOString()
  })
}, 180_000)
afterAll(() => yimen.close())

test('a page of another’s long list costs what a page costs: the index is read in its order, not the list', async () => {
  const { db } = yimen
  const user = (await findUser(db, await idOf(db, 'hb-handler'), '2026-03-11'))!
  let sql = ''
  let bindings: readonly unknown[] = []
  const listen = (query: { sql: string; bindings: readonly unknown[] }) => {
    if (query.sql.includes('own.*')) ({ sql, bindings } = query)
  }
  db.on('query', listen)
  const page = await listOpenTasks(db, user, { view: 'todo', limit: 20 }, NOW)
  db.removeListener('query', listen)
  expect(page.rows).toHaveLength(20)
  expect(page.rows.every(({ onBehalfOf }) => onBehalfOf?.name === '吴建明')).toBe(true)

  // Plain placeholders again: knex has numbered those it sent.
  const { rows } = await db.raw(
    `explain (analyze, format json) ${sql.replace(/\$\d+/g, '?')}`,
    bindings as never
  )
  const nodes = flatten((rows[0]['QUERY PLAN'] as { Plan: Node }[])[0]!.Plan)
  const read = nodes
    .filter((node) => node['Relation Name'] === 'inbox_entries')
    .map((node) => (node['Actual Rows'] ?? 0) * (node['Actual Loops'] ?? 1))
  expect(Math.max(...read)).toBeLessThan(ROWS / 20)
})

interface Node {
  Plans?: Node[]
  'Relation Name'?: string
  'Actual Rows'?: number
  'Actual Loops'?: number
}
const flatten = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(flatten)]
