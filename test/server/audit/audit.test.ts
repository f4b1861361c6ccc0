import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Knex } from 'knex'
import { listRoots, readRoots } from '../../../server/audit/roots.ts'
import { sealEvents } from '../../../server/audit/seal-events.ts'
import { verifyEvents } from '../../../server/audit/verify.ts'
import { recordEvent } from '../../../server/case-events/store.ts'
import { connect } from '../../../server/db.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const NOW = new Date('2026-03-24T02:00:00.123Z')

let database: TestDatabase
let db: Knex
/** The owner of the tables with the triggers off: what a dishonest administrator of the database can do. */
let owner: Knex
beforeEach(async () => {
  database = await createTestDatabase()
  db = connect(database.databaseUrl)
  owner = connect(database.ownerUrl, 2)
  for (const table of ['case_events', 'event_seals'])
    await owner.raw(`alter table ${table} disable trigger user`)
}, 180_000)
afterEach(async () => {
  await Promise.all([db.destroy(), owner.destroy()])
  await database.drop()
})

const record = (on: Knex, kind: 'filed' | 'accepted' | 'granted' = 'filed') =>
  on.transaction(async (trx) => {
    await recordEvent(trx, {
      projectId: randomUUID(),
      applicationId: null,
      businessKey: '360500S1-20260324-0001',
      kind,
      personId: null,
      happenedOn: '2026-03-24',
      detail: { text: '同意', nested: { b: 1, a: [1.5, null] } }
    })
  })

/** Three events in two seals; the triggers work while they are written. */
async function sealThree(): Promise<void> {
  await owner.raw('alter table case_events enable trigger user')
  await record(db)
  await sealEvents(db, privateKey, NOW)
  await record(db)
  await record(db)
  await sealEvents(db, privateKey, NOW)
  await owner.raw('alter table case_events disable trigger user')
}

test('events are sealed, also when one with a lower number commits later', async () => {
  await owner.raw('alter table case_events enable trigger user')
  const slow = await db.transaction()
  await recordEvent(slow, {
    projectId: randomUUID(),
    applicationId: null,
    businessKey: 'A',
    kind: 'filed',
    personId: null,
    happenedOn: '2026-03-24'
  })
  await record(db)
  expect(await sealEvents(db, privateKey, NOW)).toBe(1)
  await slow.commit()
  expect(await verifyEvents(db, publicKey)).toEqual({ events: 2, sealed: 1, firstBroken: null })

  expect(await sealEvents(db, privateKey, NOW)).toBe(1)
  expect(await verifyEvents(db, publicKey)).toEqual({ events: 2, sealed: 2, firstBroken: null })
  expect((await listRoots(db)).map(({ firstEvent }) => firstEvent)).toEqual([2, 1])
})

test('more events than one seal holds are sealed at once', async () => {
  await owner.raw('alter table case_events enable trigger user')
  await db.raw(`insert into case_events (project_id, business_key, kind, happened_on)
    select gen_random_uuid(), 'K', 'filed', '2026-03-24' from generate_series(1, 1203)`)
  expect(await sealEvents(db, privateKey, NOW)).toBe(1203)
  expect(await verifyEvents(db, publicKey)).toEqual({ events: 1203, sealed: 1203, firstBroken: null })
})

test('two servers that seal at once make one chain', async () => {
  await owner.raw('alter table case_events enable trigger user')
  for (let i = 0; i < 5; i += 1) {
    await record(db)
    await Promise.all([sealEvents(db, privateKey, NOW), sealEvents(db, privateKey, NOW)])
  }
  await sealEvents(db, privateKey, NOW)
  expect(await verifyEvents(db, publicKey)).toEqual({ events: 5, sealed: 5, firstBroken: null })
})

test('the server’s own role can neither change nor delete what happened', async () => {
  await sealThree()
  for (const statement of [
    'update case_events set kind = kind',
    'delete from event_seals',
    'truncate case_events'
  ])
    await expect(db.raw(statement)).rejects.toThrow('permission denied')
})

const tampering: [string, string, number][] = [
  ['an event altered', `update case_events set detail = '{"text": "不同意"}' where id = 2`, 2],
  ['the day of an event altered', `update case_events set happened_on = '2026-03-23' where id = 3`, 3],
  ['an event removed', 'delete from case_events where id = 2', 2],
  ['the newest event removed', 'delete from case_events where id = 3', 3],
  [
    'two events that changed places',
    'update case_events set id = case id when 1 then -2 else -1 end where id < 3; update case_events set id = -id where id < 0',
    1
  ],
  [
    'a forged event',
    `insert into case_events (project_id, business_key, kind, happened_on) values (gen_random_uuid(), 'X', 'granted', '2026-03-24')`,
    4
  ],
  ['a seal removed', 'delete from event_seals where id = 1', 1],
  [
    'a seal and its events removed',
    'delete from event_seals where id = 1; delete from case_events where id = 1',
    2
  ],
  ['the newest seal removed', 'delete from event_seals where id = 2', 2],
  [
    'the newest seal and its events removed',
    'delete from event_seals where id = 2; delete from case_events where id > 1',
    2
  ],
  ['the moment of a seal altered', `update event_seals set sealed_at = '2026-01-01' where id = 2`, 2],
  ['a hash in a seal altered', `update event_seals set event_hashes[2] = repeat('0', 64) where id = 2`, 2],
  [
    'an event taken out of its seal',
    'update event_seals set event_ids = array[2], event_hashes = event_hashes[1:1] where id = 2',
    2
  ],
  ['a signature altered', `update event_seals set signature = 'AAAA' where id = 1`, 1]
]
test.each(tampering)('%s is found', async (_what, statement, first) => {
  await sealThree()
  expect((await verifyEvents(db, publicKey)).firstBroken).toBeNull()
  await owner.raw(statement)
  expect((await verifyEvents(db, publicKey)).firstBroken).toBe(first)
})

test('an event that is removed before its seal is found', async () => {
  await owner.raw('alter table case_events enable trigger user')
  await record(db)
  await owner.raw('alter table case_events disable trigger user')
  await owner.raw('delete from case_events')
  expect((await verifyEvents(db, publicKey)).firstBroken).toBe(1)
})

test('roots sent outside prove what even the sequence was made to forget', async () => {
  await sealThree()
  const exported = JSON.stringify(await listRoots(db))
  await owner.raw(`delete from event_seals where id = 2; delete from case_events where id > 1;
    select setval('event_seals_id_seq', 1)`)
  expect((await verifyEvents(db, publicKey)).firstBroken).toBeNull()
  expect((await verifyEvents(db, publicKey, readRoots(exported, publicKey))).firstBroken).toBe(2)
})

test('a chain that was written anew with the stolen key differs from the roots sent outside', async () => {
  await sealThree()
  const exported = JSON.stringify(await listRoots(db))
  await owner.raw(`truncate event_seals; update case_events set kind = 'granted' where id = 2;
    insert into unsealed_events select id from case_events; select setval('event_seals_id_seq', 1, false)`)
  await sealEvents(db, privateKey, NOW)
  expect((await verifyEvents(db, publicKey)).firstBroken).toBeNull()
  expect((await verifyEvents(db, publicKey, readRoots(exported, publicKey))).firstBroken).toBe(1)
})

test('roots of another installation are no proof and are refused', async () => {
  await sealThree()
  const exported = JSON.stringify(await listRoots(db))
  expect(() => readRoots(exported, generateKeyPairSync('ed25519').publicKey)).toThrow('signature of root 1')
  expect(() => readRoots('[{"seal":1}]', publicKey)).toThrow('array that audit:roots printed')
  expect(() => readRoots('no', publicKey)).toThrow('no JSON')
})
