import { createPrivateKey, randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { sealEvents } from '../../../server/audit/seal-events.ts'
import { recordEvent } from '../../../server/case-events/store.ts'
import { connect } from '../../../server/db.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { makeHome } from '../../support/run-command.ts'

let database: TestDatabase
let place: ReturnType<typeof makeHome>
beforeAll(async () => {
  database = await createTestDatabase()
  place = makeHome()
  const db = connect(database.databaseUrl, 2)
  for (let i = 0; i < 2; i += 1) {
    await db.transaction((trx) =>
      recordEvent(trx, {
        projectId: randomUUID(),
        applicationId: null,
        businessKey: 'A',
        kind: 'filed',
        personId: null,
        happenedOn: '2026-03-24'
      })
    )
    await sealEvents(db, createPrivateKey(place.secrets.auditSigningKey), new Date())
  }
  await db.destroy()
}, 180_000)
afterAll(async () => {
  place.remove()
  await database.drop()
})

const audit = (...words: string[]) =>
  place.run('server/audit/audit-command.ts', words, { DATABASE_URL: database.ownerUrl })

test('audit:verify prints the JSON alone and says by its exit code whether something is broken', async () => {
  const whole = audit('verify')
  expect([whole.status, JSON.parse(whole.stdout)]).toEqual([0, { events: 2, sealed: 2, firstBroken: null }])

  const file = join(place.home, 'roots.json')
  const exported = audit('roots')
  expect(exported.status).toBe(0)
  writeFileSync(file, exported.stdout)
  expect(audit('verify', '--roots', file).status).toBe(0)

  const owner = connect(database.ownerUrl, 1)
  await owner.raw(`alter table case_events disable trigger user; delete from case_events where id = 2;
    alter table event_seals disable trigger user; delete from event_seals where id = 2`)
  await owner.destroy()
  for (const words of [['verify'], ['verify', '--roots', file]]) {
    const broken = audit(...words)
    expect([broken.status, JSON.parse(broken.stdout)]).toEqual([1, { events: 1, sealed: 1, firstBroken: 2 }])
  }
}, 180_000)

test('wrong words and files that are no roots are one sentence and exit 2', () => {
  for (const words of [['--root', 'x'], ['--roots'], ['--roots', '/nowhere/roots.json']]) {
    const { status, stdout, stderr } = audit('verify', ...words)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr.trim().split('\n')).toHaveLength(1)
  }
}, 180_000)
